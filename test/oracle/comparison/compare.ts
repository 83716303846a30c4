/** One document's facts and its edition, month against month. */
import { builtInDocument, builtInEditions } from "../../../src/catalogue/builtIn";
import type { ChoiceSelection, Edition } from "../../../src/catalogue/edition";
import { readEdition } from "../../../src/catalogue/readEdition";
import { formatPoints } from "../../../src/points";
import { scoreChief } from "../../../src/scoring/chief";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import type { Happening } from "../charge";
import { chiefOfMonth } from "../chief";
import type { FactDocument } from "../facts";
import { filled, isWhole, randomFilling } from "../filling";
import { scoreMonth } from "../month";
import type { Policies } from "../policies";
import { written } from "../rational";
import { Randomness } from "../randomness";
import { randomMonth } from "../randomMonth";
import { disagreements, printed } from "./disagreement";
import { entriesOf } from "./entries";
import { filledEdition } from "./filledEdition";
import { match, type Matching } from "./matching";
import { policiesOf, settled } from "./openQuestions";

export interface Comparison {
  readonly document: FactDocument;
  readonly edition: Edition;
  readonly matching: Matching;
  readonly policies: Policies;
  /** What the oracle scores by, where that is not `document` itself: the same rules with a fault in them. */
  readonly faulty?: FactDocument;
}

/**
 * @param picked option by choice; the default ones when left out
 * @throws RangeError where there is no such edition or option
 */
export function editionOf(scheme: string, picked?: ChoiceSelection): Edition {
  const edition = builtInEditions().find((candidate) => candidate.scheme === scheme);
  if (edition === undefined) throw new RangeError(`${scheme} has no edition`);
  if (picked === undefined) return edition;
  const read = readEdition(builtInDocument(edition.id), picked);
  if ("problems" in read) throw new RangeError(`${edition.id}: ${JSON.stringify(read.problems)}`);
  return read.edition;
}

/** @param edition how its choices stand; the default ones when left out */
export function comparisonOf(document: FactDocument, edition = editionOf(document.scheme)): Comparison {
  const matching = match(edition, document);
  return { document: settled(document, edition, matching), edition, matching, policies: policiesOf(edition) };
}

/** The same, with the document's blanks filled on both sides; unchanged where there are none. */
export function filledBy(seed: number, comparison: Comparison): Comparison {
  const { document, edition, matching } = comparison;
  if (isWhole(document)) return comparison;
  const filling = randomFilling(document, new Randomness(seed));
  return comparisonOf(filled(document, filling), filledEdition(edition, matching, filling));
}

function underRulesOf({ rules }: FactDocument, month: readonly Happening[]): readonly Happening[] {
  return month.map((happening) => ({ ...happening, rule: rules.find(({ key }) => key === happening.rule.key) ?? happening.rule }));
}

/**
 * @param number of the month: alone it brings the month back
 * @returns null where both agree; else the month, both results and the rules
 */
export function difference({ document, edition, matching, policies, faulty }: Comparison, number: number): string | null {
  const month = randomMonth(document, new Randomness(number));
  const lines = entriesOf(month, matching);
  const oracle = faulty === undefined ? scoreMonth(document, month, policies) : scoreMonth(faulty, underRulesOf(faulty, month), policies);
  const engine = scoreEntries(edition, lines.map(({ entry }) => entry), { month: null });
  const found = disagreements(oracle, engine, { edition, lines, matching });
  if (found.length === 0) return null;
  return `${document.scheme}, month ${number}:\n${found.map((line) => `  ${line}`).join("\n")}\n${printed(month, lines)}`;
}

/** As `difference`, of what the window's 首席代表 is charged. */
export function chiefDifference({ document, edition, matching }: Comparison, number: number): string | null {
  const month = randomMonth(document, new Randomness(number));
  const lines = entriesOf(month, matching);
  const oracle = chiefOfMonth(document, month);
  const engine = scoreChief(edition, lines.map(({ entry }) => entry));
  const expected = "refused" in oracle ? `refused ${oracle.refused.join(" ")}` : written(oracle.points);
  const actual = "chief" in engine ? formatPoints(engine.chief.recorded)
    : `refused ${[...new Set(engine.problems.map(({ entry }) => lines[entry]?.line))].join(" ")}`;
  return expected === actual ? null : `${document.scheme}, month ${number}: chief: oracle ${expected} | engine ${actual}\n${printed(month, lines)}`;
}

/** The first of the months on which the two do not agree. */
export function firstDifference(comparison: Comparison, from: number, to: number, find = difference): string | null {
  for (let number = from; number < to; number += 1) {
    const found = find(comparison, number);
    if (found !== null) return found;
  }
  return null;
}
