/** What somebody entered for one deduction or bonus, held against its clause. */
import { allowedAmount } from "../checking/allowedAmounts";
import { citeClause } from "../catalogue/citation";
import type { Clause, Edition, Subject } from "../catalogue/edition";
import { type CalendarDate, parseDate } from "../norms/eligibility/calendarDate";
import { formatPoints, parsePoints, type Points, times, ZERO } from "../points";
import type { Entry } from "../scoring/assessment";
import { chargeOf } from "../scoring/charge";
import { describeScoringProblem } from "../scoring/problems";
import { wrongCount } from "../scoring/wrongCount";
import type { Language } from "../text/language";
import { registerText } from "../text/register";
import { chargeFields } from "./chargeFields";

export interface ChargeRequest {
  /** Window or person; "" when not chosen yet. */
  readonly subject: string;
  /** As typed or as a cell holds it; null or "" when not said. */
  readonly date: string | number | null;
  /** Events; null for one. */
  readonly count: number | null;
  /** In the order of `chargeFields(clause).quantities`, of one event. */
  readonly quantities: readonly number[];
  readonly tier: string | null;
  /** Points as typed, ≥ 0 for deductions and bonuses alike; null where the clause itself says the amount. */
  readonly amount: number | string | null;
  /** The window's 首席代表; null when not known. */
  readonly chief: string | null;
  /** Whom it is recorded for; whom the clause charges when left out. */
  readonly as?: Subject;
}

export type RequestField = "clause" | "subject" | "date" | "count" | "quantities" | "tier" | "amount";

/** Why an entry cannot be recorded like this; `field` is the one to be mended. */
export interface RequestProblem {
  readonly field: RequestField;
  readonly code:
    | "no-subject" | "no-date" | "not-a-date" | "blank-clause" | "not-a-count" | "missing-quantity" | "missing-tier" | "missing-amount" | "not-an-amount"
    | "out-of-range" | "other-amount" | "wrong-subject" | "not-chargeable";
  readonly message: string;
}

/** An entry that can be scored. */
export interface CheckedRequest {
  readonly entry: Entry;
  readonly date: CalendarDate;
  readonly subject: string;
  /** What the clause charges, in points; 0 for a veto. */
  readonly amount: Points;
}

/** @returns the entry, or everything that keeps it from being recorded, first the gravest */
export function checkRequest(
  edition: Edition, clause: Clause, request: ChargeRequest, language: Language,
): CheckedRequest | { readonly problems: readonly RequestProblem[] } {
  const words = registerText(language);
  const citation = citeClause(edition, clause);
  const problem = (field: RequestField, code: RequestProblem["code"], message: string): RequestProblem => ({ field, code, message });
  if (clause.charge.kind === "blank") return { problems: [problem("clause", "blank-clause", words.blankClause(citation))] };
  const problems: RequestProblem[] = [];
  const subject = request.subject.trim();
  if (subject === "") problems.push(problem("subject", "no-subject", words.noSubject));
  if (request.as !== undefined && !mayCharge(edition, clause, request.as)) problems.push(problem("subject", "wrong-subject", words.wrongSubject(citation, words.subjects[clause.subject ?? edition.subject])));
  const date = request.date === null || request.date === "" ? null : (parseDate(request.date) ?? null);
  if (date === null) problems.push(request.date === null || request.date === "" ? problem("date", "no-date", words.noDate) : problem("date", "not-a-date", words.notADate(String(request.date))));
  const charged = chargedAmount(edition, clause, request, language);
  if ("field" in charged) problems.push(charged);
  if (problems.length > 0 || "field" in charged || date === null) return { problems };
  return { entry: charged.entry, amount: charged.amount, date, subject };
}

const mayCharge = (edition: Edition, clause: Clause, as: Subject): boolean => {
  const charged = clause.subject ?? edition.subject;
  return charged === as || (charged === "staff" && as === "chief");
};

type Charged = { readonly entry: Entry; readonly amount: Points } | RequestProblem;

