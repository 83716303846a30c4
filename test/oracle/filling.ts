/** Blanks that the office has to fill before a document can be scored at all (S1: the base; S26: every figure). */
import type { FactDocument, FactRule } from "./facts";
import type { Randomness } from "./randomness";

export interface Filling {
  readonly base: string;
  /** Least total by grade, best first. */
  readonly bands: Readonly<Record<string, string>>;
  /** Points an event by rule key. */
  readonly points: Readonly<Record<string, string>>;
  /** Where the lowest grade ends, if it has an end of its own. */
  readonly end: string;
}

/** Whether the document can be totalled as it stands. */
export function isWhole(document: FactDocument): boolean {
  return document.base !== null && document.bands.every(({ from }) => from !== "blank");
}

/** A whole document's rules without a figure are lost text and stay refused; a document of blanks has all of them filled. */
export function randomFilling(document: FactDocument, random: Randomness): Filling {
  const blanks = document.baseFrom === "blank" ? document.rules.filter(({ charge }) => charge.kind === "blank") : [];
  let from = random.whole(85, 95);
  const bands: Record<string, string> = {};
  for (const { grade } of document.bands.filter((band) => band.from === "blank")) {
    bands[grade] = String(from);
    from -= random.whole(5, 15);
  }
  return {
    // Below the last bound that was drawn: between the two lies no grade.
    end: String(from),
    base: String(random.of([60, 80, 90, 100, 120])),
    bands,
    points: Object.fromEntries(blanks.map(({ key }) => [key, random.hundredths(5, 1_000)])),
  };
}

function filledRule(rule: FactRule, filling: Filling): FactRule {
  const points = filling.points[rule.key];
  return points === undefined ? rule : { ...rule, charge: rule.charge.kind === "blank" && rule.charge.of !== undefined ? { kind: "product", points, of: rule.charge.of } : { kind: "each", points } };
}

export function filled(document: FactDocument, filling: Filling): FactDocument {
  return {
    ...document,
    base: document.base ?? filling.base,
    bands: document.bands.map(({ grade, from, upTo }) => ({
      grade, from: from === "blank" ? filling.bands[grade] ?? from : from, ...(upTo === "blank" ? { upTo: filling.end } : {}),
    })),
    rules: document.rules.map((rule) => filledRule(rule, filling)),
  };
}
