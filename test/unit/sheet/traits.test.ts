/** Sheets of every edition and layout, with every trait: what is read stays the same, and nothing is alarmed about. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../src/checking/report";
import { toNumber } from "../../../src/points";
import { readSheet } from "../../../src/sheet/readSheet";
import { type Amount } from "../../../src/sheet/readAmount";
import type { SubjectReading } from "../../../src/sheet/reading";
import { seeded } from "../../fixtures/noise/clauseNoise";
import { cleanSheets } from "../../fixtures/traits/cleanSheets";
import { type Draft, gridOf, type Truth } from "../../fixtures/traits/draft";
import { TRAITS } from "../../fixtures/traits/traits";
import { seedOr } from "../../seed";

const editions = builtInEditions();
const SEEDS = [seedOr(20261122), seedOr(4710) + 1];

const numberOf = (amount: Amount): number | string => (amount.kind === "amount" ? Math.abs(toNumber(amount.points)) : amount.kind);

function truthOf(subject: SubjectReading, isSummary: boolean): Omit<Truth, "total" | "grade"> {
  const entries = subject.entries.map(({ category, clause, amount }) => `${category.id} ${clause?.id ?? "-"} ${numberOf(amount)}`);
  return {
    name: subject.name ?? "", awarded: subject.awarded.map(({ category, amount }) => `${category.id} ${numberOf(amount)}`),
    // A blank or a sign for nothing in a summary is no entry; 0 is one of 0 points.
    entries: isSummary ? entries.filter((entry) => !entry.endsWith(" 0")) : entries,
  };
}

function check(draft: Draft): WorkbookReport {
  return checkWorkbook({ sheets: [gridOf(draft)], date1904: false }, { editions, language: "zh-CN", fileName: draft.fileName });
}

/** What is wrong with how a sheet was read; empty when nothing is. */
function faults(draft: Draft): string[] {
  const found: string[] = [];
  const read = readSheet(gridOf(draft), draft.edition, { date1904: false, fileName: draft.fileName });
  if (!("readings" in read)) return [`not read: ${read.none}`];
  const [reading, ...others] = read.readings;
  if (!reading || others.length > 0) found.push(`${read.readings.length} tables`);
  if (!reading) return found;
  const isSummary = draft.layout === "summary";
  if (reading.layout !== draft.layout) found.push(`layout ${reading.layout}`);
  if (reading.month !== draft.month) found.push(`month ${String(reading.month)}`);
  const expected = draft.truth.map(({ name, entries, awarded }) => ({ name, entries: isSummary ? entries.filter((entry) => !entry.endsWith(" 0")) : entries, awarded }));
  const actual = reading.subjects.map((subject) => truthOf(subject, isSummary));
  const plain = (subjects: readonly Pick<Truth, "name" | "entries" | "awarded">[]): string => JSON.stringify(subjects.map(({ name, entries, awarded }) => [name, [...entries].sort(), [...awarded].sort()]));
  if (actual.length !== expected.length) found.push(`read ${actual.map(({ name }) => name).join()}, is ${expected.map(({ name }) => name).join()}`);
  actual.forEach((subject, index) => {
    const right = expected[index];
    if (right && plain([subject]) !== plain([right])) found.push(`read ${plain([subject])}, is ${plain([right])}`);
  });
  const report = check(draft);
  const alarms = report.findings.filter(({ severity, code }) => severity !== "info" && !draft.says.includes(code));
  found.push(...alarms.slice(0, 3).map(({ code, cells, message }) => `${code} ${cells.join()} ${message}`));
  const followed = report.sheets.find(({ layout }) => layout !== "none")?.edition?.id;
  if (followed !== draft.edition.id) found.push(`edition ${String(followed)}: ${report.sheets[0]?.reason ?? ""}`);
  for (const { name, total } of draft.truth) {
    if (total === null) continue;
    const assessment = report.assessments.find(({ subject }) => subject === name);
    if (!assessment || toNumber(assessment.total) !== total) found.push(`${name} total ${assessment ? toNumber(assessment.total) : "none"}, is ${total}`);
  }
  return found;
}

const sheets = SEEDS.flatMap((seed) => cleanSheets(seeded(seed), editions));

function assertSound(drafts: readonly Draft[]): void {
  const wrong = drafts.flatMap((draft) => faults(draft).map((fault) => `${draft.edition.scheme} ${draft.layout}: ${fault}`));
  assert.equal(wrong.slice(0, 6).join("\n"), "");
}

describe("sheets that people really keep", function () {
  this.timeout(60_000);

  it("[R34] clean sheets of every edition and layout are read whole: subjects, entries, scores, totals, and no alarm", () => {
    assert.ok(sheets.length >= 2 * 20, `${sheets.length} sheets`);
    assertSound(sheets);
  });

  for (const { name, plant } of TRAITS) {
    it(`[R35] ${name}: read as without it`, () => {
      const planted = sheets.flatMap((draft, index) => plant(draft, seeded(index + 1)) ?? []);
      assert.ok(planted.length > 0, "no sheet can have the trait");
      assertSound(planted);
    });
  }

  it("[R35] several traits at once are read as none", () => {
    const random = seeded(99);
    const planted = Array.from({ length: 120 }, () => {
      let draft = sheets[Math.floor(random() * sheets.length)] as Draft;
      const used: string[] = [];
      for (let count = 0; count < 3; count++) {
        const next = TRAITS[Math.floor(random() * TRAITS.length)];
        // Two ways of writing the same thing exclude each other.
        if (!next || used.some((other) => kindOf(other) === kindOf(next.name))) continue;
        draft = next.plant(draft, random) ?? draft;
        used.push(next.name);
      }
      return draft;
    });
    assertSound(planted);
  });
});

/** Traits of one kind write the same cells. */
function kindOf(name: string): string {
  if (name.startsWith("month") || name.includes("title") || /name|window numbers|blanks inside/u.test(name)) return "title";
  if (/heading|spacer|column|points/u.test(name)) return "place";
  if (/sum|小计|合计|merged|several rows/u.test(name)) return "rows";
  return "figures";
}
