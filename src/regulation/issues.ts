/** Doubts about a draft, each with its place: a person decides, nothing is guessed. */
import type { FoundClause } from "./foundClause";
import type { DraftBand, DraftCategory, DraftClause, Place, RegulationDraft, RegulationIssue } from "./draft";
import { tokenPlace } from "./places";
import type { Source } from "./source";
import type { Token } from "./token";

type Parts = Omit<RegulationDraft, "issues">;

/** Doubts that show in the draft itself; `found` are its clauses in the same order, as the tokens gave them. */
export function issuesOf(draft: Parts, found: readonly FoundClause[], source: Source, tokens: readonly Token[]): readonly RegulationIssue[] {
  const { text, noise } = source;
  const several = draft.documents.length > 1 ? [issue("several-documents", draft.documents[1] ?? { start: 0, end: 1 }, { count: String(draft.documents.length) })] : [];
  const torn = noise.filter(({ kind }) => kind === "watermark").map(({ start, end }) => issue("noise", { start, end }, { text: text.slice(start, end) }));
  if (draft.clauses.length === 0) return [...several, nothing(draft, tokens), ...issuesOfBands(draft.bands), ...formulasOf(tokens, source)];
  return [
    ...several,
    ...draft.clauses.flatMap((clause, index) => issuesOfClause(clause, draft.clauses[index - 1], found[index], draft.categories)),
    ...issuesOfCategories(draft),
    ...issuesOfBands(draft.bands),
    ...sharesOf(tokens, source),
    ...exclusiveTiers(draft.clauses),
    ...formulasOf(tokens, source),
    ...torn,
  ];
}

/** Numbered items and headings make a norm; words without them are something else. */
function nothing(draft: Parts, tokens: readonly Token[]): RegulationIssue {
  const marks = tokens.filter(({ kind }) => kind === "marker").length;
  const isNorms = marks >= 3 || draft.categories.length > 0;
  return issue(isNorms ? "norms-only" : "not-a-regulation", { start: 0, end: 1 }, { items: String(marks) });
}

export const issue = (code: RegulationIssue["code"], { start, end }: Place, values: RegulationIssue["values"] = {}): RegulationIssue => ({ code, start, end, values });

/** Doubts about one clause; also asked again whenever a person has corrected it. */
export function issuesOfClause(
  clause: DraftClause, before: DraftClause | undefined, found: Pick<FoundClause, "discretion" | "doubtful"> | undefined, categories: readonly DraftCategory[],
): RegulationIssue[] {
  const issues: RegulationIssue[] = [];
  const category = clause.category === null ? null : (categories[clause.category] ?? null);
  if (clause.polarity === "veto") return issues;
  const said = String(clause.points ?? "");
  if (found?.discretion) issues.push(issue("discretion", clause));
  else if (clause.points === null && clause.multiple === null) issues.push(issue(found?.doubtful ? "torn-number" : "blank-points", clause));
  if (clause.multiple !== null) issues.push(issue("multiple", clause, { times: String(clause.multiple), points: said }));
  if (found?.doubtful && clause.points !== null) issues.push(issue("doubtful-digit", clause, { points: Array.isArray(clause.points) ? clause.points.join("–") : said }));
  if (clause.unit === null) issues.push(issue("no-unit", clause));
  if (clause.replaces !== null) issues.push(issue("aggravated", clause, { points: said }));
  if (isBare(clause, before)) issues.push(issue("no-condition", clause));
  if (!category) issues.push(issue("no-category", clause));
  else issues.push(...issuesInCategory(clause, category));
  return issues;
}

const BARE = /^(?:每(?:发现|出现|有)?(?:[一1](?=次|例|项|处|件|起))?(?:人次|件次|次|人|件|起|项|例|处)|经(?:查|核)实(?:属实)?的?|并|同时|否则|[,，、;；\s])*(?:直接)?[扣加减][\d一二两三四五六七八九十_. ]/u;

/** 每起扣0.2—2分 by itself: what it is charged for stood elsewhere. A level behind another amount is no such. */
const isBare = ({ text, start }: DraftClause, before: DraftClause | undefined): boolean => BARE.test(text) && !(before && start - before.end <= 3);

function issuesInCategory(clause: DraftClause, category: DraftCategory): RegulationIssue[] {
  const issues: RegulationIssue[] = [];
  const most = typeof clause.points === "number" ? clause.points : (clause.points?.[1] ?? 0);
  if (category.points !== null && most > category.points && clause.polarity === "deduct" && !category.bonus) {
    issues.push(issue("over-category", clause, { points: String(most), category: category.name, most: String(category.points) }));
  }
  if (category.bonus !== (clause.polarity === "bonus") && category.points !== null) issues.push(issue("wrong-polarity", clause, { category: category.name, polarity: clause.polarity }));
  return issues;
}

export function issuesOfCategories({ categories, base, clauses }: Pick<Parts, "categories" | "base" | "clauses">): RegulationIssue[] {
  const deducting = categories.filter(({ bonus, points }) => !bonus && points !== null);
  const issues = deducting.filter(({ capped }) => capped === null).slice(0, 1).map((category) => issue("cap-not-printed", category));
  const sum = Math.round(deducting.reduce((so, { points }) => so + (points ?? 0), 0) * 1e6) / 1e6;
  const [first] = deducting;
  if (first && base !== null && Math.abs(sum - base) > 1e-9) issues.push(issue("points-not-summed", first, { sum: String(sum), base: String(base) }));
  const [clause] = clauses;
  if (base === null && clause) issues.push(issue("base-not-printed", first ?? clause, { sum: String(sum) }));
  return issues;
}

