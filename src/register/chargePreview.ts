/** 登记预览: what an entry will cost, worked out by the scorer before anything is written. */
import { citeClause } from "../catalogue/citation";
import type { Clause, Edition, Subject } from "../catalogue/edition";
import { monthOf } from "../month";
import type { CalendarDate } from "../norms/eligibility/calendarDate";
import { formatPoints, points, type Points, subtract, ZERO } from "../points";
import type { Assessment, CategoryResult, Entry } from "../scoring/assessment";
import { describeScoringProblem } from "../scoring/problems";
import { scoreEntries } from "../scoring/scoreEntries";
import type { Language } from "../text/language";
import { registerText } from "../text/register";
import { describeTrace } from "../text/trace";
import { chargeFields } from "./chargeFields";
import { type ChargeRequest, checkRequest, limitsFor, type RequestProblem } from "./chargeRequest";
import { type Touch, touchesOf } from "./touches";

export interface PreviewContext {
  /** Entries of the same subject and month that are recorded already. */
  readonly recorded: readonly Entry[];
  /** Editions in use, to find staff whom the window's grade charges. */
  readonly editions?: readonly Edition[];
  /** People at the window, from the roster. */
  readonly staff?: readonly string[];
}

/** What becomes of the category. */
export interface CategoryEffect {
  readonly before: CategoryResult;
  readonly after: CategoryResult;
  /** Points of this entry that count, after shared limits and the cap. */
  readonly counts: Points;
  /** Points that may still be counted; null where nothing caps them. */
  readonly left: Points | null;
}

/** A subject's total and grade without and with the entry. */
export interface StandingEffect {
  readonly before: Pick<Assessment, "total" | "grade">;
  readonly after: Pick<Assessment, "total" | "grade">;
}

export type ChargePreview =
  | { readonly status: "refused"; readonly problems: readonly RequestProblem[];
      /** What the clause asks for, in a sentence: the limits of a range, its quantities, its tiers; "" when it asks for nothing. */
      readonly asks: string }
  | {
      readonly status: "charged";
      readonly entry: Entry;
      readonly subject: string;
      readonly date: CalendarDate;
      readonly citation: string;
      readonly polarity: Clause["polarity"];
      readonly amount: Points;
      /** What the chief is charged for the same event; null for nothing. */
      readonly chiefAmount: Points | null;
      readonly asks: string;
      /** The arithmetic, one line: "五⑴ 扣 6 分（每次 2 分 × 3）". */
      readonly arithmetic: string;
      /** null for a veto, for a charge of the year, and while what was recorded before cannot be scored. */
      readonly category: CategoryEffect | null;
      readonly standing: StandingEffect | null;
      readonly touches: readonly Touch[];
      /** All of it in sentences, in the order in which they are to be read. */
      readonly sentences: readonly string[];
    };

/**
 * Works an entry out with the scorer: its charge, what is left of the category after it, and whom else it touches. Nothing is written.
 * @param clause one of `edition`'s
 * @example chargePreview(bianmin, clause, { …, count: 3 }, { recorded: [] }, "zh-CN") // amount 6, category.left 4
 */
export function chargePreview(edition: Edition, clause: Clause, request: ChargeRequest, context: PreviewContext, language: Language): ChargePreview {
  const asks = asksOf(clause, request.count, language);
  const checked = checkRequest(edition, clause, request, language);
  if ("problems" in checked) return { status: "refused", problems: checked.problems, asks };
  const { entry, amount, date, subject } = checked;
  const month = monthOf(Number(date.slice(0, 4)), Number(date.slice(5, 7))) ?? null;
  const as: Subject = request.as ?? clause.subject ?? edition.subject;
  const scored = (entries: readonly Entry[]) => scoreEntries(withBase(edition), entries, { month, subject: as });
  const alone = scored([entry]);
  if ("problems" in alone) return { status: "refused", asks, problems: alone.problems.map((problem) => notChargeable(edition, problem, language)) };
  const [before, after] = [scored(context.recorded), scored([...context.recorded, entry])];
  const both = "assessment" in before && "assessment" in after ? { before: before.assessment, after: after.assessment } : null;
  const standing = both && edition.base.points !== null && as === edition.subject ? both : null;
  const category = both ? categoryEffect(edition, clause, both) : null;
  const touches = touchesOf(edition, clause, entry, amount, { chief: request.chief, staff: context.staff ?? [], editions: context.editions ?? [] }, standing);
  const arithmetic = arithmeticOf(alone.assessment, edition, language);
  const parts = { edition, asks, arithmetic, category, standing, touches, hasUnscored: both === null };
  return {
    status: "charged", entry, subject, date, citation: citeClause(edition, clause), polarity: clause.polarity, amount, asks, arithmetic, category, standing, touches,
    chiefAmount: touches.flatMap((touch) => (touch.kind === "chief" && touch.amount !== null ? [touch.amount] : []))[0] ?? null,
    sentences: sentencesOf(parts, language),
  };
}

function notChargeable(edition: Edition, problem: Parameters<typeof describeScoringProblem>[1], language: Language): RequestProblem {
  return {
    field: problem.code === "wrong-subject" ? "subject" : "clause", code: problem.code === "wrong-subject" ? "wrong-subject" : "not-chargeable",
    message: describeScoringProblem(edition, problem, language, registerText(language).thisEntry),
  };
}

