/** The workbook's sheets, read for recording: which rules and month they follow, and which ledgers there are. */
import type { Edition } from "../../src/catalogue/edition";
import { readTablesOf } from "../../src/checking/checkWorkbook";
import { type Month, parseMonth } from "../../src/month";
import { type FoundLedger, findLedgers } from "../../src/register/ledgerPlace";
import type { SheetGrid } from "../../src/sheet/grid";
import { parseMappings } from "../../src/sheet/mapping";
import type { ReadSheetOptions } from "../../src/sheet/readSheet";
import type { Language } from "../../src/text/language";
import type { PaneRequest } from "../state";
import type { WorkbookPort } from "../workbookPort";
import type { BookTable, LedgerPort } from "./ledgerPort";

export interface BookReading {
  readonly grids: readonly SheetGrid[];
  readonly sheetNames: readonly string[];
  readonly tables: readonly BookTable[];
  readonly options: ReadSheetOptions;
  /** Ledgers under an edition; found once. */
  ledgers(edition: Edition): readonly FoundLedger[];
}

export async function readBook(port: WorkbookPort, ledger: LedgerPort, mappings: PaneRequest["mappings"]): Promise<BookReading> {
  const sheets = await port.sheets();
  const names = sheets.map(({ name }) => name);
  const [grids, tables, fileName, date1904] = [await port.read(names), await ledger.tables(), await port.bookName(), await port.dates1904()];
  const options: ReadSheetOptions = { date1904, fileName: fileName ?? "", mappings: parseMappings(mappings).mappings };
  const found = new Map<Edition, readonly FoundLedger[]>();
  return {
    grids, sheetNames: names, tables, options,
    ledgers(edition) {
      const known = found.get(edition) ?? findLedgers(grids, edition, options);
      found.set(edition, known);
      return known;
    },
  };
}

/** Rules and month that the sheets follow, as a check finds them; nothing is checked. */
export function rulesOfBook(
  { grids, options }: BookReading, editions: readonly Edition[], { edition, month }: Pick<PaneRequest, "edition" | "month">, language: Language,
): { readonly editions: readonly string[]; readonly month: Month | null } {
  const { sheets } = readTablesOf({ sheets: grids, date1904: options.date1904 }, {
    editions, language, fileName: options.fileName, mappings: options.mappings ?? [],
    ...(edition === null ? {} : { edition }), ...(month === null ? {} : { month }),
  });
  const months = [...new Set(sheets.flatMap((sheet) => (sheet.layout === "none" || sheet.month === null ? [] : [sheet.month])))];
  return { editions: [...new Set(sheets.flatMap((sheet) => sheet.edition?.id ?? []))], month: months.length === 1 ? (parseMonth(months[0] ?? "") ?? null) : null };
}
