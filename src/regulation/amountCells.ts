/** Tables in which an amount is only a number under a heading 扣分 or 加分, beside its condition. */
import type { Amount } from "./grammar/amount";
import { isOfAmounts, POINTS_HEADING } from "./tableHeadings";
import type { CellText } from "./tableRows";

export interface AmountCell {
  /** First token of the cell that holds the condition, and the one behind it. */
  readonly condition: { readonly from: number; readonly to: number };
  /** First token behind the cell. */
  readonly to: number;
  /** null: as the section says. */
  readonly polarity: Amount["polarity"] | null;
}

const DEDUCTIONS = /^(?:扣分|扣分值|扣分标准|扣减分值|减分|减分值|扣分分值|应扣分|应扣分值|扣分额度|扣分\(分\)|扣分值\(分\)|每次扣分)$/u;
const BONUSES = /^(?:加分|加分值|加分标准|加分分值|奖励分|奖励分值|应加分|加分\(分\)|加分值\(分\)|每次加分)$/u;
const AMOUNT = /^[-+]?\d{1,3}(?:\.\d{1,2})?(?:[-~至]\d{1,3}(?:\.\d{1,2})?)?分?(?:\/.{1,4})?$/u;
const WORDS = /[\u4e00-\u9fff]{2}/u;
/** A condition that states its own amount needs none beside it: then the column is for what was charged. */
const OWN_AMOUNT = /[扣加减][^,;]{0,6}?[\d一二三四五六七八九十半]+(?:\.\d+)?分/u;

/** Columns of degrees: 一般 | 较重 | 严重 under a title that speaks of points. */
const DEGREE = /^(?:轻微|较轻|一般|较重|严重|特别严重|重大|首次|初次|再次|多次|第[一二三四五1-5]次|[一二三四五1-5]次|(?:国家|部|省|省部|市|地市|州|县|区|旗|县区|乡镇?|镇)级|[一二三特]等奖?)(?:的|情节)?(?:\(分\))?$/u;

/** @returns the cells by their first token */
export function amountCells(rows: readonly (readonly CellText[])[]): ReadonlyMap<number, AmountCell> {
  const found = new Map<number, AmountCell>();
  let columns: ReadonlyMap<number, AmountCell["polarity"]> = new Map();
  let title = "";
  for (const row of rows) {
    if (row.length < 2) {
      if (row[0]?.text) title = row[0].text;
      continue;
    }
    const headings = columnsOf(row) ?? degreesOf(row, title);
    if (headings) columns = headings;
    else for (const [column, polarity] of columns) put(found, row, column, polarity);
  }
  return found;
}

function columnsOf(row: readonly CellText[]): ReadonlyMap<number, AmountCell["polarity"]> | undefined {
  const columns = new Map<number, AmountCell["polarity"]>();
  const heading = row.map(({ text }) => text).join(" ");
  for (const [index, { text }] of row.entries()) {
    if (DEDUCTIONS.test(text)) columns.set(index, "deduct");
    else if (BONUSES.test(text)) columns.set(index, "bonus");
    else if (POINTS_HEADING.test(text) && isOfAmounts(row)) columns.set(index, /加分|奖励/u.test(heading) ? "bonus" : /扣分|违规|减分/u.test(heading) ? "deduct" : null);
  }
  return columns.size > 0 || row.some(({ text }) => POINTS_HEADING.test(text)) ? columns : undefined;
}

/** A row of at least two degrees heads columns of amounts. */
function degreesOf(row: readonly CellText[], title: string): ReadonlyMap<number, AmountCell["polarity"]> | undefined {
  const degrees = [...row.keys()].filter((index) => index > 0 && DEGREE.test(row[index]?.text ?? ""));
  if (degrees.length < 2) return undefined;
  const words = `${title} ${row.map(({ text }) => text).join(" ")}`;
  const polarity = /扣分|减分|违规|违纪/u.test(words) ? "deduct" : /加分|奖/u.test(words) ? "bonus" : undefined;
  return polarity && new Map(degrees.map((index) => [index, polarity]));
}

function put(found: Map<number, AmountCell>, row: readonly CellText[], column: number, polarity: AmountCell["polarity"]): void {
  const cell = row[column];
  if (!cell || !AMOUNT.test(cell.text)) return;
  const condition = row.slice(0, column).filter(({ text }) => WORDS.test(text)).at(-1);
  if (!condition || OWN_AMOUNT.test(condition.text)) return;
  found.set(cell.from, { condition: { from: condition.from, to: condition.to }, to: cell.to, polarity });
}
