/** A template and the office's figures → an edition document. */
import type { Month } from "../month";
import { floorPoints, formatPoints, parsePoints, type Points, sum, times, toNumber, ZERO } from "../points";
import type { Language } from "../text/language";
import { normsText } from "../text/norms";
import { type Blank, blanksOf, type Criterion, type Template, type TemplateCategory } from "./template";

export interface TemplateValues {
  /** By the blank's id: points of a category or criterion, least total of a grade; in points. */
  readonly values: Readonly<Record<string, number>>;
  /** Id of the office's edition; the template's catalogue and ".office" when left out. */
  readonly id?: string;
  readonly documentNumber?: string;
  /** First month in force; any month when left out. */
  readonly effectiveFrom?: Month;
}

export interface TemplateProblem {
  readonly code: "blank" | "unknown-blank" | "not-points" | "base-mismatch" | "grade-order" | "grade-above-base";
  /** Id of the blank; null when several are meant. */
  readonly blank: string | null;
  readonly message: string;
}

export type FilledTemplate =
  /** An edition document (JSON) that `readEdition` accepts. */
  | { readonly document: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly TemplateProblem[] };

/**
 * Fills a template in. [N10]
 * Categories keep the names and criteria the words of the document; each criterion becomes a clause for which the assessor takes off
 * between 0 and all of its points. The points are the office's, and the edition says so.
 * @returns the edition document; or every blank that is still empty and every figure that cannot be used: nothing is scored by half
 *   a template, and no blank counts as 0
 * @example fillTemplate(hospital, { values: { "points:1": 30, "points:2": 20, … } })
 */
export function fillTemplate(template: Template, given: TemplateValues, language: Language = "zh-CN"): FilledTemplate {
  const blanks = blanksOf(template);
  const figures = new Map<string, Points>();
  const problems = [...unknownBlanks(template, blanks, given, language), ...readFigures(template, blanks, given, figures, language)];
  if (problems.length > 0) return { problems };
  const contradictions = [...checkBase(template, figures, language), ...checkGrades(template, figures, language)];
  return contradictions.length > 0 ? { problems: contradictions } : { document: editionDocument(template, figures, given) };
}

function unknownBlanks({ title }: Template, blanks: readonly Blank[], { values }: TemplateValues, language: Language): TemplateProblem[] {
  const known = blanks.map(({ id }) => id);
  return Object.keys(values).filter((id) => !known.includes(id)).map((id) => ({
    code: "unknown-blank", blank: id, message: normsText(language).template["unknown-blank"]({ title, id, known: known.join(", ") }),
  }));
}

function readFigures(
  { title }: Template, blanks: readonly Blank[], { values }: TemplateValues, figures: Map<string, Points>, language: Language,
): TemplateProblem[] {
  const text = normsText(language).template;
  return blanks.flatMap(({ id, kind, name, example }): TemplateProblem[] => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    if (value === undefined) {
      const suggestion = example === null ? null : formatPoints(example);
      return [{ code: "blank", blank: id, message: text.blank({ title, name, kind, example: suggestion }) }];
    }
    const points = parsePoints(value);
    if (points === undefined || points <= 0) return [{ code: "not-points", blank: id, message: text["not-points"]({ name, value: String(value) }) }];
    figures.set(id, points);
    return [];
  });
}

const figure = (figures: ReadonlyMap<string, Points>, id: string): Points => figures.get(id) ?? ZERO;

function pointsOf({ scoredBy, criteria }: Template, { id }: TemplateCategory, figures: ReadonlyMap<string, Points>): Points {
  if (scoredBy === "category") return figure(figures, `points:${id}`);
  return sum(criteria.filter(({ category }) => category === id).map((criterion) => figure(figures, `points:${criterion.id}`)));
}

const baseOf = (template: Template, figures: ReadonlyMap<string, Points>): Points =>
  sum(template.categories.map((category) => pointsOf(template, category, figures)));