/** Bands in the order of their bounds: what lies between two of them, or in both. */
export function issuesOfBands(bands: readonly DraftBand[]): RegulationIssue[] {
  const issues: RegulationIssue[] = [];
  const second = bands.find(({ scale }) => scale > 0);
  if (second) issues.push(issue("two-scales", second, { grade: second.grade }));
  const grades = new Set<string>();
  for (const band of bands) {
    const key = `${band.scale} ${band.grade}`;
    if (grades.has(key)) issues.push(issue("band-unclear", band, { grade: band.grade }));
    grades.add(key);
  }
  const ordered = bands.filter(({ min, scale }) => min !== null && scale === 0).sort((a, b) => (b.min ?? 0) - (a.min ?? 0));
  for (const [index, lower] of ordered.slice(1).entries()) {
    const higher = ordered[index];
    if (!higher || higher.min === null || lower.max === null) continue;
    const values = { lower: lower.grade, higher: higher.grade, from: String(lower.max), to: String(higher.min) };
    if (lower.max < higher.min) issues.push(issue("band-gap", lower, values));
    else if (lower.max > higher.min || (lower.max === higher.min && higher.minInclusive && lower.maxInclusive && lower.min !== 0)) issues.push(issue("band-overlap", lower, values));
  }
  return issues;
}

const BOUND = /(低于|不足|少于|超过|高于|达到?|不到|未达到?|小于|大于|迟到)?\s*(\d+(?:\.\d+)?)\s*(%|％|分钟|小时|天|次|件|个百分点)/u;

/** 低于80%扣2分;低于60%扣3分: degrees of one thing, of which one is charged. */
export function exclusiveTiers(clauses: readonly DraftClause[]): RegulationIssue[] {
  return clauses.flatMap((clause, index) => {
    const before = clauses[index - 1];
    if (!before || before.polarity !== clause.polarity || before.category !== clause.category || clause.start - before.end > 12 || clause.polarity === "veto") return [];
    const [bound, earlier] = [BOUND.exec(clause.text), BOUND.exec(before.text)];
    const sameScale = bound !== null && earlier !== null && bound[3] === earlier[3] && bound[2] !== earlier[2] && clause.text.length <= 40;
    return sameScale && !/每/u.test(clause.text) ? [issue("exclusive-tiers", clause, { first: before.text.slice(-20), points: String(clause.points ?? "") })] : [];
  });
}

/** Points that are calculated: 按正常在岗率计算分值, 按比例扣分, 扣除该项分值的50%. */
function formulasOf(tokens: readonly Token[], source: Source): RegulationIssue[] {
  const issues: RegulationIssue[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    const isFormula = kind === "text" && /计算分值|计算得分|按比例|折算计分|公式|÷/u.test(text);
    const isShare = kind === "unit" && text === "例" && (tokens[at - 1]?.text.endsWith("比") ?? false) && /^(?:计算|计分|扣分|得分|折算|计|扣|得)/u.test(tokens[at + 1]?.text ?? "");
    const isQuotient = kind === "slash" && tokens[at - 1]?.kind === "close" && tokens[at + 1]?.kind === "text";
    if (isFormula || isShare || isQuotient) {
      const last = issues.at(-1);
      const place = tokenPlace(source, tokens, at, at + 1);
      // A rule and its quotient are one formula.
      if (!last || last.code !== "formula" || place.start - last.end > 60) issues.push(issue("formula", place));
    } else if (kind === "deduct" || kind === "deducting") {
      const share = shareAt(tokens, at + 1);
      if (share > 0) issues.push(issue("share-of-item", tokenPlace(source, tokens, at, share), { percent: tokens[share - 2]?.text ?? "" }));
    }
  }
  return issues;
}

/** @returns the token behind the percentage; 0 where there is none close behind the verb */
function shareAt(tokens: readonly Token[], from: number): number {
  for (let at = from; at <= from + 5; at++) {
    const kind = tokens[at]?.kind;
    if (kind === "number" && tokens[at + 1]?.kind === "percent") return at + 2;
    if (kind !== "text" && kind !== "points" && kind !== "whole" && kind !== "unit") return 0;
  }
  return 0;
}

const LOOK_AHEAD = 8;

/** 得分前20%为优秀: a share of those who are scored, not a bound in points. */
function sharesOf(tokens: readonly Token[], source: Source): RegulationIssue[] {
  const issues: RegulationIssue[] = [];
  for (const [at, { kind }] of tokens.entries()) {
    if (kind !== "percent" || !/(?:前|后|排名|占比|比例|不超过)$/u.test(`${tokens[at - 2]?.text ?? ""}`)) continue;
    for (let next = at + 1; next <= at + LOOK_AHEAD; next++) {
      const ahead = tokens[next]?.kind;
      if (ahead === "grade") {
        issues.push(issue("band-share", tokenPlace(source, tokens, at - 2, next + 1), { grade: tokens[next]?.text ?? "" }));
        break;
      }
      if (ahead === undefined || ahead === "stop" || ahead === "line" || ahead === "semicolon") break;
    }
  }
  return issues;
}
