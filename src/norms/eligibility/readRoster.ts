/** A table of cells → roster rows. */
import { normalizeText } from "../../sheet/normalizeText";
import { type CellValue, cellAddress, isCellError } from "../../sheet/grid";
import type { Language } from "../../text/language";
import { normsText } from "../../text/norms";
import { parseDate } from "./calendarDate";
import { emptyRow, type RosterField, type RosterRow } from "./roster";

/** What a column may be headed. The first heading that fits wins. */
const HEADINGS: Readonly<Record<"name" | RosterField, readonly string[]>> = {
  name: ["姓名", "人员姓名", "窗口工作人员", "name"],
  department: ["部门", "所属部门", "派驻部门", "进驻部门", "单位", "department"],
  birthDate: ["出生日期", "出生年月日", "出生年月", "birthdate"],
  firstPostedOn: ["首次选派日期", "首次派驻日期", "首次选派时间", "选派日期", "firstposting"],
  startedOn: ["上岗日期", "到岗日期", "上岗时间", "到岗时间", "startdate"],
  leftOn: ["离岗日期", "离岗时间", "离开日期", "leavedate"],
  inEstablishment: ["在编", "是否在编", "编制", "inestablishment"],
  approvalQualified: ["审批资格", "是否有审批资格", "approvalright"],
  authorised: ["部门授权", "是否授权", "授权", "authorised"],
  inApprovalWork: ["从事审批业务", "选派时从事审批业务", "是否从事审批", "approvalwork"],
  atHallSince: ["在窗口工作起始", "窗口工作起始日期", "大厅工作起始日期", "hallsince"],
  lastYearGrade: ["上年度考核", "前一年度考核", "上年考核等次", "前一年度考核等次", "lastyeargrade"],
  trainedOn: ["岗前培训日期", "培训日期", "岗前培训", "trainingdate"],
  handedOverOn: ["工作交接日期", "交接日期", "工作交接", "handoverdate"],
  otherDuties: ["承担其他工作", "是否兼职", "承担原部门工作", "otherduties"],
  rotatedOn: ["轮换日期", "轮换时间", "rotationdate"],
  requestedOn: ["函告日期", "requestdate"],
  repliedOn: ["函复日期", "replydate"],
  standInFrom: ["顶岗日期", "顶岗起始", "standinfrom"],
  standInAgreedOn: ["同意顶岗日期", "顶岗同意日期", "standinconsent"],
};

const FLAGS: readonly RosterField[] = ["inEstablishment", "approvalQualified", "authorised", "inApprovalWork", "otherDuties"];
const TEXTS: readonly RosterField[] = ["department", "lastYearGrade"];

export interface RosterProblem {
  readonly code: "no-heading" | "not-a-date" | "not-a-flag";
  /** A1 address within the cells given; null for the whole table. */
  readonly cell: string | null;
  readonly message: string;
}

export interface RosterReading {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RosterProblem[];
}

/**
 * Reads a roster: the first row with a 姓名 column is the heading; every row below with a name is a person.
 * An empty cell means not known (for 离岗日期: still there). What cannot be read counts as not known and is said.
 * @param cells rows of cell values
 */
export function readRoster(cells: readonly (readonly CellValue[])[], language: Language = "zh-CN"): RosterReading {
  const text = normsText(language).roster;
  const heading = cells.findIndex((row) => row.some((cell) => fieldOf(cell) === "name"));
  if (heading < 0) return { rows: [], problems: [{ code: "no-heading", cell: null, message: text["no-heading"]() }] };
  const columns = (cells[heading] ?? []).map(fieldOf);
  const rows: RosterRow[] = [];
  const problems: RosterProblem[] = [];
  cells.slice(heading + 1).forEach((row, index) => {
    const name = plain(row[columns.indexOf("name")] ?? null);
    if (name === "") return;
    const person: { -readonly [K in keyof RosterRow]: RosterRow[K] } = emptyRow(name);
    columns.forEach((field, column) => {
      if (field === undefined || field === "name" || columns.indexOf(field) !== column) return;
      const value = row[column] ?? null;
      if (plain(value) === "") return;
      const read = readCell(field, value);
      if (read !== undefined) {
        Object.assign(person, { [field]: read });
        return;
      }
      const cell = cellAddress(heading + 2 + index, column + 1);
      const code = FLAGS.includes(field) ? "not-a-flag" : "not-a-date";
      const parts = { cell, name, field: normsText(language).eligibility.fields[field], value: plain(value) };
      problems.push({ code, cell, message: text[code](parts) });
    });
    rows.push(person);
  });
  return { rows, problems };
}

const plain = (value: CellValue): string => (value === null ? "" : isCellError(value) ? value.error : String(value).trim());

function fieldOf(cell: CellValue): "name" | RosterField | undefined {
  const heading = normalizeText(plain(cell)).toLowerCase().replace(/\(.*\)$/u, "");
  if (heading === "") return undefined;
  return (Object.keys(HEADINGS) as ("name" | RosterField)[]).find((field) => HEADINGS[field].includes(heading));
}

function readCell(field: RosterField, value: CellValue): string | boolean | undefined {
  if (TEXTS.includes(field)) return isCellError(value) ? undefined : plain(value);
  if (FLAGS.includes(field)) return readFlag(value);
  return typeof value === "number" || typeof value === "string" ? parseDate(value) : undefined;
}

function readFlag(value: CellValue): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = normalizeText(plain(value)).toLowerCase();
  if (/^(?:是|有|在编|已|√|✓|✔|y|yes|true|1)$/u.test(word)) return true;
  return /^(?:否|无|没有|不|不在编|非在编|编外|聘用|未|×|✗|x|n|no|false|0)$/u.test(word) ? false : undefined;
}
