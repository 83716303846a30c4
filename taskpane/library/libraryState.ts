/** The library of rules, as data: where editions come from, which of them count, and what of them is shown. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import { combineEditions, type CombinedEditions } from "../../src/catalogue/ownEditions";
import type { CatalogueSheetProblem } from "../../src/catalogue/table/catalogueSheet";

export interface LibraryState extends Omit<CombinedEditions, "editions"> {
  /** The editions that come with ASSESS, read with the options picked. */
  readonly builtIn: readonly Edition[];
  /** The catalogue tables of the workbook, in tab order. */
  readonly sheets: readonly CatalogueSheet[];
  /** Rule files opened, and drafts used, in this sitting; the latest first. */
  readonly files: readonly OpenedEdition[];
  /** What of it the 规则 tab shows. */
  readonly view: LibraryView;
  /** What is looked for in all editions. */
  readonly query: string;
  /** The workbook's tables are being read, or one is being added. */
  readonly working: boolean;
}

/** A sheet that holds a catalogue table. */
export interface CatalogueSheet {
  readonly name: string;
  /** null for a faulty one. */
  readonly edition: Edition | null;
  readonly problems: readonly CatalogueSheetProblem[];
}

/** An edition that is not kept with the workbook. */
export interface OpenedEdition {
  /** Of the file. */
  readonly name: string;
  readonly edition: Edition;
  /** Its JSON, with every option of its open questions; null for one that was read from a table. */
  readonly document: unknown;
}

export type LibraryView =
  | { readonly kind: "list" }
  | { readonly kind: "edition"; readonly origin: EditionOrigin; readonly clause: string | null; readonly category: string | null }
  /** A document without points; `item` is the one that was looked for. */
  | { readonly kind: "document"; readonly id: string; readonly item: string | null }
  | { readonly kind: "compare"; readonly before: string; readonly after: string };

/** Where an edition comes from; with the id it names one of the library. */
export type EditionOrigin =
  | { readonly from: "built-in"; readonly id: string }
  | { readonly from: "workbook"; readonly sheet: string }
  | { readonly from: "file"; readonly id: string };

export type LibraryChange =
  | { readonly change: "sheets"; readonly sheets: readonly CatalogueSheet[] }
  | { readonly change: "files"; readonly files: readonly OpenedEdition[] }
  | { readonly change: "built-in"; readonly editions: readonly Edition[] }
  | { readonly change: "view"; readonly view: LibraryView }
  | { readonly change: "query"; readonly query: string }
  | { readonly change: "working"; readonly working: boolean };

export const emptyLibrary: LibraryState = {
  builtIn: [], sheets: [], files: [], overruled: [], repeated: [], view: { kind: "list" }, query: "", working: false,
};

/** @returns the library, and the editions that count when they changed */
export function reduceLibrary(library: LibraryState, change: LibraryChange): { readonly library: LibraryState; readonly editions?: readonly Edition[] } {
  switch (change.change) {
    case "view": return { library: { ...library, view: change.view } };
    case "query": return { library: change.query === library.query ? library : { ...library, query: change.query } };
    case "working": return { library: change.working === library.working ? library : { ...library, working: change.working } };
    case "sheets": return combined({ ...library, sheets: change.sheets });
    case "files": return combined({ ...library, files: change.files });
    case "built-in": return combined({ ...library, builtIn: change.editions });
  }
}

/** What was opened in this sitting is the latest thing the person did, so it counts before the workbook's own. */
function combined(library: LibraryState): { readonly library: LibraryState; readonly editions: readonly Edition[] } {
  const { editions, overruled, repeated } = combineEditions(library.builtIn, ownEditions(library));
  return { library: { ...library, overruled, repeated }, editions };
}

/** Every edition that does not come with ASSESS, the ones opened first. */
export const ownEditions = ({ files, sheets }: Pick<LibraryState, "files" | "sheets">): readonly Edition[] =>
  [...files.map(({ edition }) => edition), ...sheets.flatMap(({ edition }) => edition ?? [])];
