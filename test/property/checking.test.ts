import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInEditions } from "../../src/catalogue/builtIn";
import type { Category, Clause, Edition } from "../../src/catalogue/edition";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import type { Finding } from "../../src/checking/finding";
import { add, formatPoints, points, type Points, smaller, subtract, toNumber, ZERO } from "../../src/points";
import { type CellValue, MemoryGrid } from "../../src/sheet/grid";
import { seedOr } from "../seed";

const SEED = seedOr(20261122);
const editions = builtInEditions();
const edition = editions.find(({ scheme }) => scheme === "S12")!;
const scored = edition.categories.filter(({ kind }) => kind !== "veto");

/** Amounts a person may enter for one event of a clause, in tenths of a point; null where it cannot be told. */
function amountsOf({ charge }: Clause): fc.Arbitrary<number | null> {
  if (charge.kind === "fixed") return fc.constantFrom(null, toNumber(charge.points));
  if (charge.kind !== "range") return fc.constant(null);
  return fc.option(
    fc.integer({ min: Math.ceil(charge.min / 100_000), max: Math.floor(charge.max / 100_000) }).map((tenths) => tenths / 10),
    { freq: 2 },
  );
}

/** An amount for each clause of the edition; most are empty, as on a real form. */
const amounts = fc.tuple(
  ...edition.clauses.filter(({ polarity }) => polarity !== "veto").map((clause) => fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: amountsOf(clause) })),
) as fc.Arbitrary<(number | null)[]>;

interface Form {
  readonly grid: MemoryGrid;
  readonly recorded: ReadonlyMap<string, Points>;
  readonly total: Points;
}

/** The form a careful clerk would write: one row a clause, scores and total worked out by hand here, not by the core. */
function formOf(of: Edition, list: readonly (number | null)[], totalOff = 0): Form {
  const rows: CellValue[][] = [
    [of.title], ["2026年6月份    考核窗口名称：社保窗口"], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
  ];
  const clauses = of.clauses.filter(({ polarity }) => polarity !== "veto");
  const recorded = new Map<string, Points>();
  let total = of.base.points!;
  for (const category of scored) {
    const own = clauses.flatMap((clause, index) => (clause.category === category.id ? [{ clause, amount: list[index] ?? null }] : []));
    const sum = own.reduce<Points>((so, { amount }) => (amount === null ? so : add(so, points(amount))), ZERO);
    const counted = smaller(sum, category.points ?? sum);
    recorded.set(category.id, sum);
    total = category.kind === "bonus" ? add(total, counted) : subtract(total, counted);
    own.forEach(({ clause, amount }, index) => rows.push([...headOf(category, index === 0), `${clause.no}${clause.text}`, amount, index === 0 ? scoreOf(category, counted) : null]));
  }
  rows.push(["合计", 100, null, null, toNumber(total) + totalOff]);
  return { grid: MemoryGrid.of({ name: "社保窗口" }, rows), recorded, total };
}

const headOf = ({ no, name, points: most }: Category, first: boolean): CellValue[] => (first ? [`${no}\n${name}`, most === null ? null : toNumber(most)] : [null, null]);
const scoreOf = ({ kind, points: most }: Category, counted: Points): number => toNumber(kind === "bonus" || most === null ? counted : subtract(most, counted));

const check = (grid: MemoryGrid) => checkWorkbook({ sheets: [grid], date1904: false }, { editions, language: "zh-CN" });
const alarms = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== "info");

describe("checking, for any form a careful clerk writes", () => {
  it("[F11] the only alarms are the categories over their points, and the total is the clerk's", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const { grid, recorded, total } = formOf(edition, list);
        const report = check(grid);
        const over = scored.filter(({ id, points: most }) => most !== null && (recorded.get(id) ?? ZERO) > most).map(({ name }) => name);
        assert.deepEqual(alarms(report.findings).map(({ code, category }) => `${code} ${category}`), over.map((name) => `over-cap ${name}`));
        assert.equal(formatPoints(report.assessments[0]!.total), formatPoints(total));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("[F6] [F11] a total that is off by any tenth is found, with the right one", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), (list, tenths) => {
        const { grid, total } = formOf(edition, list, tenths / 10);
        const found = check(grid).findings.filter(({ code }) => code === "wrong-total");
        assert.deepEqual(found.map(({ expected }) => expected), [toNumber(total)]);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it("[F12] checking twice, or checking in the other language, finds the same", () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const { grid } = formOf(edition, list, 1);
        const wordless = (language: "zh-CN" | "en-US") =>
          checkWorkbook({ sheets: [grid], date1904: false }, { editions, language }).findings.map(({ message: _m, arithmetic: _a, ...rest }) => rest);
        assert.deepEqual(wordless("zh-CN"), wordless("zh-CN"));
        assert.deepEqual(wordless("zh-CN"), wordless("en-US"));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});
