/** Large sheets for benchmarks, the same on every run. */
import type { Edition } from "../../src/catalogue/edition";
import { formatPoints } from "../../src/points";
import type { CellValue } from "../../src/sheet/grid";

/** Whole numbers that look random and are always the same (Park–Miller). */
export function* numbers(seed = 20261122): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

/**
 * A summary of awarded scores under an edition with grades, every printed total and grade right but those of each
 * hundredth subject, whose total is one too high.
 * @returns rows from A1, and how many totals are wrong
 */
export function summarySheet(edition: Edition, subjects: number): { rows: CellValue[][]; wrongTotals: number } {
  const random = numbers();
  const categories = edition.categories.filter(({ kind }) => kind === "deduct");
  const rows: CellValue[][] = [
    [`${edition.title}汇总`], ["2026年6月"],
    ["序号", "姓名", ...categories.map(({ name, points }) => `${name}(${points === null ? "" : formatPoints(points)})`), "总分", "备注"],
  ];
  let wrongTotals = 0;
  for (let index = 1; index <= subjects; index++) {
    const scores = categories.map(({ points }) => (points ?? 0) / 1_000_000 - (random.next().value % 3));
    const wrong = index % 100 === 0;
    if (wrong) wrongTotals++;
    const total = scores.reduce((so, score) => so + score, 0) + (wrong ? 1 : 0);
    rows.push([index, `工作人员${index}`, ...scores, total, null]);
  }
  return { rows, wrongTotals };
}

/** A form with `entries` rows of recorded deductions of 0.5 points, so that most categories are far over their points. */
export function formSheet(edition: Edition, entries: number): { rows: CellValue[][] } {
  const clauses = edition.clauses.filter(({ charge }) => charge.kind === "range" && charge.min <= 500_000 && charge.max >= 500_000);
  const rows: CellValue[][] = [[edition.title], ["2026年6月份    考核窗口名称：社保窗口"], ["考核项目", "加分扣分标准", "扣分", "考核得分"]];
  const perClause = Math.ceil(entries / clauses.length);
  let category = "";
  for (const clause of clauses) {
    for (let event = 0; event < perClause && rows.length < entries + 3; event++) {
      const owner = edition.categories.find(({ id }) => id === clause.category);
      const name = `${owner?.no ?? ""}\n${owner?.name ?? ""}`;
      rows.push([name === category ? null : name, `${clause.no}${clause.text}`, 0.5, null]);
      category = name;
    }
  }
  return { rows };
}

/** Entries of one person in a month, on days of their own. */
const ENTRIES_A_PERSON = 20;
/** One row of so many is the row before once more. */
const ROWS_A_REPEAT = 1_000;

/**
 * A ledger of a month's deductions: twelve columns, each row charged as its clause says, some twenty to a person, a few entered twice.
 * @returns rows from A1, how many people (or windows) stand in it, and how many rows say again what the one before says
 */
export function ledgerSheet(edition: Edition, entries: number): { rows: CellValue[][]; subjects: number; repeats: number } {
  const random = numbers();
  const clauses = edition.clauses.filter(({ charge, period, polarity }) => charge.kind === "fixed" && period === "month" && polarity === "deduct");
  const people = Math.ceil(entries / ENTRIES_A_PERSON);
  const rows: CellValue[][] = [
    ["2026年6月扣分台账"], ["序号", "日期", "窗口名称", "姓名", "考核项目", "扣分标准", "扣分事由", "次数", "扣分", "检查方式", "登记人", "备注"],
  ];
  const subjects = new Set<string>();
  let repeats = 0;
  for (let index = 1; index <= entries; index++) {
    const before = rows.at(-1);
    if (index % ROWS_A_REPEAT === 0 && before) {
      rows.push([index, ...before.slice(1)]);
      repeats++;
      continue;
    }
    const clause = clauses[random.next().value % clauses.length];
    if (clause?.charge.kind !== "fixed") continue;
    const [window, person] = [`窗口${(index % 28) + 1}`, `张${index % people}`];
    subjects.add(edition.subject === "window" ? window : person);
    rows.push([
      index, `2026-06-${String((Math.floor(index / people) % 30) + 1).padStart(2, "0")}`, window, person, edition.categories.find(({ id }) => id === clause.category)?.name ?? "",
      `${clause.no}${clause.text}`, `第${index}次检查发现`, 1, clause.charge.points / 1_000_000, "现场检查", "督查科", null,
    ]);
  }
  return { rows, subjects: subjects.size, repeats };
}
