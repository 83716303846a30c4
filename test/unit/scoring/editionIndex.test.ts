/** What scoring looks up of an edition once: each answer against the edition it was taken from. */
import assert from "node:assert/strict";
import { points } from "../../../src/points";
import { appliesTo, indexOf } from "../../../src/scoring/editionIndex";
import { clause, editionOf, fixed } from "../editionOf";

const source = { document: "test", lines: "1" };

describe("what scoring looks up once", () => {
  it("[C16] a clause is for those it names, else for those the edition scores; a chief is one of the staff", () => {
    const { clauses } = indexOf(editionOf({ subject: "staff", clauses: [clause("all", "discipline", fixed(1)), clause("window", "discipline", fixed(1), { subject: "window" }), clause("chief", "discipline", fixed(1), { subject: "chief" })] }));
    const charges = (id: string): string[] => (["window", "staff", "chief", "department", "leader"] as const).filter((subject) => appliesTo(clauses.get(id)!, subject));
    assert.deepEqual([charges("all"), charges("window"), charges("chief")], [["staff", "chief"], ["window"], ["chief"]]);
  });

  it("[D110] each clause answers what it is: veto, beside its charge too, of the year, blank, exempting, of one fixed amount", () => {
    const { clauses, once, categories } = indexOf(editionOf({ clauses: [
      clause("plain", "discipline", fixed(2)),
      clause("third", "discipline", fixed(2), { every: 3 }),
      clause("once", "discipline", { kind: "once", points: points(3) }),
      clause("open", "service", { kind: "open" }),
      clause("blank", "service", { kind: "blank" }),
      clause("excused", "service", fixed(1), { exemptions: ["公差"] }),
      clause("year", "bonus", fixed(10), { polarity: "bonus", period: "year", yearPoints: points(4) }),
      clause("both", "discipline", fixed(5), { vetoPeriod: "month" }),
      clause("veto", "veto", { kind: "none" }, { polarity: "veto", vetoPeriod: "month" }),
    ] }));
    const those = (is: "isVeto" | "vetoesToo" | "isYearly" | "isBlank" | "hasExemptions"): string[] => [...clauses].filter(([, each]) => each[is]).map(([id]) => id);
    assert.deepEqual([those("isVeto"), those("vetoesToo"), those("isYearly"), those("isBlank"), those("hasExemptions")], [["veto"], ["both"], ["year"], ["blank"], ["excused"]]);
    assert.deepEqual([...clauses].filter(([, each]) => each.fixed !== null).map(([id, each]) => [id, each.fixed]), [["plain", points(2)], ["excused", points(1)], ["year", points(10)], ["both", points(5)]]);
    assert.equal(clauses.get("year")?.yearPoints, points(4));
    assert.deepEqual([...once], ["once"]);
    assert.deepEqual([...categories].map(([id, { category, slot }]) => [id, category.id, slot]), ["discipline", "service", "bonus", "veto"].map((id, slot) => [id, id, slot]));
  });

  it("[D111] a shared limit counts where it has points and clauses of the edition; a clause knows the one it stands under", () => {
    const { limits, clauses } = indexOf(editionOf({ limits: [
      { name: "未定", clauses: ["late"], points: null, source },
      { name: "合限", clauses: ["attitude", "lost"], points: points(3), source },
      { name: "别处", clauses: ["unknown"], points: points(3), source },
      { name: "又一", clauses: ["absent"], points: points(1), source },
    ] }));
    assert.deepEqual(limits.map(({ name, category, points: most }) => [name, category, most]), [["合限", "service", points(3)], ["又一", "discipline", points(1)]]);
    assert.deepEqual(["late", "attitude", "lost", "absent", "free"].map((id) => clauses.get(id)?.limit), [-1, 0, 0, 1, -1]);
  });

  it("[D112] a clause stands in for the one it replaces, and for those that one replaces; in a circle never for itself", () => {
    const { replaces } = indexOf(editionOf({ clauses: [
      clause("late", "discipline", fixed(1)),
      clause("later", "discipline", fixed(2), { replaces: "late" }),
      clause("latest", "discipline", fixed(4), { replaces: "later" }),
      clause("lost", "discipline", fixed(4), { replaces: "unknown" }),
      clause("round", "service", fixed(1), { replaces: "about" }),
      clause("about", "service", fixed(1), { replaces: "round" }),
      clause("into", "service", fixed(1), { replaces: "round" }),
    ] }));
    assert.deepEqual([...replaces].map(([id, others]) => `${id}: ${[...others].join(" ")}`), [
      "later: late", "latest: later late", "lost: unknown", "round: about", "about: round", "into: round about",
    ]);
  });

  it("[D113] it is looked up once for an edition, and again for another of the same name", () => {
    const edition = editionOf();
    assert.equal(indexOf(edition), indexOf(edition));
    assert.notEqual(indexOf(edition), indexOf({ ...edition }));
  });
});