function chargedAmount(edition: Edition, clause: Clause, request: ChargeRequest, language: Language): Charged {
  const words = registerText(language);
  const citation = citeClause(edition, clause);
  const fields = chargeFields(clause);
  const { count } = request;
  if (count !== null && fields.count !== "none" && (wrongCount(count) !== undefined || count === 0)) {
    return { field: "count", code: "not-a-count", message: words.notACount(citation, String(count)) };
  }
  const entry: Entry = {
    category: clause.category, clause: clause.id, points: null,
    ...(count === null || fields.count === "none" ? {} : { events: count }),
    ...(fields.quantities.length === 0 ? {} : { quantities: request.quantities }),
    ...(request.tier === null || fields.tiers.length === 0 ? {} : { tier: request.tier }),
  };
  if (clause.charge.kind === "none") return { entry, amount: ZERO };
  if (fields.amount) return namedAmount(clause, citation, entry, request, language);
  if (fields.tiers.length > 0 && !fields.tiers.includes(request.tier ?? "")) {
    return { field: "tier", code: "missing-tier", message: words.missingTier(citation, words.list(fields.tiers)) };
  }
  const result = chargeOf(clause.charge, entry, clause.every);
  if ("problem" in result) {
    const message = result.problem === "missing-quantity" ? missingQuantity(clause, citation, language)
      : describeScoringProblem(edition, { code: result.problem, entry: 0, category: clause.category, clause: clause.id }, language, words.thisEntry);
    const isCount = result.problem === "missing-quantity" && fields.count === "required" && count === null;
    return { field: isCount ? "count" : "quantities", code: result.problem === "missing-quantity" ? "missing-quantity" : "not-chargeable", message };
  }
  return agreed(citation, result.amount, entry, request, language);
}

function missingQuantity(clause: Clause, citation: string, language: Language): string {
  const words = registerText(language);
  const { quantities } = chargeFields(clause);
  if (quantities.length === 0) return words.missingCount(citation, clause.every);
  return words.missingQuantity(citation, words.list(quantities.filter(({ optional }) => !optional).map((field) => quantityName(field.name, language))));
}

/** The name of a quantity as the form and the sentences show it. */
export const quantityName = (name: ReturnType<typeof chargeFields>["quantities"][number]["name"], language: Language): string =>
  typeof name === "string" ? name : registerText(language).quantities[name.meaning];

/** An amount that the assessor names, within the clause's limits × the events. */
function namedAmount(clause: Clause, citation: string, entry: Entry, { amount: typed }: ChargeRequest, language: Language): Charged {
  const words = registerText(language);
  const limits = limitsFor(clause, entry.events ?? 1);
  const range = limits ? words.range(formatPoints(limits.min), formatPoints(limits.max), entry.events ?? 1) : "";
  const amount = readTyped(typed);
  if (amount === null) return { field: "amount", code: "missing-amount", message: words.missingAmount(citation, range) };
  if (amount === undefined || amount < ZERO) return { field: "amount", code: "not-an-amount", message: words.notAnAmount(String(typed)) };
  const allowed = allowedAmount(clause.charge, amount, entry.events ?? null);
  if (!allowed.ok) return { field: "amount", code: "out-of-range", message: words.outOfRange(citation, formatPoints(amount), range) };
  if (amount === ZERO) return { field: "amount", code: "not-an-amount", message: words.zeroAmount(citation) };
  return { entry: { ...entry, points: amount }, amount };
}

/** Least and most points of a range clause for so many events; null for a clause of another kind. */
export function limitsFor({ charge }: Clause, events: number): { readonly min: Points; readonly max: Points } | null {
  if (charge.kind !== "range") return null;
  const [min, max] = [times(charge.min, events), times(charge.max, events)];
  return min === undefined || max === undefined ? null : { min, max };
}

/** An amount typed beside a clause that says its own must be that one. */
function agreed(citation: string, amount: Points, entry: Entry, { amount: typed }: ChargeRequest, language: Language): Charged {
  const words = registerText(language);
  const given = readTyped(typed);
  if (given === undefined) return { field: "amount", code: "not-an-amount", message: words.notAnAmount(String(typed)) };
  if (given !== null && given !== amount) return { field: "amount", code: "other-amount", message: words.otherAmount(citation, formatPoints(amount), formatPoints(given)) };
  if (amount === ZERO && entry.events === undefined && (entry.quantities !== undefined || entry.tier !== undefined)) {
    return { field: "quantities", code: "not-chargeable", message: words.costsNothing(citation) };
  }
  return { entry, amount };
}

/** undefined for what is no exact amount; null for nothing typed. */
function readTyped(typed: number | string | null): Points | null | undefined {
  if (typed === null || typed === "") return null;
  return parsePoints(typeof typed === "string" ? typed.normalize("NFKC").trim().replace(/分$/u, "") : typed);
}
