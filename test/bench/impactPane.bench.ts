/** 影响 as a person meets it: the real bundle in Chromium, over a year of files, from the press to the sentence; and how long the pane stands still at most. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { citeClause } from "../../src/catalogue/citation";
import type { Clause } from "../../src/catalogue/edition";
import { impactOf } from "../../src/impact/impactOf";
import { impactSubjects } from "../../src/impact/impactSubjects";
import { withAmount } from "../../src/impact/whatIf";
import { type Points, toNumber } from "../../src/points";
import type { CellValue } from "../../src/sheet/grid";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { sentenceOf } from "../../taskpane/impact/impactView";
import { openPage, strikeStage, theStage } from "../e2e/harness";
import { median } from "./measure";
import { atMost, report, type Target } from "./result";
import { numbers } from "./sheets";

const PEOPLE = 200;
const MONTHS = 12;
const ENTRIES = 40;
const RUNS = 5;

const edition = builtInEditions().find(({ id }) => id === "qu-staff.1") ?? assert.fail();
const fixed = edition.clauses.filter(({ charge, polarity, period, every }) => charge.kind === "fixed" && polarity === "deduct" && period === "month" && every === 1);
const changed = fixed[0] ?? assert.fail();
const amountOf = ({ charge }: Clause): Points => (charge.kind === "fixed" ? charge.points : assert.fail());
const RAISED = toNumber(amountOf(changed)) + 0.5;

const random = numbers();
const below = (most: number): number => random.next().value % most;
const files = Array.from({ length: MONTHS }, (_, month) => {
  const rows: (string | number)[][] = [[`${edition.title}台账`], [`2026年${month + 1}月`], ["姓名", "考核条款", "次数", "扣分"]];
  for (let person = 1; person <= PEOPLE; person++) {
    for (let entry = 0; entry < ENTRIES; entry++) {
      const clause = fixed[below(fixed.length)] as Clause;
      const count = below(8) === 0 ? 1 : 0;
      rows.push([`工作人员${person}`, citeClause(edition, clause), count, count * toNumber(amountOf(clause))]);
    }
  }
  return { name: `${month + 1}月.xlsx`, bytes: writeWorkbook([{ name: "台账", rows: rows as CellValue[][] as never }]) };
});

/** The same by the core alone. */
function expected(): string {
  const raised = withAmount(edition, changed.id, (RAISED * 1_000_000) as Points);
  assert.ok("edition" in raised);
  const subjects = files.flatMap(({ name, bytes }) => {
    const read = readWorkbook(bytes);
    assert.ok("workbook" in read);
    return impactSubjects(read.workbook, edition, name, { language: "zh-CN", fileName: name }).subjects;
  });
  assert.equal(subjects.length, MONTHS * PEOPLE);
  const impact = impactOf({ subjects, from: edition, to: raised.edition });
  const plainly = subjects.filter(({ reading }) => reading.entries.some(({ clause, count }) => clause?.id === changed.id && count === 1)).length;
  assert.equal(impact.subjects.length, plainly);
  return sentenceOf({ impact }, "zh-CN");
}

/** Runs in the pane; kept as text, because what compiles this file adds helpers that a page does not have. */
const PRESS_AND_WAIT = `(async () => {
  const back = document.querySelector("#impact-back");
  if (back !== null && back.offsetParent !== null) back.click();
  const start = performance.now();
  let last = start, scoring = null, still = 0, stillScoring = 0, shown = new Set();
  document.querySelector("#impact-run").click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    const said = [...document.querySelectorAll(".impact-tab .working-sentence, .impact-tab [role=status]")].map((one) => one.textContent).join(" ");
    still = Math.max(still, now - last);
    if (scoring !== null) stillScoring = Math.max(stillScoring, now - last);
    if (scoring === null && said.includes("计分：")) scoring = last;
    last = now;
    shown.add(said);
    const sentence = document.querySelector("#impact-sentence");
    if (sentence !== null && sentence.offsetParent !== null && sentence.textContent.includes("比较了"))
      return { time: now - start, scoring: now - (scoring ?? now), still, stillScoring, sentence: sentence.textContent, steps: shown.size };
  }
})()`;

await theStage();
const { page, context } = await openPage({ viewport: { width: 340, height: 760 }, path: "/taskpane.html?lang=zh-CN" });
try {
  await page.waitForSelector("#pick-files");
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const [name, content] of list) data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
    return data;
  }, files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")] as const));
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
  await page.waitForFunction(() => document.querySelectorAll("#files [role=option]").length > 0 && document.querySelector<HTMLElement>(".files-progress")?.hidden === true, undefined, { timeout: 240_000 });
  await page.locator("#tab-impact").click();
  await page.locator("#impact-from").selectOption(`built-in:${edition.id}`);
  await page.locator("#impact-to").selectOption("what-if");
  await page.locator("#impact-scope").selectOption("files");
  await page.locator("#what-if-find").fill(changed.text.slice(0, 8));
  await page.locator(".what-if-clauses .figure-input").first().fill(String(RAISED));
  await page.locator(".what-if-clauses .figure-input").first().press("Tab");
  const answer = expected();
  const runs: { time: number; scoring: number; still: number; stillScoring: number; sentence: string; steps: number }[] = [];
  const press = async (): Promise<(typeof runs)[number]> => {
    const one = (await page.evaluate(PRESS_AND_WAIT)) as (typeof runs)[number];
    assert.equal(one.sentence, answer);
    return one;
  };
  const first = await press();
  assert.ok(first.steps > MONTHS, `progress was shown ${first.steps} times`);
  for (let run = 0; run < RUNS; run++) runs.push(await press());
  const line = (what: "time" | "scoring" | "still" | "stillScoring", name: string, target?: Target): void =>
    report({ name, value: median(runs.map((one) => one[what])), unit: "ms", runs: RUNS, ...(target ? { target } : {}) });
  line("time", `impact in the pane: ${MONTHS} × ${PEOPLE} × ${ENTRIES}, press to sentence`, atMost(1_000));
  line("scoring", "  of it scored and shown");
  line("stillScoring", "  longest time between two frames while scoring");
  report({ name: "  the first press, which reads the files", value: first.time, unit: "ms", runs: 1 });
  report({ name: "  longest time between two frames then", value: first.still, unit: "ms", runs: 1 });
} finally {
  await context.close();
  await strikeStage();
}
