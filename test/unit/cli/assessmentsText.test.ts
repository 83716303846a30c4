import assert from "node:assert/strict";
import fc from "fast-check";
import { assessmentJson } from "../../../cli/assessmentJson";
import { assessmentsJson, writtenAssessments } from "../../../cli/assessmentsText";
import { jsonPieces } from "../../../cli/jsonPieces";
import type { SubjectAssessment } from "../../../src/checking/report";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { type Points, points } from "../../../src/points";
import type { Entry } from "../../../src/scoring/assessment";
import { scoreEntries } from "../../../src/scoring/scoreEntries";

const editions = builtInEditions();

/** Entries of an edition's own clauses, with and without amounts and counts; those that cannot be scored are left out. */
const assessments = fc.tuple(fc.constantFrom(...editions), fc.array(fc.record({
  at: fc.nat(), amount: fc.option(fc.constantFrom("0", "0.5", "2", "12.345678")), events: fc.option(fc.nat(3)),
}), { maxLength: 12 }), fc.string(), fc.constantFrom("社保窗口", "\"引号\"\\", "a\u2028\ud800")).map(([edition, rows, subject, sheet]): SubjectAssessment | null => {
  const entries = rows.flatMap(({ at, amount, events }, row): Entry[] => {
    const clause = edition.clauses[at % edition.clauses.length];
    return clause === undefined ? [] : [{
      category: clause.category, clause: clause.id, points: amount === null ? null : points(amount), cells: [`E${row}`], ...(events === null ? {} : { events }),
    }];
  }).filter((entry) => "assessment" in scoreEntries(edition, [entry], { month: null }));
  const scored = scoreEntries(edition, entries, { month: null });
  return "assessment" in scored ? { ...scored.assessment, sheet, subject } : null;
});

const written = (list: readonly SubjectAssessment[], already?: Uint8Array): string => Buffer.concat([...jsonPieces({ files: [{ assessments: writtenAssessments(list, already) }] })].map((piece) => Buffer.from(piece))).toString("utf8");

describe("cli/assessmentsText", () => {
  it("[L34] writes what JSON.stringify writes", () => {
    fc.assert(fc.property(fc.array(assessments, { maxLength: 40 }), (drawn) => {
      const list = drawn.flatMap((each) => each ?? []);
      assert.equal(written([], assessmentsJson(list)), written(list), "[L45] a thread writes the same");
      assert.equal(written(list), JSON.stringify({ files: [{ assessments: list.map(assessmentJson) }] }, null, 2));
    }), { numRuns: 20 });
  });

  it("[L33] keeps places and counts, and gives what each costs in points", () => {
    const edition = editions.find(({ clauses }) => clauses.some(({ charge, every }) => charge.kind === "fixed" && every === 1));
    const clause = edition?.clauses.find(({ charge, every, period, polarity }) => charge.kind === "fixed" && every === 1 && period === "month" && polarity === "deduct");
    assert.ok(edition && clause?.charge.kind === "fixed");
    const entry: Entry = { category: clause.category, clause: clause.id, points: null, events: 3, cells: ["E4"] };
    const scored = scoreEntries(edition, [entry, { ...entry, points: points("1") }], { month: null });
    assert.ok("assessment" in scored);
    const [first, second] = assessmentJson({ ...scored.assessment, sheet: "表", subject: "窗口" }).trace as readonly Readonly<Record<string, unknown>>[];
    const each = (clause.charge.points as Points) / 1_000_000;
    assert.deepEqual([first?.["entry"], second?.["entry"], first?.["amount"], second?.["amount"]], [0, 1, 3 * each, 1]);
    assert.deepEqual(first?.["charged"], { events: 3, counted: 3, each, quantities: [], tier: null });
  });
});
