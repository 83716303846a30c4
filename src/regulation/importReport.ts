/** A draft in the shape of `assess import --json`; see docs/regulation.md. */
import { describeRegulationIssue } from "../text/regulation";
import type { Language } from "../text/language";
import type { RegulationDraft } from "./draft";

/** Plain JSON: categories of clauses by name, every issue with its sentence. */
export function importReport(draft: RegulationDraft, language: Language) {
  const { title, base, max, bonusCap, categories, clauses, bands, aggregations, documents, issues } = draft;
  return {
    title, base, max, bonusCap,
    categories: categories.map(({ name, points, capped, bonus, start, end }) => ({ name, points, capped, bonus, start, end })),
    clauses: clauses.map(({ category, tiers, ...clause }) => ({
      category: category === null ? null : (categories[category]?.name ?? null), categoryIndex: category, ...clause, ...(tiers ? { tiers } : {}),
    })),
    bands, aggregations,
    documents: documents.length > 1 ? documents : [],
    issues: issues.map((issue) => ({ code: issue.code, message: describeRegulationIssue(issue, language), start: issue.start, end: issue.end })),
  };
}
