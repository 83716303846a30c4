/** What was typed → what is asked of the clause, and the entry that becomes a row. Pure. */
import { type Month, monthOf } from "../../src/month";
import { parseDate } from "../../src/norms/eligibility/calendarDate";
import { chargeFields } from "../../src/register/chargeFields";
import type { ChargePreview } from "../../src/register/chargePreview";
import type { ChargeRequest } from "../../src/register/chargeRequest";
import type { LedgerEntry } from "../../src/register/ledgerEntry";
import { chiefOf, type OfficeRoster, type RosterKind } from "../../src/register/officeRoster";
import { type Picked, type RegisterState, typedNumber } from "./registerState";

type Typed = Pick<RegisterState, "values" | "subject">;

/** Characters of a month without its day: "2026-06". */
const MONTH_ONLY = 7;

/** null until the date is whole. */
export function monthOfTyped(date: string): Month | null {
  const day = parseDate(date.trim());
  return day === undefined ? null : (monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))) ?? null);
}

/** Whom the clause charges. */
export const chargedKind = ({ clause, edition }: Picked): RosterKind => (["staff", "chief"].includes(clause.subject ?? edition.subject) ? "staff" : "window");

export function typedRequest({ values, subject }: Typed, picked: Picked, roster: OfficeRoster): ChargeRequest {
  const { tiers, quantities } = chargeFields(picked.clause);
  return {
    subject, date: values.date.replace(/-\s*$/u, "").length <= MONTH_ONLY ? "" : values.date,
    count: typedNumber(values.count), tier: tiers.length === 1 ? (tiers[0] ?? null) : values.tier === "" ? null : values.tier,
    quantities: quantities.flatMap((_, index) => typedNumber(values.quantities[index] ?? "") ?? []),
    amount: values.amount.trim() === "" ? null : values.amount,
    chief: chargedKind(picked) === "window" ? chiefOf(roster, subject) : null,
  };
}

export function typedEntry({ values, subject }: Typed, picked: Picked, preview: Extract<ChargePreview, { status: "charged" }>, roster: OfficeRoster): LedgerEntry {
  const isWindow = chargedKind(picked) === "window";
  const typed = values.person.trim() === "" ? null : values.person.trim();
  const ownWindow = roster.staff.find(({ name }) => name === subject.trim())?.window ?? null;
  return {
    edition: picked.edition, clause: picked.clause, subject: preview.subject, person: isWindow ? typed : null, department: isWindow ? null : (typed ?? ownWindow),
    chief: isWindow ? chiefOf(roster, subject) : null, date: preview.date, count: preview.entry.events ?? null, amount: preview.amount, chiefAmount: preview.chiefAmount,
    reason: values.reason, evidence: values.evidence,
  };
}
