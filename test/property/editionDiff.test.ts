import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInEditions } from "../../src/catalogue/builtIn";
import type { EditionChange } from "../../src/catalogue/diff/change";
import { diffEditions } from "../../src/catalogue/diff/diffEditions";
import { noticeText } from "../../src/catalogue/diff/noticeText";
import { markChanges } from "../../src/catalogue/diff/textMarks";
import type { Edition } from "../../src/catalogue/edition";
import { derive, type Edit, editionWith, categoryPoints, clauseWith, fixedAt, from, renumbered, without } from "../unit/derivedEdition";
import { seedOr } from "../seed";

const editions = builtInEditions();

/** What a change is when the editions are swapped. */
function mirror(change: EditionChange): unknown {
  const swapped = { ...change } as Record<string, unknown>;
  for (const key of ["clause", "citation", "category", "marks"]) {
    const value = swapped[key];
    if (typeof value === "object" && value !== null && "before" in value && "after" in value) swapped[key] = { ...value, before: value.after, after: value.before };
  }
  if ("before" in swapped) [swapped["before"], swapped["after"]] = [swapped["after"], swapped["before"]];
  const kind = change.kind;
  swapped["kind"] = kind.endsWith("-added") ? kind.replace("-added", "-removed") : kind.replace("-removed", "-added");
  return swapped;
}

const asSet = (changes: readonly unknown[]): string[] => changes.map((change) => JSON.stringify(change, Object.keys(flat(change)).sort())).sort();
/** Every key at any depth, so that the order of keys does not matter. */
function flat(value: unknown, keys: Record<string, true> = {}): Record<string, true> {
  if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) flat(inner, Array.isArray(value) ? keys : Object.assign(keys, { [key]: true }));
  return keys;
}

/** A few edits of any kind, by numbers. */
const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(500), fc.nat(20)), { maxLength: 6 });

function editOf(edition: Edition, [kind, at, amount]: readonly [number, number, number]): Edit {
  const clause = edition.clauses[at % edition.clauses.length]!;
  const category = edition.categories[at % edition.categories.length]!;
  switch (kind) {
    case 0: return fixedAt(clause.id, amount / 4);
    case 1: return without(clause.id);
    case 2: return clauseWith(clause.id, { text: clause.text.slice(0, Math.max(4, clause.text.length - amount)) });
    case 3: return clauseWith(clause.id, { text: `${clause.text}、情节${amount}的` });
    case 4: return categoryPoints(category.id, category.kind === "veto" ? null : amount);
    case 5: return editionWith({ bands: edition.bands.slice(amount % 2) });
    case 6: return clauseWith(clause.id, { unit: amount % 2 ? "起" : "人次", every: 1 + (amount % 3) });
    default: return from(`2026-${String(1 + (amount % 12)).padStart(2, "0")}`);
  }
}

function applied(edition: Edition, list: readonly (readonly [number, number, number])[]): Edition {
  let so = edition;
  for (const each of list) {
    try {
      so = editOf(edition, each)(so);
    } catch {
      // The clause has been taken out before.
    }
  }
  return { ...so, id: `${edition.id}x` };
}

describe("any two editions held against each other", () => {
  it("[Y7] an edition and itself, or its copy, differ in nothing, and the notice says so", () => {
    for (const edition of editions) {
      assert.deepEqual(diffEditions(edition, structuredClone(edition)).changes, []);
      assert.match(noticeText(diffEditions(edition, edition), "zh-CN"), /没有修订/u);
    }
  });

  it("[Y8] swapped, they differ in the mirror image; every clause of both stands in one pair", () => {
    fc.assert(fc.property(fc.nat(editions.length - 1), edits, edits, (at, first, second) => {
      const [a, b] = [applied(editions[at]!, first), applied(editions[at]!, second)];
      const [onward, back] = [diffEditions(a, b), diffEditions(b, a)];
      assert.deepEqual(asSet(onward.changes), asSet(back.changes.map(mirror)));
      assert.deepEqual(onward.clauses.flatMap(({ after }) => after ?? []), b.clauses);
      assert.deepEqual(new Set(onward.clauses.flatMap(({ before }) => before?.id ?? [])), new Set(a.clauses.map(({ id }) => id)));
    }), { numRuns: 150, seed: seedOr(20261122) });
  });

  it("[Y8] editions of different documents mirror each other too", () => {
    for (const a of editions) for (const b of editions) {
      assert.deepEqual(asSet(diffEditions(a, b).changes), asSet(diffEditions(b, a).changes.map(mirror)), `${a.id} ${b.id}`);
    }
  });

  it("[Y9] renumbering alone is said as renumbering: nothing is dropped and added", () => {
    for (const edition of editions) {
      const { category } = edition.clauses[0] ?? { category: "" };
      if (category === "") continue;
      const own = edition.clauses.filter((clause) => clause.category === category);
      const later = derive(edition, "later", ...own.map((clause, index) => renumbered(clause.id, `new.${index}`, `(${index + 31})`)).reverse());
      const kinds = new Set(diffEditions(edition, later).changes.map(({ kind }) => kind));
      assert.deepEqual([...kinds], ["clause-renumbered"], edition.id);
    }
  });

  it("[Y10] marked pieces join to the texts, and what is unmarked is the same in both", () => {
    const text = fc.string({ unit: fc.constantFrom("迟", "到", "早", "退", "1", "2", ".", "a", "，"), maxLength: 40 });
    fc.assert(fc.property(text, text, (before, after) => {
      const marks = markChanges(before, after);
      const joined = (pieces: readonly { text: string }[]): string => pieces.map((piece) => piece.text).join("");
      assert.equal(joined(marks.before), before);
      assert.equal(joined(marks.after), after);
      const kept = (pieces: typeof marks.before): string => joined(pieces.filter(({ changed }) => !changed));
      assert.equal(kept(marks.before), kept(marks.after));
      assert.deepEqual(markChanges(after, before), { before: marks.after, after: marks.before });
      if (before === after) assert.ok(marks.before.every(({ changed }) => !changed));
    }), { seed: seedOr(20261122) });
  });
});
