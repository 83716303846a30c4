/** Regulation text → a draft of its edition. */
import { readAggregations } from "./aggregations";
import { amountCells } from "./amountCells";
import { type FoundBand, readBands } from "./bands";
import { bonusCapOf, categoriesOf } from "./categories";
import { assignPoints, categoryList } from "./categoryList";
import { subjectOfTitle } from "./clauseDetails";
import { readClauses } from "./clauseReader";
import { evidenceColumn } from "./evidenceColumn";
import type { FoundClause } from "./foundClause";
import { draftClauses } from "./draftClauses";
import type { DraftAggregation, DraftBand, DraftCategory, Place, RegulationDraft, RegulationIssue } from "./draft";
import { issue, issuesOf } from "./issues";
import { categorySections, outlineOf, type Section } from "./outline";
import { tokenPlace } from "./places";
import { originalOf, readSource, type Source } from "./source";
import { splitDocuments } from "./splitDocuments";
import { tableHeadings } from "./tableHeadings";
import { rowsOf } from "./tableRows";
import { readTitle, readWhole } from "./titles";
import type { Token } from "./token";
import { tokenize } from "./tokenize";
import { MOST_CLAUSES, unreadable } from "./unreadable";
import { vetoItems } from "./vetoItems";
import { weightsAsPoints } from "./weights";

/**
 * Reads a regulation. Pure, and linear in the text's length.
 * @returns everything that could be read, with its place, and an issue for every doubt; never throws for any text
 */
export function readRegulation(text: string): RegulationDraft {
  const refused = unreadable(text);
  if (refused) return { ...EMPTY, issues: [refused] };
  const source = readSource(text);
  const tokens = tokenize(source);
  const rows = rowsOf(tokens);
  const sections = outlineOf(tokens, tableHeadings(rows));
  const whole = readWhole(tokens);
  const listed = assignPoints(categoryList(tokens, whole.base), sections);
  const issues: RegulationIssue[] = weightsAsPoints(sections, whole.base).map((section) => issue("percent-points", tokenPlace(source, tokens, section.at, section.behind), { category: section.title }));
  const pointed = new Set(categorySections(sections));
  const bands = readBands(tokens);
  const reading = readClauses(tokens, sections, pointed, amountCells(rows), bands);
  if (reading.clauses.length > MOST_CLAUSES) {
    return { ...EMPTY, issues: [{ code: "too-many-clauses", start: 0, end: 1, values: { most: String(MOST_CLAUSES) } }] };
  }
  const found = withoutRepeats([...reading.clauses, ...vetoItems(sections, reading.clauses, tokens)].sort((a, b) => a.from - b.from), source, tokens, issues);
  const { categories, indexOf } = categoriesOf(sections, pointed, listed, reading, source, tokens);
  const bonusCap = bonusCapOf(reading.limits, indexOf, categories);
  const title = readTitle(source);
  const documents = splitDocuments(text);
  const draft = {
    title,
    ...whole,
    bonusCap,
    categories: withBonusCap(categories, bonusCap),
    clauses: draftClauses(found, { sections, indexOf, byTitle: subjectOfTitle(title ?? ""), evidenceAt: evidenceColumn(rows), source, tokens }),
    bands: bandsOf(bands, tokens, source),
    aggregations: aggregationsOf(tokens, source),
    documents,
  };
  const place = ({ from, to }: { readonly from: number; readonly to: number }): Place => tokenPlace(source, tokens, from, to);
  for (const forfeit of reading.forfeits) issues.push(issue("whole-item", place(forfeit)));
  for (const earned of reading.earned) issues.push(issue("earned", place(earned)));
  const doubts = issuesOf(draft, found, source, tokens);
  return { ...draft, issues: [...issues, ...doubts].filter(({ start, end }) => start < end || text.length === 0).sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** 另设奖励分,最高50分: what the only part with bonuses has, where its heading names no points. */
function withBonusCap(categories: readonly DraftCategory[], cap: number | null): readonly DraftCategory[] {
  const bonuses = categories.filter(({ bonus }) => bonus);
  const [only] = bonuses;
  if (cap === null || bonuses.length !== 1 || only?.points !== null) return categories;
  return categories.map((category) => (category === only ? { ...category, points: cap, capped: true } : category));
}

const EMPTY: Omit<RegulationDraft, "issues"> = {
  title: null, base: null, max: null, bonusCap: null, categories: [], clauses: [], bands: [], aggregations: [], documents: [],
};

const bandsOf = (bands: readonly FoundBand[], tokens: readonly Token[], source: Source): readonly DraftBand[] =>
  bands.map(({ from, to, grade, ...band }) => {
    const [first, last] = [tokens[grade.from], tokens[grade.to - 1]];
    return { ...band, grade: first && last ? originalOf(source, first.from, last.to) : "", ...tokenPlace(source, tokens, from, to) };
  });

const aggregationsOf = (tokens: readonly Token[], source: Source): readonly DraftAggregation[] =>
  readAggregations(tokens).map(({ from, to, ...rest }) => ({ ...rest, ...tokenPlace(source, tokens, from, to) }));

/** Shorter passages come again in their own right: 迟到每次扣1分. */
const MIN_REPEAT = 12;

/** A passage printed twice under one heading is one rule. */
function withoutRepeats(clauses: readonly FoundClause[], source: Source, tokens: readonly Token[], issues: RegulationIssue[]): readonly FoundClause[] {
  const seen = new Set<string>();
  return clauses.filter((clause) => {
    const words = tokens.slice(clause.from, clause.to).map(({ text }) => text).join("");
    if (words.length < MIN_REPEAT) return true;
    const key = `${words} ${clause.polarity} ${String(clause.points)} ${partOf(clause.section)}`;
    const repeated = seen.has(key);
    seen.add(key);
    if (repeated) issues.push(issue("repeated", tokenPlace(source, tokens, clause.from, clause.to), { text: words.slice(0, 30) }));
    return !repeated;
  });
}

/** The outermost heading with a name: a regulation for windows and one for staff may say the same. */
function partOf(section: Section | null): string {
  let name = "";
  for (let at = section; at; at = at.parent) if (at.heading || at.style === "chapter") name = at.title;
  return name;
}
