/**
 * Sheets written as text, for cases that a person should be able to read:
 *
 *     sheet: 社保窗口
 *     merges: A1:C1 A3:A4
 *     ---
 *     2026年6月评分表
 *     考核项目 | 扣分标准 | 扣分
 *     纪律 | 迟到 | 2
 *
 * `hidden: 5 7 D` hides rows 5 and 7 and column D; `visible: no` the sheet.
 * A number is a number, 'x is text, #REF! is an error, =… is a formula (with its cached result after " => ").
 */
import { type Cell, type CellValue, columnNumber, MemoryGrid, parseRange, type Range } from "../../src/sheet/grid";

export interface SheetText {
  readonly grid: MemoryGrid;
  /** Every "key: value" line above the rule. */
  readonly settings: ReadonlyMap<string, string>;
}

export function sheetOf(text: string): SheetText {
  const lines = text.replace(/\n+$/, "").split("\n");
  const rule = lines.indexOf("---");
  const settings = new Map(
    lines.slice(0, Math.max(rule, 0)).filter((line) => line.trim() !== "").map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
    }),
  );
  const merges = (settings.get("merges") ?? "").split(/\s+/).flatMap((address): Range[] => {
    const range = parseRange(address);
    return range ? [range] : [];
  });
  const hidden = (settings.get("hidden") ?? "").split(/\s+/).filter((place) => place !== "");
  const grid = new MemoryGrid({
    name: settings.get("sheet") ?? "Sheet1", merges,
    hiddenRows: hidden.filter((place) => /^\d+$/.test(place)).map(Number),
    hiddenColumns: hidden.filter((place) => /^[A-Z]+$/.test(place)).map(columnNumber),
    visible: settings.get("visible") !== "no",
  });
  lines.slice(rule + 1).forEach((line, r) =>
    line.split("|").forEach((part, c) => {
      const cell = cellOf(part.trim().replaceAll("\\n", "\n"));
      if (cell) grid.set(r + 1, c + 1, cell);
    }),
  );
  return { grid, settings };
}

function cellOf(text: string): Cell | null {
  if (text === "") return null;
  if (text.startsWith("=")) {
    const [formula = "", result = ""] = text.split(" => ");
    return { formula: formula.trim(), value: valueOf(result.trim()) };
  }
  return { value: valueOf(text) };
}

function valueOf(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^#[A-Z/0]+[!?]?$/.test(text)) return { error: text };
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
