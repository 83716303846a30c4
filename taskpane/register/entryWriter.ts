/** An entry that was looked at → the row or the sheet in the workbook, and back. Rejects with a `PortError`; then nothing was changed. */
import type { LedgerEntry } from "../../src/register/ledgerEntry";
import { type LedgerPlan, ledgerRowPlan } from "../../src/register/ledgerPlan";
import { ledgerFor } from "../../src/register/ledgerPlace";
import type { Month } from "../../src/month";
import type { Language } from "../../src/text/language";
import type { WorkbookPort } from "../workbookPort";
import type { BookReading } from "./bookReading";
import type { LedgerPort } from "./ledgerPort";
import { ledgerSheetPlan } from "./newLedgerSheet";
import type { Recorded } from "./registerState";
import { rowChangeOf } from "./rowChange";

/** Where an entry stands, and what takes it back. */
export type Written = Pick<Recorded, "sheet" | "cell" | "how">;

/** @param month of the entry; undefined for a date that is none */
export function entryPlan(book: BookReading, entry: LedgerEntry, month: Month | undefined, lockedMonths: readonly Month[], language: Language): LedgerPlan {
  const place = month === undefined ? null : ledgerFor(book.ledgers(entry.edition), month);
  return ledgerRowPlan(place, entry, {
    date1904: book.options.date1904, language, sheetNames: book.sheetNames, tableNames: book.tables.map(({ name }) => name),
    tables: place === null ? [] : book.tables.filter(({ sheet }) => sheet === place.grid.name),
    otherSheets: book.grids.filter(({ name }) => name !== place?.grid.name),
    lockedMonths,
  });
}

export interface EntryWriter {
  /** @param book the sheets that the plan was made for */
  write(plan: Exclude<LedgerPlan, { kind: "refused" }>, book: BookReading): Promise<Written>;
  takeBack(written: Written): Promise<void>;
}

export function createEntryWriter(port: Pick<WorkbookPort, "addSheet">, ledger: LedgerPort): EntryWriter {
  async function writeRow(plan: Extract<LedgerPlan, { kind: "row" }>, { grids, tables }: BookReading): Promise<Written> {
    const change = rowChangeOf(plan, grids, tables.filter(({ sheet }) => sheet === plan.sheet));
    await ledger.addRow(change);
    return { sheet: plan.sheet, cell: firstCell(plan), how: { kind: "row", change } };
  }

  async function writeSheet(plan: Extract<LedgerPlan, { kind: "sheet" }>): Promise<Written> {
    const sheet = ledgerSheetPlan(plan);
    const { name } = await port.addSheet(sheet);
    return { sheet: name, cell: firstCell(plan), how: { kind: "sheet", plan: { ...sheet, name } } };
  }

  return {
    write: (plan, book) => (plan.kind === "row" ? writeRow(plan, book) : writeSheet(plan)),
    takeBack: ({ how }) => (how.kind === "row" ? ledger.takeBackRow(how.change) : ledger.takeBackSheet(how.plan)),
  };
}

const firstCell = ({ cells, row }: Extract<LedgerPlan, { kind: "row" | "sheet" }>): string => cells[0]?.cell ?? `A${row}`;