function checkBase(template: Template, figures: ReadonlyMap<string, Points>, language: Language): TemplateProblem[] {
  const total = baseOf(template, figures);
  if (template.base === null || template.base === total) return [];
  const amounts = { title: template.title, base: formatPoints(template.base), sum: formatPoints(total) };
  return [{ code: "base-mismatch", blank: null, message: normsText(language).template["base-mismatch"](amounts) }];
}

function checkGrades(template: Template, figures: ReadonlyMap<string, Points>, language: Language): TemplateProblem[] {
  const text = normsText(language).template;
  const base = baseOf(template, figures);
  const grades = template.grades.slice(0, -1).map((grade) => ({ grade, id: `grade:${grade}`, min: figure(figures, `grade:${grade}`) }));
  return grades.flatMap(({ grade, id, min }, index): TemplateProblem[] => {
    const above = grades[index - 1];
    if (above && min >= above.min) {
      const parts = { grade, min: formatPoints(min), previous: above.grade, previousMin: formatPoints(above.min) };
      return [{ code: "grade-order", blank: id, message: text["grade-order"](parts) }];
    }
    if (min <= base) return [];
    return [{ code: "grade-above-base", blank: id, message: text["grade-above-base"]({ grade, min: formatPoints(min), base: formatPoints(base) }) }];
  });
}

/** In Chinese, like every text of an edition: it is part of the document, not of the program's talk. */
function editionDocument(template: Template, figures: ReadonlyMap<string, Points>, given: TemplateValues): Readonly<Record<string, unknown>> {
  const text = normsText("zh-CN").template;
  const { catalogue, scheme, title, aliases, titleWords, subject, base, source, categories, criteria } = template;
  return {
    id: given.id ?? `${catalogue}.office`,
    catalogue, scheme, title, aliases, titleWords,
    documentNumber: given.documentNumber ?? null,
    effectiveFrom: given.effectiveFrom ?? null,
    status: "scored",
    missing: template.missing,
    subject,
    base: { points: toNumber(baseOf(template, figures)), stated: base !== null },
    bonusCap: null,
    floor: 0,
    source,
    categories: categories.map((category) => ({
      ...category, kind: "deduct", points: toNumber(pointsOf(template, category, figures)), cap: "stop", capStated: false,
    })),
    clauses: criteria.map((criterion) => clauseDocument(template, criterion, figures)),
    bands: template.grades.map((grade) => ({ grade, min: toNumber(figure(figures, `grade:${grade}`)), minInclusive: true })),
    bandPolicy: template.grades.length === 0 ? null : text.bandPolicy,
    selection: selectionDocument(template, figures),
  };
}

function clauseDocument(template: Template, criterion: Criterion, figures: ReadonlyMap<string, Points>): Readonly<Record<string, unknown>> {
  const { id, category, no, text, note, source } = criterion;
  const most = template.scoredBy === "criterion" ? figure(figures, `points:${id}`) : figure(figures, `points:${category}`);
  return {
    id, category, no, text,
    polarity: "deduct",
    charge: { kind: "range", min: 0, max: toNumber(most) },
    // The words are printed, the figure is the office's.
    confidence: "inferred",
    source: { lines: source.lines },
    note: [normsText("zh-CN").template.officeFigure, ...(note === null ? [] : [note])].join(""),
  };
}

/** Gates are printed for scores of 100; a category with other points passes with the same share of them. */
function selectionDocument(template: Template, figures: ReadonlyMap<string, Points>): Readonly<Record<string, unknown>> | null {
  const { selection, provisions, categories } = template;
  if (selection === null) return null;
  const gates = provisions.flatMap(({ role, category, least }) => {
    const about = categories.find(({ id }) => id === category);
    if (role !== "gate" || about === undefined || least === null) return [];
    const points = pointsOf(template, about, figures);
    const share = times(points, least / 100) ?? floorPoints((toNumber(points) * least) / 100);
    return share === undefined ? [] : [{ name: about.name, min: toNumber(share) }];
  });
  return { name: selection.name, most: selection.most, gates, vetoes: false, source: { lines: selection.lines } };
}
