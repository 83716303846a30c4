/** The library as a list: every edition, where it comes from, and what stands in its way. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import type { LibraryText } from "../../src/text/library";
import type { EditionOrigin, LibraryState, CatalogueSheet } from "./libraryState";

export interface LibraryEntry {
  readonly edition: Edition;
  readonly origin: EditionOrigin;
  /** "工作表“规则”", "文件 x.json", "内置". */
  readonly place: string;
  /** Whether checks and grades may go by it. */
  readonly counts: boolean;
  /** Why it does not, or only for some months; "" when nothing is to be said. */
  readonly remark: string;
}

type Placed = Pick<LibraryEntry, "edition" | "origin" | "place">;

/** Every edition that could be read: those of the office first. */
export function entriesOf(library: LibraryState, text: LibraryText): readonly LibraryEntry[] {
  const repeated = new Set(library.repeated);
  const own = [
    ...library.files.map(({ name, edition }): Placed => ({ edition, origin: { from: "file", id: edition.id }, place: text.origin.file(name) })),
    ...library.sheets.flatMap(({ name, edition }): Placed[] => (edition === null ? [] : [{ edition, origin: { from: "workbook", sheet: name }, place: text.origin.workbook(name) }])),
  ];
  return [
    ...own.map((entry): LibraryEntry => {
      const counts = !repeated.has(entry.edition);
      return { ...entry, counts, remark: counts ? "" : text.sheets.repeated(entry.edition.id, firstWith(entry.edition.id, library, text)) };
    }),
    ...library.builtIn.map((edition): LibraryEntry => ({
      edition, origin: { from: "built-in", id: edition.id }, place: text.origin["built-in"], counts: !library.overruled.some((one) => one.edition === edition && one.left === null),
      remark: remarkOf(edition, library, text),
    })),
  ];
}

/** What a built-in edition gives way to. */
function remarkOf(edition: Edition, library: LibraryState, text: LibraryText): string {
  return library.overruled.filter((one) => one.edition === edition).map(({ by, left }) => {
    const origin = placeOf(by, library, text);
    if (left === null) return text.overruled.by(by.title, origin);
    return left.effectiveTo !== edition.effectiveTo && left.effectiveTo !== null
      ? text.overruled.until(by.title, origin, left.effectiveTo)
      : text.overruled.from(by.title, origin, left.effectiveFrom ?? "");
  }).join(" ");
}

/** "工作表“规则”", "文件 x.json", "内置". */
function placeOf(edition: Edition, { files, sheets }: Pick<LibraryState, "files" | "sheets">, text: LibraryText): string {
  const file = files.find((one) => one.edition === edition);
  if (file !== undefined) return text.origin.file(file.name);
  const sheet = sheets.find((one) => one.edition === edition);
  return sheet === undefined ? text.origin["built-in"] : text.origin.workbook(sheet.name);
}

function firstWith(id: string, library: LibraryState, text: LibraryText): string {
  const first = [...library.files.map(({ edition }) => edition), ...library.sheets.flatMap(({ edition }) => edition ?? [])].find((edition) => edition.id === id);
  return first === undefined ? "" : placeOf(first, library, text);
}

/** The catalogue tables that cannot be read as rules. */
export const faultySheets = ({ sheets }: LibraryState): readonly CatalogueSheet[] => sheets.filter(({ edition }) => edition === null);

const sameOrigin = (a: EditionOrigin, b: EditionOrigin): boolean => keyOf(a) === keyOf(b);

/** Names an entry of the library. */
export const keyOf = (origin: EditionOrigin): string => (origin.from === "workbook" ? `workbook:${origin.sheet}` : `${origin.from}:${origin.id}`);

export const entryAt = (entries: readonly LibraryEntry[], origin: EditionOrigin): LibraryEntry | undefined =>
  entries.find((entry) => sameOrigin(entry.origin, origin));
