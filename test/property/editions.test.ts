/** Clean sheets of every edition and layout, checked without naming the edition. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import type { WorkbookGrid } from "../../src/sheet/grid";
import { bookOf, cleanTable, recordable, scorable } from "../fixtures/faults/cleanWorkbook";
import { seeded } from "../fixtures/noise/clauseNoise";
import { cleanSheets } from "../fixtures/traits/cleanSheets";
import { type Draft, gridOf } from "../fixtures/traits/draft";
import { Randomness } from "../oracle/randomness";
import { seedOr } from "../seed";

const SEED = seedOr(20261122);
const editions = builtInEditions();

type Answer = "right" | "several" | "none" | string;

/** What the report says of the first sheet's edition; anything wrong is spelled out. */
function answer(book: WorkbookGrid, right: string): Answer {
  const report = checkWorkbook(book, { editions, language: "zh-CN" });
  const [sheet] = report.sheets;
  const alarms = report.findings.filter(({ severity }) => severity !== "info");
  if (alarms[0]) return `alarm ${alarms[0].code} ${alarms[0].message}`;
  if (sheet?.edition) return sheet.edition.id === right ? "right" : `wrong: ${sheet.edition.id}`;
  const fitting = sheet?.tried.filter(({ fits }) => fits) ?? [];
  if (fitting.length < 2) return "none";
  const isNamed = fitting.every(({ title }) => sheet?.reason.includes(title)) && fitting.some(({ edition }) => edition === right);
  return isNamed ? "several" : `several without the right one: ${sheet?.reason ?? ""}`;
}

/** The same sheet under a title that names no document. */
const untitled = (draft: Draft): Draft => ({
  ...draft, rows: draft.rows.map((row, index) => (index + 1 < draft.monthRow ? row.map((value) => (typeof value === "string" ? "月度考核表" : value)) : row)),
});

describe("the edition of clean sheets, when nobody names it", () => {
  it("[R52] [R54] is found, titled or not; never a wrong one", () => {
    const tally = new Map<string, number>();
    for (let seed = 1; seed <= 12; seed++) {
      for (const draft of cleanSheets(seeded(seed * 31), editions)) {
        for (const [kind, sheet] of [["titled", draft], ["untitled", untitled(draft)]] as const) {
          const said = answer({ sheets: [gridOf(sheet)], date1904: false }, draft.edition.id);
          assert.ok(["right", "several", "none"].includes(said), `${draft.edition.scheme} ${draft.layout} ${kind}: ${said}`);
          if (kind === "titled") assert.equal(said, "right", `${draft.edition.scheme} ${draft.layout}`);
          tally.set(said, (tally.get(said) ?? 0) + 1);
        }
      }
    }
    const all = [...tally.values()].reduce((so, count) => so + count, 0);
    console.log(`    editions found: ${[...tally].map(([said, count]) => `${said} ${count}`).join(", ")} of ${all}`);
    assert.ok((tally.get("right") ?? 0) >= all * 0.97);
  }).timeout(60_000);

  it("[R52] [R54] is found for ledgers that cite clauses by their words, forms and summaries", () => {
    const random = new Randomness(SEED);
    const said: string[] = [];
    for (let index = 0; index < 300; index++) {
      const layout = random.of(["form", "ledger", "ledger", "summary"] as const);
      const edition = random.of(layout === "ledger" ? recordable(editions) : scorable(editions));
      const own = answer(bookOf(cleanTable(edition, layout, random)), edition.id);
      assert.ok(["right", "several", "none"].includes(own), `${edition.scheme} ${layout}: ${own}`);
      said.push(own);
    }
    assert.ok(said.filter((own) => own === "right").length >= said.length * 0.97, said.filter((own) => own !== "right").join());
  }).timeout(60_000);
});
