import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtInDocument, builtInDocuments, builtInEditions } from "../../../src/catalogue/builtIn";
import type { Clause, Edition } from "../../../src/catalogue/edition";
import { checkEveryOption } from "../../../src/catalogue/readEdition";
import { points, sum, toNumber } from "../../../src/points";

/** Clauses that charge alike under one heading. */
interface InventoryRow {
  readonly printedUnder: string;
  readonly polarity: "deduct" | "bonus" | "veto";
  readonly form: string;
  readonly points: number | readonly number[] | null;
  readonly chief?: number;
  readonly veto?: boolean;
  readonly period?: "year";
  /** What it costs the year beside the month. */
  readonly year?: number;
  readonly every?: number;
  readonly clauses: number;
  /** Rules of the document they stand for, when one sentence had to be more than one clause. */
  readonly rules?: number;
}

/** Facts about one document; `rules` counts its scored rules by what they do (rate: a figure that is worked out). */
interface Inventory {
  readonly rules: Readonly<Record<"deduct" | "bonus" | "veto" | "rate", number>>;
  readonly rows: readonly InventoryRow[];
}

const inventory = JSON.parse(readFileSync(new URL("../../catalogues/inventory.json", import.meta.url), "utf8")) as Record<string, Inventory>;
const edition = (id: string): Edition => builtInEditions().find((each) => each.id === id)!;
const clauseOf = (of: Edition, id: string): Clause => of.clauses.find((clause) => clause.id === id)!;

/** What a clause charges, as the inventory states it. */
function statement({ charge, polarity, category, printedUnder, chief, vetoPeriod, period, yearPoints, every }: Clause, of: Edition): string {
  const place = of.categories.find(({ id }) => id === (printedUnder ?? category))!.name;
  const stated = {
    fixed: () => ["fixed", charge.kind === "fixed" && toNumber(charge.points)],
    once: () => ["once", charge.kind === "once" && toNumber(charge.points)],
    perUnit: () => ["perUnit", charge.kind === "perUnit" && toNumber(charge.points)],
    range: () => ["range", charge.kind === "range" && [toNumber(charge.min), toNumber(charge.max)]],
    measured: () => ["measured", charge.kind === "measured" && charge.steps.map((step) => toNumber(step.points))],
    step: () => ["step", charge.kind === "step" && toNumber(charge.points)],
    rate: () => ["rate", charge.kind === "rate" && toNumber(charge.points)],
    linked: () => ["linked", charge.kind === "linked" && toNumber(charge.points)],
    tiers: () => ["tiers", charge.kind === "tiers" && charge.tiers.map((tier) => toNumber(tier.points))],
    open: () => ["lost", null],
    blank: () => ["blank", null],
    none: () => ["none", null],
  }[charge.kind]();
  return JSON.stringify([place, polarity, ...stated, chief && toNumber(chief), polarity !== "veto" && vetoPeriod !== null, period, yearPoints && toNumber(yearPoints), every]);
}

const stated = ({ printedUnder, polarity, form, points: amounts, chief = 0, veto = false, period, year, every = 1 }: InventoryRow): string =>
  JSON.stringify([printedUnder, polarity, form, amounts, chief === 0 ? null : chief, veto, period ?? "month", year ?? null, every]);

