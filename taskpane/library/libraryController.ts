/** What happens when the user acts in the library of rules: asks the workbook, then tells the store. Never throws. */
import type { Edition } from "../../src/catalogue/edition";
import type { Language } from "../../src/text/language";
import { libraryText } from "../../src/text/library";
import type { EditionSaver } from "../draft/editionSaver";
import type { Notice } from "../state";
import type { Store } from "../store";
import { isPortError, type AddedSheet, type WorkbookPort } from "../workbookPort";
import { entriesOf, entryAt, type LibraryEntry } from "./entries";
import type { CatalogueSheet, EditionOrigin, LibraryChange, LibraryView, OpenedEdition } from "./libraryState";
import { CATALOGUE_SHEET, freeSheetName } from "./sheetNaming";

export interface LibraryController extends EditionSaver {
  /** Reads the catalogue tables of the workbook anew, and says how many there are. */
  refresh(): Promise<void>;
  /** A sheet was edited: one that holds, or held, a catalogue table is read again. */
  edited(sheet: string): void;
  /** The workbook's tables could not be read when the pane opened: says so, and reads them before the next check. */
  owe(): void;
  /** Whether a reading is due before anything is checked. */
  isOwing(): boolean;
  /** Reads what is due. */
  settle(): Promise<void>;
  /**
   * Reads all tables now, because an edit of a moment ago may not have been told yet.
   * @returns whether they could be read; if not, it was said
   */
  reread(): Promise<boolean>;
  show(view: LibraryView): void;
  look(query: string): void;
  /** A name that no sheet of the workbook has. */
  freeName(): Promise<string>;
  /** Puts an edition into the workbook as a catalogue table. @returns whether it is there; if not, the reason was said */
  insert(origin: EditionOrigin, name: string): Promise<boolean>;
  /** Opens a rule file for this sitting. */
  openFile(name: string, bytes: Uint8Array): Promise<void>;
  /** Puts an opened edition away. */
  forget(id: string): Promise<void>;
  saveFile(origin: EditionOrigin): Promise<void>;
  /** Bytes to the person's downloads. */
  give(name: string, text: string, type: string): void;
  say(tone: "info" | "success" | "warning" | "error", sentence: string): void;
}

export interface LibraryParts {
  readonly port: WorkbookPort;
  readonly store: Store;
  readonly language: Language;
  /** Gives the person a file. */
  readonly give: (name: string, bytes: Uint8Array, type: string) => void;
  /** Checks by this edition from now on; null finds it automatically. */
  readonly choose: (edition: string | null) => Promise<void>;
}

/** An edit of many cells comes as many events; the table is read once they are over. */
const QUIET_MS = 250;

const JSON_TYPE = "application/json";

