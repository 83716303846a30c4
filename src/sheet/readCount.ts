import { type CellValue, isCellError } from "./grid";

/** Number of events in a 次数 cell: 2, "2次", "３起"; null when nothing is there; undefined when it cannot be read. */
export function readCount(value: CellValue): number | null | undefined {
  if (value === null) return null;
  if (isCellError(value) || typeof value === "boolean") return undefined;
  if (typeof value === "number") return value >= 0 ? value : undefined;
  const plain = value.normalize("NFKC").replace(/\s/gu, "");
  if (/^[-—–―_/无]*$/u.test(plain)) return null;
  const match = /^(\d+(?:\.\d+)?)[次起件人天个票项半]{0,2}$/u.exec(plain);
  return match ? Number(match[1]) : undefined;
}
