/** Categories of score tables copied as text: rows with a 分值 column, or cells that came one to a line. */
import type { Heading } from "./grammar/heading";
import type { CellText } from "./tableRows";

export interface TableHeading {
  readonly heading: Heading;
  readonly mark: string;
  readonly style: string;
  /** First token behind the cell that holds the name. */
  readonly behind: number;
}

type Row = readonly CellText[];

export const POINTS_HEADING = /^(?:分值|标准分|标准分值|分数|满分|基准分|权重分|基础分|项目分值|总分|配分|赋分|分值权重|权重|指标分值)(?:\(分\)|\(%\))?$/u;
const FIGURE = /^\d{1,4}(?:\.\d{1,2})?(?:分|%)?$/u;
const NAME = /^(?=.*[\u4e00-\u9fff])[\u4e00-\u9fff\w、/()"]{2,16}$/u;
const NUMERAL = /^[一二三四五六七八九十]{1,3}[、.]?$/u;
/** Rows that add up, and the headings of a table that goes on over the page. */
const NO_CATEGORY = /^(?:合计|总计|小计|总分|共计|得分|备注|考核项目|考核内容|评分标准|项目|指标|序号)/u;
/** Names with their amount: 迟到扣1分. */
const AMOUNT = /[扣加减得][0-9一二三四五六七八九十]|每[次件人项起天]/u;

/** @returns headings by the token that they begin at */
export function tableHeadings(rows: readonly Row[]): ReadonlyMap<number, TableHeading> {
  const headings = new Map<number, TableHeading>();
  let column = -1;
  let table: Row[] = [];
  const close = (): void => {
    if (column >= 0) putTable(headings, table, column);
    table = [];
  };
  for (const row of rows) {
    const named = row.length > 1 ? row.findIndex(({ text }) => POINTS_HEADING.test(text)) : -1;
    if (named >= 0) {
      close();
      column = isOfAmounts(row) ? -1 : named;
    } else table.push(row);
  }
  close();
  const cells = rows.filter((row) => row.length === 1).flat();
  if (cells.some(({ text }) => POINTS_HEADING.test(text))) putCells(headings, cells.filter(({ from, to }) => to > from));
  return headings;
}

/** Where each row is a conduct with its points, the column of points is no category's. */
export const isOfAmounts = (heading: Row): boolean =>
  heading.some(({ text }) => /情形|行为|扣分项|加分项|扣分事项|加分事项|扣分内容|加分内容|事由|扣分原因|加分条件|奖励事项/u.test(text)) &&
  !heading.some(({ text }) => /标准$|办法|细则|要求|考核内容|说明/u.test(text));

/**
 * 出勤 | 20 | 迟到…: the name in the first column that holds names. Where rows below it leave the name out and have points of their
 * own, points are those of items, and the category's are their sum.
 */
function putTable(headings: Map<number, TableHeading>, rows: readonly Row[], column: number): void {
  const first = rows.find((row) => FIGURE.test(row[column]?.text ?? "") && row.slice(0, column).some(isName));
  const nameColumn = first?.slice(0, column).findIndex(isName) ?? -1;
  if (nameColumn < 0) return;
  let group: { readonly name: CellText; points: number } | undefined;
  const put = (): void => {
    if (group) headings.set(group.name.from, headingOf(group.name, Math.round(group.points * 1e6) / 1e6));
    group = undefined;
  };
  for (const row of rows) {
    const name = row[nameColumn];
    const points = row[column]?.text ?? "";
    if (row.some(({ text }) => /^(?:合计|总计|总分|小计)/u.test(text))) {
      // A subtotal that is printed is what the category has.
      if (group && FIGURE.test(points) && row.some(({ text }) => text.startsWith("小计"))) group.points = Number.parseFloat(points);
      put();
      continue;
    }
    if (!FIGURE.test(points)) continue;
    if (name && isName(name)) {
      // The same name again is the same category, split over several rows.
      if (group && group.name.text === name.text && row.length > column) group.points += Number.parseFloat(points);
      else {
        put();
        group = { name, points: Number.parseFloat(points) };
      }
    } else if (name?.text === "" && group) group.points += Number.parseFloat(points);
  }
  put();
}

const isName = ({ text }: CellText): boolean => NAME.test(text) && !NO_CATEGORY.test(text) && !AMOUNT.test(text) && !NUMERAL.test(text);

/** A numeral, a name, and up to three cells on the points; or a name and at once its points: each in a line of its own. */
function putCells(headings: Map<number, TableHeading>, cells: readonly CellText[]): void {
  const isNumeral = (cell: CellText | undefined): boolean => cell !== undefined && (NUMERAL.test(cell.text) || (cell.text === "" && NUMERAL.test(cell.mark?.text ?? "")));
  const numbered = cells.some((cell, index) => isNumeral(cell) && cells[index + 1] !== undefined && isName(cells[index + 1] as CellText));
  for (const [index, cell] of cells.entries()) {
    const name = numbered ? cells[index + 1] : cell;
    if (!name || !isName(name) || (numbered && !isNumeral(cell))) continue;
    const rest = joinedName(cells, index + (numbered ? 2 : 1), name, numbered);
    const points = cells.slice(rest.next, rest.next + (numbered ? 3 : 1)).find(({ text }) => FIGURE.test(text));
    if (points || numbered) headings.set(name.from, { ...headingOf(name, points ? Number.parseFloat(points.text) : null), behind: rest.behind });
  }
}

/** A name whose cell was narrow came in two lines: 奖励 / 加分. */
function joinedName(cells: readonly CellText[], at: number, name: CellText, numbered: boolean): { readonly next: number; readonly behind: number } {
  const second = cells[at];
  const short = numbered && second && name.text.length <= 3 && /^[\u4e00-\u9fff]{1,3}$/u.test(second.text) && !NUMERAL.test(second.text);
  return short ? { next: at + 1, behind: second.to } : { next: at, behind: name.to };
}

const headingOf = ({ text, to, mark }: CellText, points: number | null): TableHeading => ({
  heading: { name: text, points, capped: null, weight: null }, mark: mark?.text ?? "", style: mark?.style ?? "row", behind: to,
});