describe("built-in editions", () => {
  for (const document of builtInDocuments) {
    const { id } = document as { id: string };
    it(`[E6] ${id} reads under every option of every choice`, () => assert.deepEqual(checkEveryOption(document), []));
  }

  it("[E8] hold every scored clause of the inventory and no other", () => {
    assert.deepEqual(Object.keys(inventory).sort(), builtInEditions().map(({ scheme }) => scheme).sort());
    for (const each of builtInEditions()) {
      const counts = new Map<string, number>();
      for (const clause of each.clauses) counts.set(statement(clause, each), (counts.get(statement(clause, each)) ?? 0) + 1);
      const expected = new Map(inventory[each.scheme]!.rows.map((row) => [stated(row), row.clauses]));
      assert.deepEqual(new Map([...counts].sort()), new Map([...expected].sort()), each.id);
    }
  });

  it("[E8] hold as many clauses of each direction as the documents have rules", () => {
    for (const each of builtInEditions()) {
      const { rules, rows } = inventory[each.scheme]!;
      const count = (matches: (row: InventoryRow) => boolean): number =>
        rows.filter(matches).reduce((so, { rules: standFor, clauses }) => so + (standFor ?? clauses), 0);
      const isRate = ({ form }: InventoryRow): boolean => form === "rate" || form === "step";
      const vetoes = each.clauses.filter(({ scope }) => scope !== null).length;
      assert.deepEqual({
        deduct: count((row) => row.polarity === "deduct" && !isRate(row)),
        bonus: count(({ polarity }) => polarity === "bonus"),
        veto: vetoes,
        rate: count(isRate),
      }, rules, each.id);
    }
  });

  it("[E9] say where each clause stands and why it is read so", () => {
    for (const each of builtInEditions()) {
      const document = builtInDocument(each.id) as { clauses: { id: string; charge: object }[] };
      for (const clause of each.clauses) {
        assert.match(clause.source.lines, /^\d+(?:-\d+)?(?:\+\d+(?:-\d+)?)*$/, clause.id);
        assert.notEqual(clause.source.document, "");
        const open = "$choice" in document.clauses.find(({ id }) => id === clause.id)!.charge;
        // A lost figure is a choice, or refused.
        const refused = clause.confidence === "lost" && clause.charge.kind === "blank";
        if (clause.confidence === "inferred" || clause.confidence === "lost") assert.ok(open || refused, `${clause.id} is ${clause.confidence} without a choice`);
        if (clause.confidence === "reconstructed") assert.ok(clause.note !== null || each.scheme === "S12", clause.id);
      }
      for (const choice of each.choices) assert.ok(choice.reason.length >= 10, choice.id);
    }
  });

  it("[E10] S12: base is a sum, cap a choice, 三 open, no grades", () => {
    const s12 = edition("bianmin-window.1");
    assert.deepEqual(s12.base, { points: points("100"), stated: false });
    assert.equal(sum(s12.categories.flatMap(({ kind, points: of }) => (kind === "deduct" && of !== null ? [of] : []))), points("100"));
    assert.equal(s12.status, "incomplete");
    assert.match(s12.missing.join(), /三、办事效率/);
    assert.deepEqual([s12.bands, s12.bandPolicy, s12.bonusCap], [[], null, points("5")]);
    for (const category of s12.categories) if (category.kind === "deduct") assert.deepEqual([category.cap, category.capStated], ["stop", false]);
    assert.equal(clauseOf(s12, "3.1").charge.kind, "open");
    const [uncapped] = builtInEditions({ "bianmin-window.1": { cap: "none", "range-3": "blank", "range-1": "0.2-2" } });
    assert.deepEqual(uncapped!.categories.filter(({ kind }) => kind === "deduct").map(({ cap }) => cap), Array(9).fill("none"));
    assert.equal(clauseOf(uncapped!, "3.1").charge.kind, "blank");
    assert.deepEqual(clauseOf(uncapped!, "1.1").charge, { kind: "range", min: points("0.2"), max: points("2") });
  });

  it("[E10] S12: five vetoes cost the month's and the year's honours", () => {
    const vetoes = edition("bianmin-window.1").clauses.filter(({ polarity }) => polarity === "veto");
    assert.deepEqual(vetoes.map(({ scope }) => scope), Array(5).fill("当月和年度评先资格"));
    assert.deepEqual(vetoes.map(({ vetoPeriod }) => vetoPeriod), Array(5).fill("month-and-year"));
  });

  it("[E11] S5: caps printed, boundaries chosen, bonuses outside without limit", () => {
    const s5 = edition("qu-staff.1");
    const deduct = s5.categories.filter(({ kind }) => kind === "deduct");
    assert.deepEqual(deduct.map(({ name, points: of, cap, capStated }) => [name, of === null ? null : toNumber(of), cap, capStated]), [
      ["德", 20, "stop", true], ["能", 20, "stop", true], ["勤", 20, "stop", true], ["绩", 25, "stop", true], ["廉", 15, "stop", true],
    ]);
    assert.deepEqual(s5.bands.map(({ grade, min, minInclusive }) => [grade, toNumber(min!), minInclusive]), [
      ["优秀", 90, true], ["称职", 75, true], ["基本称职", 60, true], ["不称职", 0, true],
    ]);
    assert.equal(s5.bonusCap, null);
    assert.deepEqual(s5.clauses.filter(({ period }) => period === "year").map(({ id }) => id), ["4.4c"]);
    assert.deepEqual([clauseOf(s5, "1.2c").replaces, clauseOf(s5, "4.1b").replaces], ["1.2b", "4.1a"]);
    const [, chosen] = builtInEditions({ "qu-staff.1": { "boundary-75": "lower", overdue: "case-day", "aggravated-1": "add" } });
    assert.deepEqual(chosen!.bands.map(({ minInclusive }) => minInclusive), [true, false, true, true]);
    assert.deepEqual(clauseOf(chosen!, "4.2").charge, { kind: "perUnit", points: points("3"), factors: ["件", "天"] });
    assert.equal(clauseOf(chosen!, "1.2c").replaces, null);
  });

  it("[E4] are read once, and anew for a selection", () => {
    assert.equal(builtInEditions(), builtInEditions({}));
    assert.notEqual(builtInEditions({ "qu-staff.1": { "boundary-90": "lower" } })[1], builtInEditions()[1]);
    assert.throws(() => builtInEditions({ "qu-staff.1": { "boundary-90": "middle" } }), RangeError);
  });
});