export function createLibraryController({ port, store, language, give, choose }: LibraryParts): LibraryController {
  const text = libraryText(language);
  const pending = new Set<string>();
  let owing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Readings are carried out one after another, so that an early one never overwrites a later one. */
  let last: Promise<unknown> = Promise.resolve();

  const library = () => store.state().library;
  const change = (what: LibraryChange): void => store.dispatch({ type: "library", change: what });
  const say = (tone: "info" | "success" | "warning" | "error", sentence: string): void =>
    store.dispatch({ type: "notice", notice: { kind: "said", tone, sentence } });
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work, work);
    last = run.catch(() => undefined);
    return run;
  };
  const entry = (origin: EditionOrigin): LibraryEntry | undefined => entryAt(entriesOf(library(), text), origin);

  /** @returns whether the tables could be read */
  async function readAll(): Promise<boolean> {
    change({ change: "working", working: true });
    try {
      const { readCatalogueSheets } = await import("./readCatalogueSheets");
      change({ change: "sheets", sheets: await readCatalogueSheets(port, language) });
      owing = false;
      return true;
    } catch {
      say("warning", text.sheets.notRead);
      return false;
    } finally {
      change({ change: "working", working: false });
    }
  }

  async function readEdited(): Promise<void> {
    clearTimeout(timer);
    const names = [...pending];
    pending.clear();
    if (names.length === 0) return;
    try {
      const { readNamed } = await import("./readCatalogueSheets");
      const read = await readNamed(port, names.filter((name) => library().sheets.some((sheet) => sheet.name === name)), language);
      change({ change: "sheets", sheets: library().sheets.map((sheet) => read.find(({ name }) => name === sheet.name) ?? sheet) });
    } catch {
      // Renamed or deleted meanwhile, or Excel is busy: all tables are looked for anew.
      await readAll();
    }
  }

  async function documentOfEntry({ edition, origin }: LibraryEntry): Promise<{ readonly document: unknown; readonly settled: boolean }> {
    if (origin.from === "built-in") {
      const { builtInDocument } = await import("../../src/catalogue/builtIn");
      return { document: builtInDocument(edition.id), settled: false };
    }
    const opened = library().files.find((file) => file.edition === edition)?.document ?? null;
    if (opened !== null) return { document: opened, settled: false };
    const { documentOf } = await import("../../src/catalogue/documentOf");
    return { document: documentOf(edition), settled: edition.choices.length > 0 };
  }

  /** @param document with which options say what they change; null for an edition read from a table */
  async function addTable(edition: Edition, document: unknown, name: string): Promise<AddedSheet> {
    const { cataloguePlan } = await import("./sheetPlan");
    return port.addSheet(cataloguePlan(edition, document ?? undefined, name));
  }

  function refused(thrown: unknown, name: string): Notice {
    const kind = isPortError(thrown) ? thrown.kind : "failed";
    const detail = isPortError(thrown) ? thrown.detail : String(thrown);
    if (kind === "structure") return { kind: "said", tone: "warning", sentence: text.notice.structure };
    if (kind === "exists") return { kind: "said", tone: "warning", sentence: text.notice.taken(name, detail) };
    return { kind: "problem", problem: kind, detail };
  }

  /** Puts an edition into the workbook; an opened one then counts as the workbook's. */
  async function put(edition: Edition, document: unknown, name: string): Promise<Notice> {
    try {
      const added = await addTable(edition, document, name);
      if (added.as === "file") return { kind: "said", tone: "success", sentence: text.notice.downloaded(added.name) };
      change({ change: "files", files: library().files.filter(({ edition: opened }) => opened.id !== edition.id) });
      await queued(readAll);
      return { kind: "said", tone: "success", sentence: added.tables ? text.notice.inserted(added.name) : text.notice.insertedPlain(added.name) };
    } catch (thrown) {
      return refused(thrown, name);
    }
  }

  async function freeName(): Promise<string> {
    const sheets = await port.sheets().catch(() => []);
    return freeSheetName(CATALOGUE_SHEET, sheets.map(({ name }) => name));
  }

  const giveText = (name: string, content: string, type: string): void => give(name, new TextEncoder().encode(content), type);

  async function giveDocument(edition: Edition, document: unknown): Promise<string> {
    const { ruleFileName, ruleFileText } = await import("./ruleFile");
    const name = ruleFileName(edition);
    giveText(name, ruleFileText(document), JSON_TYPE);
    return name;
  }

  const opened = (files: readonly OpenedEdition[]): void => {
    const ids = new Set(files.map(({ edition }) => edition.id));
    change({ change: "files", files: [...files, ...library().files.filter(({ edition }) => !ids.has(edition.id))] });
  };

  return {
    async refresh() {
      if (await queued(readAll)) {
        const faulty = library().sheets.filter((sheet: CatalogueSheet) => sheet.edition === null).length;
        say(faulty === 0 ? "success" : "warning", text.notice.refreshed(library().sheets.length));
      }
    },
    edited(sheet) {
      if (!library().sheets.some(({ name }) => name === sheet)) return;
      pending.add(sheet);
      clearTimeout(timer);
      timer = setTimeout(() => void queued(readEdited), QUIET_MS);
    },
    owe() {
      owing = true;
      say("warning", text.sheets.notRead);
    },
    isOwing: () => owing || pending.size > 0 || library().working,
    async settle() {
      if (owing) await queued(readAll);
      else await queued(readEdited);
    },
    reread() {
      // What is read now is the latest; a reading that waits would only say the same again.
      clearTimeout(timer);
      pending.clear();
      return queued(readAll);
    },
    show: (view) => change({ change: "view", view }),
    look: (query) => change({ change: "query", query }),
    freeName,
    async insert(origin, name) {
      const found = entry(origin);
      if (found === undefined) return false;
      const document = origin.from === "built-in" ? (await documentOfEntry(found)).document : (library().files.find(({ edition }) => edition === found.edition)?.document ?? null);
      const notice = await put(found.edition, document, name);
      store.dispatch({ type: "notice", notice });
      return notice.kind === "said" && notice.tone === "success";
    },
    async openFile(name, bytes) {
      try {
        const { readRuleFile } = await import("./ruleFile");
        const read = await readRuleFile(name, bytes, language);
        const [first] = read.opened;
        if (first === undefined) return say("error", `${text.notice.notOpened(name)}${read.problems.join(" ")}`);
        opened(read.opened);
        change({ change: "view", view: { kind: "edition", origin: { from: "file", id: first.edition.id }, clause: null, category: null } });
        const rest = read.problems.length === 0 ? "" : ` ${read.problems.join(" ")}`;
        say(rest === "" ? "success" : "warning", read.opened.map(({ edition }) => text.notice.opened(edition.title)).join(" ") + rest);
      } catch (thrown) {
        say("error", `${text.notice.notOpened(name)}${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
    },
    async forget(id) {
      const gone = library().files.find(({ edition }) => edition.id === id);
      if (gone === undefined) return;
      change({ change: "files", files: library().files.filter((file) => file !== gone) });
      change({ change: "view", view: { kind: "list" } });
      const { request, editions } = store.state();
      if (request.edition === id && !editions.some((edition) => edition.id === id)) await choose(null);
      say("info", text.notice.forgotten(gone.edition.title));
    },
    async saveFile(origin) {
      const found = entry(origin);
      if (found === undefined) return;
      const { document, settled } = await documentOfEntry(found);
      const name = await giveDocument(found.edition, document);
      say("success", settled ? text.notice.settled(name) : text.notice.savedFile(name));
    },
    async save(edition, to, document) {
      if (to === "workbook") return put(edition, document, await freeName());
      return { kind: "said", tone: "success", sentence: text.notice.savedFile(await giveDocument(edition, document)) };
    },
    async use(edition, document) {
      opened([{ name: edition.title, edition, document }]);
      await choose(edition.id);
    },
    give: giveText,
    say,
  };
}
