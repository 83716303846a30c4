/** A printed rank: 3, "第3名", "并列第3". */
import { parsePoints } from "../points";
import type { PrintedAmount } from "./reading";
import type { TableCells } from "./tableCells";

const RANK = /^(?:并列|同)?第?(\d{1,4})(?:名|位)?(?:\(并列\))?$/u;

export function rankOf(cells: TableCells, row: number): PrintedAmount | null {
  const column = cells.column("rank");
  if (column === undefined || !cells.view.isOwn(row, column)) return null;
  const cell = cells.view.cell(row, column);
  const value = cell?.value ?? null;
  const written = typeof value === "string" ? RANK.exec(value.normalize("NFKC").replace(/\s/gu, ""))?.[1] : undefined;
  const points = typeof value === "number" ? parsePoints(value) : written === undefined ? undefined : parsePoints(written);
  if (points === undefined) return null;
  return {
    cell: cells.address(row, column), formula: cell?.formula !== undefined,
    amount: { kind: "amount", points, typed: typeof value === "number" ? "number" : "text", direction: null },
  };
}
