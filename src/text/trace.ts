/** The trace of an assessment in words. */
import { citeClause } from "../catalogue/citation";
import type { Edition } from "../catalogue/edition";
import { formatPoints, type Points } from "../points";
import type { Assessment, Reckoning, TraceStep } from "../scoring/assessment";
import { traceWords as english } from "./en-US/trace";
import type { Language } from "./language";
import { workings } from "./workings";
import { traceWords as chinese, type TraceWords } from "./zh-CN/trace";

const traceText = (language: Language): TraceWords => (language === "zh-CN" ? chinese : english);

/**
 * How an assessment came about, one line a step, from the entries with their cells and clauses to total and grade. [C11]
 * @param edition the one it was assessed by
 * @example describeTrace(assessment, bianmin, "zh-CN") // ["E33 五⑴ 扣 2 分", …, "总分：100 − 13 + 1 = 88"]
 */
export function describeTrace(assessment: Assessment, edition: Edition, language: Language): readonly string[] {
  const words = traceText(language);
  return assessment.trace.flatMap((step) => describeStep(step, assessment, edition, words));
}

function describeStep(step: TraceStep, assessment: Assessment, edition: Edition, words: TraceWords): string[] {
  const cells = "cells" in step ? words.cells(step.cells) : "";
  switch (step.step) {
    case "entry": {
      const name = step.clause === null ? categoryName(edition, step.category) : nameOf(edition, step.clause);
      const bonus = kindOf(edition, step.category) === "bonus";
      return [cells + words.entry({ name, bonus, amount: formatPoints(step.amount), how: reckoned(step, edition, words) })];
    }
    case "deferred": {
      const bonus = edition.clauses.find(({ id }) => id === step.clause)?.polarity === "bonus";
      return [cells + words.deferred({ name: nameOf(edition, step.clause), bonus, amount: formatPoints(step.amount), how: reckoned(step, edition, words) })];
    }
    case "replaced":
      if (step.by === step.clause) return [cells + words.repeated({ name: nameOf(edition, step.clause) })];
      return [cells + words.replaced({ name: nameOf(edition, step.clause), by: nameOf(edition, step.by), event: step.event })];
    case "exempt":
      return [cells + words.exempt({ name: nameOf(edition, step.clause), reason: step.reason })];
    case "veto":
      return [cells + words.veto({ name: nameOf(edition, step.clause), scope: step.scope })];
    case "category":
      return [describeCategory(step, edition, words)];
    case "limit": {
      const { name, recorded, points, counted, excess } = step;
      return [words.limit({ name, recorded: formatPoints(recorded), points: formatPoints(points), counted: formatPoints(counted), excess: formatPoints(excess) })];
    }
    case "bonus":
      return [words.bonus({ recorded: formatPoints(step.recorded), cap: step.cap === null ? null : formatPoints(step.cap), counted: formatPoints(step.counted) })];
    case "total": {
      const sum = `${formatPoints(step.base)} − ${formatPoints(step.deducted)}${step.bonus === 0 ? "" : ` + ${formatPoints(step.bonus)}`}`;
      return [words.total({ sum, total: formatPoints(step.total), floor: step.floor === undefined ? null : formatPoints(step.floor) })];
    }
    case "grade":
      return [describeGrade(step, assessment, edition, words)];
  }
}

/** How a clause came to its amount; "" where the amount says it all. */
function reckoned({ charged, clause: id }: { readonly charged: Reckoning | null; readonly clause: string | null }, edition: Edition, words: TraceWords): string {
  if (charged === null) return "";
  const { events, counted, each, quantities, tier } = charged;
  const clause = edition.clauses.find((candidate) => candidate.id === id);
  const arithmetic = clause && quantities.length > 0 ? workings(clause.charge, quantities, each, words) : null;
  return words.list([
    ...(tier === null ? [] : [tier]),
    ...(quantities.length === 0 ? [] : [arithmetic ?? words.quantities(words.list(quantities.map(String)))]),
    ...(events === counted ? [] : [words.runs(events, counted)]),
    ...(counted === 1 ? [] : [words.events(formatPoints(each), counted)]),
  ]);
}

function describeCategory(step: Extract<TraceStep, { step: "category" }>, edition: Edition, words: TraceWords): string {
  const category = edition.categories.find(({ id }) => id === step.category);
  return words.category({
    name: category ? `${category.no} ${category.name}`.trim() : step.category,
    recorded: formatPoints(step.recorded),
    points: orNull(step.points),
    stops: category?.cap === "stop",
    counted: formatPoints(step.counted),
    excess: step.excess > 0 ? formatPoints(step.excess) : null,
  });
}

function describeGrade({ total, grade, min }: Extract<TraceStep, { step: "grade" }>, { gradeProblem }: Assessment, { bands }: Edition, words: TraceWords): string {
  if (gradeProblem !== null) return words.blankBand;
  if (grade === null || min === null) return words.noGrade(formatPoints(total));
  const sign = bands.find((band) => band.grade === grade)?.minInclusive === false ? ">" : "≥";
  return words.grade({ total: formatPoints(total), sign, min: formatPoints(min), grade });
}

const orNull = (points: Points | null): string | null => (points === null ? null : formatPoints(points));

const kindOf = (edition: Edition, category: string): string | undefined => edition.categories.find(({ id }) => id === category)?.kind;

/** A clause as people cite it; a category that is a veto as a whole by its name. */
function nameOf(edition: Edition, id: string): string {
  const clause = edition.clauses.find((each) => each.id === id);
  return clause ? citeClause(edition, clause) : categoryName(edition, id);
}

const categoryName = (edition: Edition, id: string): string => edition.categories.find((each) => each.id === id)?.name ?? id;
