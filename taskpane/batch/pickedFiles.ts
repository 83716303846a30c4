/** What a person drops or picks → files to look at. */

export interface PickedFile {
  /** With the folders that were dropped: "六月/社保.xlsx". */
  readonly name: string;
  readonly file: Blob;
}

export interface Picked {
  readonly usable: readonly PickedFile[];
  /** Names of files that are no kind of workbook; lock files and hidden ones are not even named. */
  readonly passedOver: readonly string[];
}

/** Kinds that are opened; those that cannot be read among them get a row that says what to do instead. */
const OPENED = /\.(?:xlsx|xlsm|xls|xlsb|xltx|xltm|csv|zip|eml|et|ett|ods|rar|7z|msg)$/i;

export function sortPicked(files: readonly PickedFile[]): Picked {
  const meant = files.filter(({ name }) => !isBySystem(name));
  const usable = meant.filter(({ name }) => OPENED.test(name));
  return { usable, passedOver: meant.filter((file) => !usable.includes(file)).map(({ name }) => name) };
}

/** Excel's lock files, hidden files, and what Windows and macOS leave in folders. */
const isBySystem = (name: string): boolean =>
  name.split("/").some((part) => part.startsWith("~$") || part.startsWith(".") || part === "__MACOSX") || /(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i.test(name);

/** Files of an `<input type="file">`; a folder's come with their way from it. */
export const filesOfInput = (files: Iterable<File>): readonly PickedFile[] =>
  [...files].map((file) => ({ name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file }));

/**
 * Files of a drop, folders walked. The entries must be taken before the event is over, so the first step is synchronous.
 * A folder or file that cannot be read is left out; what else was dropped is read.
 */
export function filesOfDrop(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = [...transfer.items].filter(({ kind }) => kind === "file").map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return Promise.all(entries.map(({ entry, file }) => {
    if (entry !== null) return filesOfEntry(entry, "");
    return file === null ? [] : [{ name: file.name, file }];
  })).then((lists) => lists.flat());
}

async function filesOfEntry(entry: FileSystemEntry, above: string): Promise<readonly PickedFile[]> {
  const name = above === "" ? entry.name : `${above}/${entry.name}`;
  try {
    if (isFile(entry)) return [{ name, file: await fileOf(entry) }];
    if (!isFolder(entry)) return [];
    const lists: (readonly PickedFile[])[] = [];
    for (const inside of await entriesOf(entry)) lists.push(await filesOfEntry(inside, name));
    return lists.flat();
  } catch {
    return [];
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** As the file manager lists them: 第2窗口 before 第10窗口. */
const byName = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** A reader hands over at most a hundred entries at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => byName.compare(a.name, b.name));
    all.push(...some);
  }
}
