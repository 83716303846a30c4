/**
 * One fault is planted in a clean workbook: it must be found, by its code and at its place, and nothing else may be called a
 * cause of its own. Clean workbooks stay silent.
 */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import type { Finding, FindingCode } from "../../src/checking/finding";
import { bookOf, cleanTable, recordable, scorable } from "../fixtures/faults/cleanWorkbook";
import type { CleanTable } from "../fixtures/faults/cleanTable";
import { cleanBook } from "../fixtures/faults/faultsAcross";
import type { Planted } from "../fixtures/faults/fault";
import { FAULTS } from "../fixtures/faults/faults";
import { Randomness } from "../oracle/randomness";
import { seedOr } from "../seed";

const SEED = seedOr(20261122);
/** Workbooks for each fault. */
const PER_FAULT = Number(process.env["ASSESS_PLANTED"] ?? "50");
const CLEAN = PER_FAULT * 40;
const RECALL = 0.98;

const editions = builtInEditions();
const drawable = scorable(editions);

function check(planted: Pick<Planted, "tables" | "editions">): readonly Finding[] {
  const edition = planted.tables[0]?.edition.id ?? "";
  return checkWorkbook(bookOf(...planted.tables), { editions: planted.editions ?? editions, edition, language: "zh-CN" }).findings;
}

const sheetsOf = ({ forms, summary }: ReturnType<typeof cleanBook>): readonly CleanTable[] => [...forms, summary];
const alarms = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity }) => severity !== "info");
const describeFinding = ({ code, sheet, cells, message }: Finding): string => `${code} ${sheet}!${cells.join(",")} ${message}`;

interface Tally {
  planted: number;
  found: number;
  /** Workbooks in which something else is called a cause of its own. */
  further: number;
  firstMiss: string | null;
}

function tallyOf(code: FindingCode, tallies: Map<FindingCode, Tally>): Tally {
  const tally = tallies.get(code) ?? { planted: 0, found: 0, further: 0, firstMiss: null };
  tallies.set(code, tally);
  return tally;
}

describe("planted faults", () => {
  it("[F25] are found, each by its code and at its place, and are the only causes", () => {
    const random = new Randomness(SEED);
    const tallies = new Map<FindingCode, Tally>();
    for (const fault of FAULTS) {
      const tally = tallyOf(fault.code, tallies);
      let here = 0;
      for (let tries = 0; here < PER_FAULT && tries < PER_FAULT * 20; tries++) {
        const planted = fault.plant(random.of(drawable), random);
        if (!planted) continue;
        here += 1;
        tally.planted += 1;
        const findings = check(planted);
        if (findings.some(({ code, sheet, cells }) => code === fault.code && sheet === planted.sheet && cells.some((cell) => planted.cells.includes(cell)))) tally.found += 1;
        else tally.firstMiss ??= `${fault.name}, ${planted.tables[0]?.edition.scheme} ${planted.tables[0]?.layout}, ${planted.cells.join(",")}: ${findings.map(describeFinding).join(" | ")}`;
        const further = alarms(findings).filter(({ code, follows }) => follows === null && code !== fault.code);
        if (further.length > 0) tally.further += 1;
        if (further[0]) tally.firstMiss ??= `${fault.name}: also ${describeFinding(further[0])}`;
      }
      assert.ok(here >= PER_FAULT / 4, `${fault.name}: planted ${here} times only`);
    }
    const lines = [...tallies].map(([code, { planted, found, further }]) => `      ${code.padEnd(18)} ${found}/${planted}${further > 0 ? `, further causes in ${further}` : ""}`);
    console.log(`    recall of planted faults\n${lines.join("\n")}`);
    for (const [code, { planted, found, further, firstMiss }] of tallies) {
      assert.ok(found >= planted * RECALL, `${code}: ${found} of ${planted}; ${firstMiss ?? ""}`);
      assert.ok(further <= planted * (1 - RECALL), `${code}: further causes in ${further} of ${planted}; ${firstMiss ?? ""}`);
    }
  }).timeout(120_000);

  it("[F26] clean workbooks stay silent", () => {
    const random = new Randomness(SEED + 1);
    const ledgers = recordable(editions);
    assert.ok(ledgers.length > drawable.length, "editions without a base have clean ledgers too");
    for (let index = 0; index < CLEAN; index++) {
      const layout = random.of(["form", "ledger", "summary"] as const);
      const edition = random.of(layout === "ledger" ? ledgers : drawable);
      const tables = index % 20 === 0 && layout !== "ledger" ? sheetsOf(cleanBook(edition, random)) : [cleanTable(edition, layout, random)];
      const found = alarms(check({ tables }));
      assert.deepEqual(found.map(describeFinding), [], `workbook ${index}: ${edition.scheme} ${tables.map((table) => table.layout).join(",")}`);
    }
  }).timeout(120_000);
});
