/** What the invented centre recorded in June 2026: the contents of the sample workbooks. All names are invented. */

/** One amount beside a clause of S12, in points. */
export interface RecordedAmount {
  /** Clause id of the edition bianmin-window.1. */
  readonly clause: string;
  /** A number as the office typed it, or a text or error it should not have typed. */
  readonly amount: number | string | { readonly error: string };
  /** Words that stand in the clause's place. */
  readonly text?: string;
}

export interface RecordedWindow {
  readonly window: string;
  readonly recorded: readonly RecordedAmount[];
  /** Typed instead of the right total, in points. */
  readonly typedTotal?: number;
  /** "functions": totals calculate with ASSESS; "typed": plain numbers, as in most workbooks that arrive by mail. */
  readonly totals: "functions" | "typed";
}

/** The window a newcomer meets first: 工作纪律 has 12 recorded points of 10. */
export const socialSecurity: RecordedWindow = {
  window: "社保窗口",
  totals: "functions",
  recorded: [
    { clause: "1.6", amount: 1 },
    { clause: "4.3", amount: 1 },
    { clause: "5.1", amount: 2 },
    { clause: "5.2", amount: 2 },
    { clause: "5.4", amount: 2 },
    { clause: "5.6", amount: 2 },
    { clause: "5.8", amount: 2 },
    { clause: "5.10", amount: 2 },
    { clause: "7.2", amount: 0.5 },
    { clause: "9.2", amount: 0.5 },
    { clause: "10.5", amount: 1 },
  ],
};

/** Nothing wrong. */
export const civilAffairs: RecordedWindow = {
  window: "民政窗口",
  totals: "typed",
  recorded: [
    { clause: "1.3", amount: 1.5 },
    { clause: "5.1", amount: 0.5 },
    { clause: "6.1", amount: 0.2 },
    { clause: "8.3", amount: 0.8 },
    { clause: "10.1", amount: 2 },
  ],
};

/** Amounts that cannot be read as they should, and words that are no clause. */
export const medicalInsurance: RecordedWindow = {
  window: "医保窗口",
  totals: "typed",
  recorded: [
    { clause: "1.2", amount: 1 },
    { clause: "6.2", amount: "约2分" },
    { clause: "7.2", amount: { error: "#REF!" } },
    { clause: "8.4", amount: 1, text: "窗口摆放与业务无关的私人宠物" },
  ],
  typedTotal: 96,
};

/** Amounts the clauses do not allow, and a total that was added up wrongly: 100 − 3 − 0.7 is 96.3. */
export const publicSecurity: RecordedWindow = {
  window: "公安窗口",
  totals: "typed",
  recorded: [
    { clause: "5.1", amount: 3 },
    { clause: "9.2", amount: 0.7 },
  ],
  typedTotal: 97.3,
};

/** One row of a staff summary under S5: awarded scores of 德, 能, 勤, 绩, 廉 and the bonus, in points. */
export interface RecordedStaff {
  readonly name: string;
  readonly window: string;
  readonly scores: readonly [virtue: number, ability: number, attendance: number, results: number, integrity: number];
  readonly bonus: number;
  readonly remark: string;
  /** Typed instead of the right total or grade. */
  readonly typedTotal?: number;
  readonly typedGrade?: string;
}

/** Eight people on both sides of 90, 75 and 60, and exactly on them. */
export const staff: readonly RecordedStaff[] = [
  { name: "张某", window: "社保窗口", scores: [20, 20, 20, 25, 15], bonus: 2, remark: "群众书面表扬1次" },
  { name: "王某", window: "医保窗口", scores: [20, 18, 20, 22, 15], bonus: 0, remark: "" },
  { name: "李某", window: "不动产窗口", scores: [18, 16, 19, 22, 15], bonus: 0, remark: "" },
  { name: "赵某", window: "公安窗口", scores: [18, 16, 19, 21, 15], bonus: 0, remark: "" },
  { name: "陈某", window: "税务窗口", scores: [15, 14, 14, 17, 15], bonus: 0, remark: "" },
  { name: "刘某", window: "市场监管窗口", scores: [15, 14, 13, 17, 15], bonus: 0, remark: "迟到1次" },
  { name: "孙某", window: "民政窗口", scores: [14, 12, 10, 14, 10], bonus: 0, remark: "违反收费规定1次" },
  { name: "周某", window: "住建窗口", scores: [11, 12, 9, 14, 10], bonus: 2, remark: "群众书面感谢1次" },
];

/** The same people, with a total added up wrongly (王某) and a grade looked up wrongly (陈某). */
export const staffWithFaults: readonly RecordedStaff[] = staff.map((person) =>
  person.name === "王某" ? { ...person, typedTotal: 93 }
  : person.name === "陈某" ? { ...person, typedGrade: "基本称职" }
  : person);
