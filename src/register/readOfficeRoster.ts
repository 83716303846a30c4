/** A pasted list, or the cells of a range → a roster. */
import { subjectKey } from "../checking/subjectName";
import { type Month, monthOfSerial, parseMonth, findMonth } from "../month";
import { type CellValue, isCellError } from "../sheet/grid";
import { normalizeText } from "../sheet/normalizeText";
import type { Language } from "../text/language";
import { registerText } from "../text/register";
import type { OfficeRoster, RosterKind, RosterPerson, RosterWindow } from "./officeRoster";

type Field = "window" | "person" | "department" | "chief" | "leader" | "from" | "to";

/** What a column may be headed, compared without blanks and brackets. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  window: ["窗口", "窗口名称", "所在窗口", "所属窗口", "考核窗口", "窗口单位", "window"],
  person: ["姓名", "人员姓名", "窗口人员", "窗口工作人员", "工作人员", "name"],
  department: ["部门", "单位", "所属部门", "进驻部门", "派驻部门", "进驻单位", "department"],
  chief: ["首席代表", "首席", "chief"],
  leader: ["带队领导", "分管领导", "领导", "leader"],
  from: ["起始月份", "起", "上岗月份", "到岗月份", "上岗日期", "到岗日期", "开始月份", "from"],
  to: ["截止月份", "止", "离岗月份", "离岗日期", "结束月份", "撤销月份", "to"],
};

export interface RosterListProblem {
  readonly code: "no-names" | "duplicate" | "bad-month" | "from-after-to" | "not-a-name" | "too-many";
  /** 1-based row of the list; 0 for the whole. */
  readonly row: number;
  readonly message: string;
}

export interface RosterListReading {
  readonly roster: OfficeRoster;
  readonly problems: readonly RosterListProblem[];
}

const MOST_ROSTER_ROWS = 5000;
const LONGEST_NAME = 40;
const NOT_A_NAME = /^(?:合计|总计|小计|共计|注|备注|说明|制表|审核|填表|序号)/u;

/** Rows of a pasted list: lines, with their columns parted by tabs (as copied from Excel), commas or semicolons. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== "");
  const mark = lines.some((line) => line.includes("\t")) ? /\t/u : /[,，;；]/u;
  return lines.map((line) => line.split(mark).map((cell) => cell.trim()));
}

/**
 * Reads a list of windows or people. With headings (窗口名称, 姓名, 部门, 首席代表, 带队领导, 起始月份, 截止月份) each column is taken for what it
 * says; without, every first cell is a name. A list with 姓名 is one of people.
 * @param kind whose names stand in a list without headings
 */
export function readOfficeRoster(rows: readonly (readonly CellValue[])[], kind: RosterKind, language: Language): RosterListReading {
  const words = registerText(language).roster;
  const problems: RosterListProblem[] = [];
  const heading = rows.slice(0, 10).findIndex((row) => row.some((cell) => ["window", "person"].includes(fieldOf(cell) ?? "")));
  const fields = heading < 0 ? [kind === "window" ? "window" as const : "person" as const] : (rows[heading] ?? []).map(fieldOf);
  const of: RosterKind = fields.includes("person") ? "staff" : "window";
  const body = rows.slice(heading + 1, heading + 1 + MOST_ROSTER_ROWS);
  if (rows.length > heading + 1 + MOST_ROSTER_ROWS) problems.push({ code: "too-many", row: 0, message: words["too-many"]({ most: MOST_ROSTER_ROWS }) });
  const first = new Map<string, number>();
  const windows: RosterWindow[] = [];
  const staff: RosterPerson[] = [];
  body.forEach((cells, index) => {
    const row = heading + 2 + index;
    const value = (field: Field): CellValue => cells[fields.indexOf(field)] ?? null;
    const text = (field: Field): string | null => (fields.includes(field) ? plain(value(field)) || null : null);
    const name = text(of === "staff" ? "person" : "window");
    if (name === null) return;
    if (!isName(name)) return void problems.push({ code: "not-a-name", row, message: words["not-a-name"]({ row, value: name.slice(0, LONGEST_NAME) }) });
    const key = subjectKey(name);
    const before = first.get(key);
    if (before !== undefined) return void problems.push({ code: "duplicate", row, message: words.duplicate({ row, name, first: before }) });
    first.set(key, row);
    const month = (field: "from" | "to"): Month | null => {
      const read = monthIn(value(field));
      if (read === undefined) problems.push({ code: "bad-month", row, message: words["bad-month"]({ row, name, value: plain(value(field)) }) });
      return read ?? null;
    };
    let [from, to] = [fields.includes("from") ? month("from") : null, fields.includes("to") ? month("to") : null];
    if (from !== null && to !== null && from > to) {
      problems.push({ code: "from-after-to", row, message: words["from-after-to"]({ row, name, from, to }) });
      [from, to] = [null, null];
    }
    if (of === "staff") staff.push({ name, window: text("window"), department: text("department"), from, to });
    else windows.push({ name, department: text("department"), chief: text("chief"), leader: text("leader"), from, to });
  });
  if (windows.length + staff.length === 0) problems.push({ code: "no-names", row: 0, message: words["no-names"] });
  return { roster: { windows, staff }, problems };
}

const plain = (value: CellValue): string => (value === null || isCellError(value) ? "" : String(value).trim());

const isName = (name: string): boolean => name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !NOT_A_NAME.test(normalizeText(name)) && !/[\n=]/u.test(name);

function fieldOf(cell: CellValue): Field | undefined {
  const heading = normalizeText(plain(cell)).toLowerCase().replace(/\(.*\)$/u, "");
  return heading === "" ? undefined : (Object.keys(HEADINGS) as Field[]).find((field) => HEADINGS[field].includes(heading));
}

/** null for an empty cell; undefined for what is no month. */
function monthIn(value: CellValue): Month | null | undefined {
  if (typeof value === "number") return value > 190_000 ? parseMonth(String(value)) : monthOfSerial(value);
  const text = plain(value);
  return text === "" || /^(?:至今|[-—/无])$/u.test(text) ? null : (parseMonth(text) ?? findMonth(text));
}
