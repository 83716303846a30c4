/**
 * Templates (评分模板): regulations that name what is assessed but print no points. An office fills the blanks in and gets an
 * edition of its own; until then nothing can be scored by them.
 */
import type { Source } from "../catalogue/edition";
import type { Points } from "../points";
import type { CheckClass } from "./norm";
import type { DocumentHead } from "./norm";

export interface Template extends DocumentHead {
  readonly aliases: readonly string[];
  /** Words in a sheet's title that speak for it. */
  readonly titleWords: readonly string[];
  readonly subject: "staff" | "window";
  /** What the office gives points to: each category (大项), or each criterion, whose points then add up to the category's. */
  readonly scoredBy: "category" | "criterion";
  /** Printed 百分制 base, in points; null when none is printed. */
  readonly base: Points | null;
  readonly categories: readonly TemplateCategory[];
  readonly criteria: readonly Criterion[];
  /** Printed grade words, highest first, without thresholds; empty when none are printed. */
  readonly grades: readonly string[];
  /** Who is picked out; null when the document picks nobody. */
  readonly selection: { readonly name: string; readonly most: number; readonly lines: string } | null;
  /** Everything else it says: methods, gates, consequences. */
  readonly provisions: readonly Provision[];
}

export interface TemplateCategory {
  readonly id: string;
  /** Its number as printed. */
  readonly no: string;
  readonly name: string;
}

/** What is looked at, verbatim. */
export interface Criterion {
  /** "1.2": second of category 1. */
  readonly id: string;
  readonly category: string;
  readonly heading: string;
  readonly no: string;
  readonly text: string;
  readonly check: CheckClass;
  /** Points that the document gives as an example (例如), never as a rule. */
  readonly example: Points | null;
  readonly damage: string | null;
  readonly note: string | null;
  readonly source: Source;
}

export interface Provision {
  readonly id: string;
  readonly heading: string;
  readonly no: string;
  readonly text: string;
  readonly role: "procedure" | "band" | "aggregation" | "positiveScore" | "gate" | "quota" | "consequence";
  /** null where it says how scores are made up. */
  readonly check: CheckClass | null;
  /** Category that a gate is about. */
  readonly category: string | null;
  /** Least score that passes a gate, of 100. */
  readonly least: number | null;
  /** Most that can be earned, in points, where an example says so. */
  readonly most: Points | null;
  readonly damage: string | null;
  readonly note: string | null;
  readonly source: Source;
}

/** One figure that the document leaves open. */
export interface Blank {
  /** "points:1", "points:1.2", "grade:优秀": the key under which its value is given. */
  readonly id: string;
  readonly kind: "points" | "grade";
  /** Category, criterion or grade, in the document's words. */
  readonly name: string;
  /** Points printed as an example; null when there are none. */
  readonly example: Points | null;
}

/**
 * What has to be filled in before anything can be scored. The lowest grade has no threshold: it begins at 0.
 * @example blanksOf(template).map(({ id }) => id) // ["points:1", …, "points:5", "grade:优秀", "grade:良好", "grade:合格"]
 */
export function blanksOf({ scoredBy, categories, criteria, grades }: Template): readonly Blank[] {
  const points = scoredBy === "category"
    ? categories.map(({ id, name }): Blank => ({ id: `points:${id}`, kind: "points", name, example: null }))
    : criteria.map(({ id, text, example }): Blank => ({ id: `points:${id}`, kind: "points", name: nameOf(text), example }));
  return [...points, ...grades.slice(0, -1).map((grade): Blank => ({ id: `grade:${grade}`, kind: "grade", name: grade, example: null }))];
}

/** 服务速度 of "服务速度:根据用户的实际需要,…". */
const nameOf = (text: string): string => /^[^:：]{1,20}(?=[:：])/u.exec(text)?.[0] ?? text;
