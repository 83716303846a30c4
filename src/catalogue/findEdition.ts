/** Which edition a name and a month mean. */
import { normalizeText } from "../sheet/normalizeText";
import { catalogueText } from "../text/catalogue";
import type { Language } from "../text/language";
import type { Month } from "../month";
import type { Edition } from "./edition";
import { describeUnscored, findUnscored } from "./unscored";

/** Why no single edition was found. */
export type EditionLookupProblem =
  | { readonly code: "empty" }
  /** `candidates`: titles that resemble the name, nearest first. */
  | { readonly code: "unknown"; readonly reference: string; readonly candidates: readonly string[] }
  | { readonly code: "ambiguous-name"; readonly reference: string; readonly candidates: readonly string[] }
  | { readonly code: "no-month"; readonly editions: readonly Edition[] }
  | { readonly code: "before-first"; readonly month: Month; readonly first: Edition }
  | { readonly code: "none-in-force"; readonly month: Month; readonly editions: readonly Edition[] }
  | { readonly code: "not-in-force"; readonly month: Month; readonly edition: Edition }
  | { readonly code: "overlap"; readonly month: Month; readonly editions: readonly Edition[] };

export type EditionLookup = { readonly edition: Edition } | { readonly problem: EditionLookupProblem };

/**
 * The edition that a name means in a month.
 * @param reference edition id, catalogue id, scheme ("S12"), title or alias; white space, width, quotation marks and 《》 do not matter
 * @param month null when unknown: then only an edition in force in every month is found, or one named by its own id; never "the latest"
 * @example findEdition(editions, "《县便民评分表》", month) // { edition: bianmin-window.1 }
 */
export function findEdition(editions: readonly Edition[], reference: string, month: Month | null): EditionLookup {
  const name = plainReference(reference);
  if (name === "") return { problem: { code: "empty" } };
  const byId = editions.find((edition) => plainNames(edition).id === name);
  if (byId) return month === null || isWithin(byId, month) ? { edition: byId } : { problem: { code: "not-in-force", month, edition: byId } };

  const named = editions.filter((edition) => plainNames(edition).names.has(name));
  const catalogues = [...new Set(named.map(({ catalogue }) => catalogue))];
  const [catalogue] = catalogues;
  if (catalogue === undefined) return { problem: { code: "unknown", reference, candidates: nearest(editions, name) } };
  if (catalogues.length > 1) {
    return { problem: { code: "ambiguous-name", reference, candidates: [...new Set(named.map(({ title }) => title))] } };
  }
  // An older title or alias names the catalogue; the month decides between all of its editions.
  return inMonth(editions.filter((edition) => edition.catalogue === catalogue), month);
}

/** Editions in force in a month, of every catalogue; two of one catalogue overlap. */
export function editionsInForce(editions: readonly Edition[], month: Month): readonly Edition[] {
  return editions.filter((edition) => isWithin(edition, month) && !isSuperseded(edition, editions, month));
}

function inMonth(editions: readonly Edition[], month: Month | null): EditionLookup {
  const [only] = editions;
  if (month === null) {
    const always = editions.length === 1 && only?.effectiveFrom === null && only.effectiveTo === null;
    return always ? { edition: only } : { problem: { code: "no-month", editions } };
  }
  const inForce = editionsInForce(editions, month);
  const [edition] = inForce;
  if (edition && inForce.length === 1) return { edition };
  if (edition) return { problem: { code: "overlap", month, editions: inForce } };
  const first = [...editions].sort((a, b) => ((a.effectiveFrom ?? "") < (b.effectiveFrom ?? "") ? -1 : 1))[0];
  return first && first.effectiveFrom !== null && month < first.effectiveFrom
    ? { problem: { code: "before-first", month, first } }
    : { problem: { code: "none-in-force", month, editions } };
}

const isWithin = ({ effectiveFrom, effectiveTo }: Edition, month: Month): boolean =>
  (effectiveFrom === null || effectiveFrom <= month) && (effectiveTo === null || month <= effectiveTo);

/** An edition without a last month ends when the next one of its catalogue begins. */
function isSuperseded(edition: Edition, editions: readonly Edition[], month: Month): boolean {
  if (edition.effectiveTo !== null) return false;
  return editions.some(
    ({ catalogue, effectiveFrom }) =>
      catalogue === edition.catalogue && effectiveFrom !== null && effectiveFrom > (edition.effectiveFrom ?? "") && effectiveFrom <= month,
  );
}

