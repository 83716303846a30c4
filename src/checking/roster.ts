/** 名单: a sheet that lists who is to be assessed, windows or people. */
import { readRoster } from "../norms/eligibility/readRoster";
import type { RosterRow } from "../norms/eligibility/roster";
import type { Month } from "../month";
import { type CellValue, cellAddress, isCellError, type SheetGrid } from "../sheet/grid";
import { normalizeText } from "../sheet/normalizeText";

/** Whom an office assesses, wherever it says so: on a sheet, or in its settings (then without sheet and cells). */
export interface ListedNames {
  readonly sheet: string | null;
  readonly names: readonly (Omit<RosterName, "cell"> & { readonly cell: string | null })[];
  readonly of: "window" | "staff";
}

export interface Roster {
  readonly sheet: string;
  readonly names: readonly RosterName[];
  /** Whom it lists. */
  readonly of: "window" | "staff";
}

export interface RosterName {
  readonly name: string;
  /** A1 address, without sheet. */
  readonly cell: string;
  /** Days between which somebody is at the window, as far as the list says: "2026-06-15". */
  readonly from: string | null;
  readonly until: string | null;
}

const LIST = /名单|名册|花名册|一览|窗口设置|窗口目录|窗口清单|人员清单|人员信息|在岗人员|人员基本情况/u;
/** Lists of some, not of all. */
const OF_SOME = /优秀|先进|获奖|表彰|表扬|候选|拟|推荐|请假|缺勤|迟到|旷工|扣分|加分|通报|取消|不合格|处分|离职|离岗|退出|撤销|培训|值班|流动红旗/u;
const HEADINGS: Readonly<Record<Roster["of"], readonly string[]>> = {
  window: ["窗口", "窗口名称", "考核窗口", "窗口单位", "单位名称", "被考核窗口", "进驻单位", "进驻部门", "参评窗口"],
  staff: ["姓名", "人员姓名", "窗口人员", "窗口工作人员", "工作人员"],
};
/** A window of which the list says that it is not assessed. */
const NOT_ASSESSED = /撤销|停用|暂停|未启用|未进驻|不参评|不参加|不考核|免考|退出/u;
const NOT_A_NAME = /^(?:合计|总计|小计|共计|注|备注|说明|制表|审核|填表)/u;
const MOST_HEADING_ROWS = 10;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 40;

/**
 * Reads a sheet as a roster. [F34]
 * Only a sheet that calls itself a list of all (窗口名单, 人员花名册, in its name or above its heading) is one; a list of the excellent
 * or of those on leave is not. A person who has left before a month, or comes after it, is told by `isPosted`.
 * @returns the windows and the people it lists, each as a roster of its own; none for any other sheet
 */
export function rostersOf(sheet: SheetGrid): readonly Roster[] {
  const rows = rowsOf(sheet);
  const heading = rows.slice(0, MOST_HEADING_ROWS).findIndex((row) => columnOf(row, "window") >= 0 || columnOf(row, "staff") >= 0);
  if (heading < 0) return [];
  const title = normalizeText([sheet.name, ...rows.slice(0, heading).flat().map(plain)].join(" "));
  if (!LIST.test(title) || OF_SOME.test(title)) return [];
  return (["window", "staff"] as const).flatMap((of) => {
    const names = namesIn(rows, heading, of);
    return names.length > 0 ? [{ sheet: sheet.name, names, of }] : [];
  });
}

/** Whether somebody is at the window for some day of a month, as far as the roster says. */
export const isPosted = ({ from, until }: Pick<RosterName, "from" | "until">, month: Month | null): boolean =>
  month === null || ((from === null || from.slice(0, 7) <= month) && (until === null || until.slice(0, 7) >= month));

function rowsOf(sheet: SheetGrid): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = 1; row <= Math.min(sheet.rows, MOST_ROWS); row++) {
    const values: CellValue[] = [];
    for (let column = 1; column <= Math.min(sheet.columns, MOST_COLUMNS); column++) values.push(sheet.cell(row, column)?.value ?? null);
    rows.push(values);
  }
  return rows;
}

const plain = (value: CellValue | undefined): string => (value === undefined || value === null || isCellError(value) ? "" : String(value).trim());

const columnOf = (row: readonly CellValue[], of: Roster["of"]): number =>
  row.findIndex((value) => HEADINGS[of].includes(normalizeText(plain(value)).replace(/\(.*\)$/u, "")));

function namesIn(rows: readonly (readonly CellValue[])[], heading: number, of: Roster["of"]): readonly RosterName[] {
  const headings = rows[heading] ?? [];
  const column = columnOf(headings, of);
  if (column < 0) return [];
  const seen = new Set<string>();
  const names: RosterName[] = [];
  for (const [index, row] of rows.entries()) {
    const name = plain(row[column]);
    if (index <= heading || name === "" || NOT_A_NAME.test(normalizeText(name)) || typeof row[column] === "number") continue;
    if (row.some((value, at) => at !== column && NOT_ASSESSED.test(plain(value)))) continue;
    // Beside its people a window stands once a person.
    if (of === "window" && seen.has(name)) continue;
    seen.add(name);
    const person = of === "staff" ? personOf(headings, row) : null;
    names.push({ name, cell: cellAddress(index + 1, column + 1), from: person?.startedOn ?? null, until: person?.leftOn ?? null });
  }
  return names;
}

const personOf = (headings: readonly CellValue[], row: readonly CellValue[]): RosterRow | null => readRoster([headings, row]).rows[0] ?? null;
