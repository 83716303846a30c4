/** 登记: whatever is recorded is read back as exactly that. */
import { strict as assert } from "node:assert";
import fc from "fast-check";
import { builtInEditions } from "../../src/catalogue/builtIn";
import type { Clause, Edition } from "../../src/catalogue/edition";
import { dateOf, type CalendarDate } from "../../src/norms/eligibility/calendarDate";
import { points, toNumber, type Points } from "../../src/points";
import { chargeFields } from "../../src/register/chargeFields";
import { chargePreview } from "../../src/register/chargePreview";
import { checkRequest, type ChargeRequest } from "../../src/register/chargeRequest";
import type { LedgerEntry } from "../../src/register/ledgerEntry";
import { findLedgers } from "../../src/register/ledgerPlace";
import { ledgerRowPlan, type LedgerPlan } from "../../src/register/ledgerPlan";
import { changedGrid } from "../../src/register/plannedGrid";
import { MemoryGrid, parseRange, type SheetGrid } from "../../src/sheet/grid";
import { readSheet } from "../../src/sheet/readSheet";

const editions = builtInEditions().filter(({ clauses }) => clauses.some(({ charge }) => charge.kind !== "blank"));
const options = { date1904: false, language: "zh-CN" as const };
const readOptions = { date1904: false, fileName: "" };

const clauseArbitrary: fc.Arbitrary<{ edition: Edition; clause: Clause }> = fc.constantFrom(...editions)
  .chain((edition) => fc.constantFrom(...edition.clauses.filter(({ charge }) => charge.kind !== "blank")).map((clause) => ({ edition, clause })));

const dateArbitrary: fc.Arbitrary<CalendarDate> = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }).map(({ month, day }) => dateOf(2026, month, day)!);

/** Texts as people type them, and as an attacker would. */
const textArbitrary = fc.oneof(
  fc.constantFrom("", "上午9点多不在岗", "=1+1", "+8613800000000", "@SUM(A1)", "-2", "'x", "3-4", "合计", "五(3) 迟到", "12", "办事群众\n反映", "=HYPERLINK(\"http://x\")", "一票否决", "取消评优资格"),
  fc.string({ maxLength: 30 }),
);
const nameArbitrary = fc.constantFrom("社保窗口", "医保", "张某", "不动产登记窗口（二）", "王某（税务）", "A区3号");

/** A request that the clause can take. */
function requestFor({ charge, every }: Clause, count: number, tenth: number): ChargeRequest {
  const events = charge.kind === "once" || charge.kind === "linked" || charge.kind === "none" ? null : every > 1 ? every * count : count;
  const base: ChargeRequest = { subject: "社保窗口", date: "2026-06-03", count: events, quantities: [], tier: null, amount: null, chief: null };
  switch (charge.kind) {
    case "perUnit": return { ...base, quantities: charge.factors.map((_, index) => (index === 0 ? 4 : 2)) };
    case "range": {
      const [min, max] = [charge.min * count, charge.max * count];
      const amount = Math.round((min + ((max - min) * tenth) / 10) / 100_000) / 10;
      return { ...base, amount };
    }
    case "open": return { ...base, amount: 2 };
    case "tiers": return { ...base, tier: charge.tiers[0]!.when };
    case "measured": return { ...base, quantities: [Math.min(...charge.steps.map(({ from = 0, over, below, upTo }) => (over !== undefined ? over + 1 : (from || (upTo ?? (below ?? 1) - 1)))))] };
    case "step": return { ...base, quantities: [charge.below - charge.per] };
    case "rate": return { ...base, quantities: [10, 5] };
    case "linked": return { ...base, tier: charge.grade };
    default: return base;
  }
}

const entryArbitrary: fc.Arbitrary<LedgerEntry> = fc.record({
  cited: clauseArbitrary, count: fc.integer({ min: 1, max: 3 }), tenth: fc.integer({ min: 1, max: 10 }), date: dateArbitrary, subject: nameArbitrary, reason: textArbitrary, evidence: textArbitrary,
  isCounted: fc.boolean(),
}).chain(({ cited: { edition, clause }, count, tenth, date, subject, reason, evidence, isCounted }) => {
  const request = requestFor(clause, isCounted ? count : 1, tenth);
  const checked = checkRequest(edition, clause, { ...request, subject, count: isCounted || clause.every > 1 ? request.count : null }, "zh-CN");
  assert.ok("entry" in checked, `${edition.id} ${clause.id} ${JSON.stringify(checked)}`);
  return fc.constant({
    edition, clause, subject, person: null, department: null, chief: null, date, count: checked.entry.events ?? null, amount: checked.amount, chiefAmount: null, reason, evidence,
  });
});

