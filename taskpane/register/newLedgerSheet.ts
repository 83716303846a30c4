/** A planned ledger sheet → the sheet as the port adds it. Pure. */
import type { LedgerPlan } from "../../src/register/ledgerPlan";
import type { SheetPlan } from "../workbookPort";

export function ledgerSheetPlan({ ledger, cells }: Extract<LedgerPlan, { kind: "sheet" }>): SheetPlan {
  const { name, title, headings, widths, formats, table } = ledger;
  const columns = headings.length;
  const first = headings.map((_, index) => cells.find(({ column }) => column === index + 1)?.value ?? null);
  return {
    name, widths: [...widths],
    rows: [[title, ...Array.from({ length: columns - 1 }, () => null)], [...headings], first],
    tables: [table],
    bold: [{ top: 1, left: 1, bottom: 1, right: 1 }],
    formats: formats.flatMap((format, index) => (format === null ? [] : [{ range: { top: ledger.firstRow, left: index + 1, bottom: ledger.firstRow, right: index + 1 }, format }])),
  };
}