const based = new WeakMap<Edition, Edition>();

/** A category's sums do not need the base, which some documents leave blank; the standing is not told for those. */
function withBase(edition: Edition): Edition {
  if (edition.base.points !== null) return edition;
  let known = based.get(edition);
  if (!known) based.set(edition, (known = { ...edition, base: { ...edition.base, points: points(100) } }));
  return known;
}

function categoryEffect(edition: Edition, clause: Clause, { before, after }: { readonly before: Assessment; readonly after: Assessment }): CategoryEffect | null {
  if (clause.polarity === "veto" || clause.period === "year") return null;
  const ofClause = ({ categories }: Assessment): CategoryResult | undefined => categories.find(({ id }) => id === clause.category);
  const [was, is] = [ofClause(before), ofClause(after)];
  if (!was || !is) return null;
  const isBonus = is.kind === "bonus" && edition.bonusCap !== null;
  const cap = edition.categories.find(({ id }) => id === clause.category)?.cap;
  const ownLeft = cap === "stop" && is.points !== null ? subtract(is.points, is.counted) : null;
  const bonusLeft = isBonus && edition.bonusCap !== null ? subtract(edition.bonusCap, after.bonus.counted) : null;
  const counts = isBonus ? subtract(after.bonus.counted, before.bonus.counted) : subtract(is.counted, was.counted);
  return { before: was, after: is, counts, left: leastOf(ownLeft, bonusLeft) };
}

const leastOf = (a: Points | null, b: Points | null): Points | null => (a === null ? b : b === null ? a : a < b ? a : b);

const OWN_STEPS: ReadonlySet<string> = new Set(["entry", "deferred", "veto"]);

const arithmeticOf = (assessment: Assessment, edition: Edition, language: Language): string =>
  describeTrace({ ...assessment, trace: assessment.trace.filter(({ step }) => OWN_STEPS.has(step)) }, edition, language).join(registerText(language).semicolon);

/** What the clause asks for. */
function asksOf(clause: Clause, count: number | null, language: Language): string {
  const words = registerText(language);
  const fields = chargeFields(clause);
  if (fields.amount) {
    const limits = limitsFor(clause, Number.isSafeInteger(count) && count !== null && count > 0 ? count : 1);
    return limits ? words.asksRange(words.range(formatPoints(limits.min), formatPoints(limits.max), count ?? 1)) : words.asksAmount;
  }
  if (fields.tiers.length > 0) return words.asksTier(words.list(fields.tiers));
  if (fields.quantities.length > 0) {
    return words.asksQuantities(words.list(fields.quantities.filter(({ optional }) => !optional).map(({ name }) => (typeof name === "string" ? name : words.quantities[name.meaning]))));
  }
  return fields.count === "required" ? words.asksCount(clause.every) : "";
}

interface SentenceParts {
  readonly edition: Edition;
  readonly asks: string;
  readonly arithmetic: string;
  readonly category: CategoryEffect | null;
  readonly standing: StandingEffect | null;
  readonly touches: readonly Touch[];
  readonly hasUnscored: boolean;
}

function sentencesOf({ edition, asks, arithmetic, category, standing, touches, hasUnscored }: SentenceParts, language: Language): readonly string[] {
  const words = registerText(language);
  return [
    words.sentence(arithmetic),
    ...(asks === "" ? [] : [asks]),
    ...(category ? [categorySentence(edition, category, language)] : []),
    ...(hasUnscored ? [words.recordedUnclear] : []),
    ...(standing ? [words.standing({ before: formatPoints(standing.before.total), after: formatPoints(standing.after.total), grades: [standing.before.grade, standing.after.grade] })] : []),
    ...touches.map((touch) => touchSentence(touch, language)),
  ];
}

function categorySentence(edition: Edition, { before, after, counts, left }: CategoryEffect, language: Language): string {
  const printed = edition.categories.find(({ id }) => id === after.id);
  const own = subtract(after.recorded, before.recorded);
  return registerText(language).category({
    name: printed && printed.no !== "" ? `${printed.no} ${printed.name}` : after.name, bonus: after.kind === "bonus",
    before: formatPoints(before.recorded), own: formatPoints(own), recorded: formatPoints(after.recorded), points: after.points === null ? null : formatPoints(after.points),
    stops: printed?.cap === "stop", counted: formatPoints(after.counted), excess: after.excess > ZERO ? formatPoints(after.excess) : null,
    counts: counts === own ? null : formatPoints(counts), left: left === null ? null : formatPoints(left),
  });
}

/** A touch as a sentence. */
function touchSentence(touch: Touch, language: Language): string {
  const words = registerText(language).touches;
  switch (touch.kind) {
    case "chief": return words.chief({ name: touch.name, amount: touch.amount === null ? null : formatPoints(touch.amount) });
    case "veto": return words.veto({ scope: touch.scope, from: touch.from });
    case "year": return words.year({ amount: formatPoints(touch.amount), bonus: touch.bonus, only: touch.only });
    case "staff": return words.staff({ title: touch.edition.title, citation: touch.citation, grade: touch.grade, amount: formatPoints(touch.amount), bonus: touch.bonus, names: touch.names, begins: touch.begins });
    case "replaces": return words.replaces(touch.citation);
    case "consequence": return words.consequence(touch.text);
  }
}