/** The sheet as it stands after the plan. */
function carriedOut(grid: SheetGrid | null, plan: LedgerPlan): { grid: SheetGrid; row: number } {
  if (plan.kind === "sheet") {
    const blank = MemoryGrid.of({ name: plan.ledger.name }, [[plan.ledger.title], plan.ledger.headings]);
    return { grid: changedGrid(blank, { insert: null, cells: plan.cells, formulas: [] }), row: plan.row };
  }
  assert.equal(plan.kind, "row", JSON.stringify(plan));
  assert.ok(plan.kind === "row" && grid);
  const insert = plan.place.how === "insert-row" ? { row: plan.row, left: 1, right: 1000 } : null;
  return { grid: changedGrid(grid, { insert, cells: plan.cells, formulas: plan.formulas }), row: plan.row };
}

function assertRead(grid: SheetGrid, row: number, entry: LedgerEntry, entries: number): void {
  const read = readSheet(grid, entry.edition, readOptions);
  assert.ok("readings" in read);
  const all = read.readings[0]!.subjects.flatMap((subject) => subject.entries.map((each) => ({ subject, each })));
  assert.equal(all.length, entries);
  const own = all.find(({ each }) => parseRange(each.cell)!.top === row)!;
  assert.equal(own.each.clause?.id, entry.clause.id);
  if (entry.clause.polarity === "veto") assert.equal(own.each.amount.kind, "blank");
  else assert.deepEqual(own.each.amount.kind === "amount" && own.each.amount.points, entry.amount);
  assert.equal(own.each.date?.month, entry.date.slice(0, 7));
}

const HEADS = {
  short: ["序号", "日期", "窗口名称", "考核项目", "扣分条款", "次数", "加扣分", "扣分事由"],
  swapped: ["窗口", "姓名", "扣分标准", "扣分", "发生日期", "备注"],
  noClause: ["日期", "考核对象", "大项", "扣分", "事由"],
};

describe("recording, whatever is entered", () => {
  it("[Z60] a row in a new ledger is read back as exactly the charge", () => {
    fc.assert(fc.property(entryArbitrary, (entry) => {
      const plan = ledgerRowPlan(null, entry, options);
      const { grid, row } = carriedOut(null, plan);
      assertRead(grid, row, entry, 1);
    }), { numRuns: 250 });
  });

  it("[Z60] so is each row appended to it after that, and to ledgers with other columns", () => {
    fc.assert(fc.property(fc.constantFrom(...Object.values(HEADS)), fc.array(entryArbitrary, { minLength: 1, maxLength: 4 }), (head, list) => {
      const edition = list[0]!.edition;
      const entries = list.filter((entry) => entry.edition === edition);
      let grid: SheetGrid = MemoryGrid.of({ name: "台账" }, [["台账"], head]);
      let written = 0;
      for (const entry of entries) {
        const [found] = findLedgers([grid], edition, readOptions);
        assert.ok(found, head.join());
        const plan = ledgerRowPlan(found, entry, options);
        if (plan.kind === "refused") {
          // A reason may speak of another clause; without a column for the clause it then stays unwritten, and that is said.
          assert.ok(["no-wording", "reads-otherwise"].includes(plan.problems[0]!.code) && plan.problems[0]!.message.length > 10);
          continue;
        }
        const done = carriedOut(grid, plan);
        written += 1;
        assertRead(done.grid, done.row, entry, written);
        grid = done.grid;
      }
    }), { numRuns: 150 });
  });

  it("[Z61] no text of the user becomes a formula, and what Excel would take for something else is guarded", () => {
    fc.assert(fc.property(entryArbitrary, (entry) => {
      const plan = ledgerRowPlan(null, entry, options);
      assert.ok(plan.kind === "sheet");
      for (const { type, value, guard } of plan.cells) {
        assert.notEqual(type, "formula");
        if (type === "text" && /^[=+\-@'\d]/u.test(String(value))) assert.equal(guard, true);
      }
    }), { numRuns: 150 });
  });

  it("[Z55] the previewed charge is what the category grows by, and counted never passes its points", () => {
    fc.assert(fc.property(entryArbitrary, fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }), (entry, recorded) => {
      const { edition, clause } = entry;
      const own = recorded.map((amount) => ({ category: clause.category, points: points(amount) }));
      const checked = requestFor(clause, 1, 5);
      const preview = chargePreview(edition, clause, { ...checked, amount: chargeFields(clause).amount ? toNumber(entry.amount) : null, count: entry.count }, { recorded: clause.polarity === "veto" ? [] : own }, "zh-CN");
      if (preview.status === "refused") return;
      if (clause.polarity === "veto") {
        assert.equal(preview.category, null);
        return;
      }
      if (!preview.category) return;
      const { before, after, counts, left } = preview.category;
      assert.equal(after.recorded - before.recorded, preview.amount);
      assert.ok(counts <= preview.amount && counts >= 0);
      if (left !== null) assert.ok((left as number) >= 0 && (after.points === null || after.counted <= (after.points as Points)));
      assert.ok(preview.sentences.every((sentence) => sentence.length > 3));
    }), { numRuns: 200 });
  });
});