const namesOf = ({ catalogue, scheme, title, aliases }: Edition): readonly string[] => [catalogue, scheme, title, ...aliases];

interface PlainNames {
  readonly id: string;
  readonly names: ReadonlySet<string>;
}

/** Each formula asks anew, and editions stay as they are. */
const known = new WeakMap<Edition, PlainNames>();

function plainNames(edition: Edition): PlainNames {
  let names = known.get(edition);
  if (!names) known.set(edition, (names = { id: plainReference(edition.id), names: new Set(namesOf(edition).map(plainReference)) }));
  return names;
}

const plainReference = (text: string): string => normalizeText(text).toLowerCase().replace(/["《》〈〉<>]/gu, "");

const MOST_CANDIDATES = 3;
const LEAST_RESEMBLANCE = 0.25;

/** Titles of the catalogues with the most similar name; all when nothing is similar and they are few. */
function nearest(editions: readonly Edition[], name: string): readonly string[] {
  const resemblance = new Map<string, number>();
  for (const edition of editions) {
    const best = Math.max(...namesOf(edition).map((candidate) => diceSimilarity(plainReference(candidate), name)));
    resemblance.set(edition.title, Math.max(best, resemblance.get(edition.title) ?? 0));
  }
  const ranked = [...resemblance].sort((a, b) => b[1] - a[1]);
  const similar = ranked.filter(([, similarity]) => similarity >= LEAST_RESEMBLANCE);
  return (similar.length > 0 || ranked.length > MOST_CANDIDATES ? similar : ranked).slice(0, MOST_CANDIDATES).map(([title]) => title);
}

/** Share of character pairs that two names have in common, 0 … 1. */
function diceSimilarity(a: string, b: string): number {
  const pairs = (text: string): ReadonlySet<string> => new Set([...text].slice(1).map((character, index) => `${text[index] ?? ""}${character}`));
  const [ofA, ofB] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of ofA) if (ofB.has(pair)) shared++;
  return ofA.size + ofB.size === 0 ? 0 : (2 * shared) / (ofA.size + ofB.size);
}

/**
 * The problem as a sentence: what was asked for, why it does not lead to one edition, what to do.
 */
export function describeEditionLookupProblem(problem: EditionLookupProblem, language: Language = "zh-CN"): string {
  const { lookup } = catalogueText(language);
  const periods = (editions: readonly Edition[]): readonly string[] => editions.map((edition) => editionPeriod(edition, language));
  switch (problem.code) {
    case "empty":
      return lookup.empty();
    case "unknown":
      return describeUnscoredReference(problem.reference, language) ?? lookup.unknown(problem);
    case "ambiguous-name":
      return lookup["ambiguous-name"](problem);
    case "no-month":
      return lookup["no-month"]({ title: titleOf(problem.editions), editions: periods(problem.editions) });
    case "before-first":
      return lookup["before-first"]({
        title: problem.first.title, month: problem.month, first: problem.first.effectiveFrom ?? "", edition: problem.first.id,
      });
    case "none-in-force":
      return lookup["none-in-force"]({ title: titleOf(problem.editions), month: problem.month, editions: periods(problem.editions) });
    case "not-in-force":
      return lookup["not-in-force"]({ edition: problem.edition.id, month: problem.month, period: describePeriod(problem.edition, language) });
    case "overlap":
      return lookup.overlap({ title: titleOf(problem.editions), month: problem.month, editions: periods(problem.editions) });
  }
}

/** A norm or a template is no unknown name: it is known not to be scored by. */
function describeUnscoredReference(reference: string, language: Language): string | null {
  const [document] = findUnscored(reference);
  return document === undefined ? null : describeUnscored(document, language);
}

const titleOf = (editions: readonly Edition[]): string => editions[0]?.title ?? "";

const editionPeriod = (edition: Edition, language: Language): string =>
  catalogueText(language).period.edition({ id: edition.id, period: describePeriod(edition, language) });

/** When an edition is in force, in words: "2026-07 起". */
export function describePeriod({ effectiveFrom: from, effectiveTo: to }: Edition, language: Language = "zh-CN"): string {
  const { period } = catalogueText(language);
  if (from !== null && to !== null) return period.between({ from, to });
  if (from !== null) return period.from({ from });
  return to !== null ? period.until({ to }) : period.always();
}
