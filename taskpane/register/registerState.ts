/** What the 登记 tab knows. Pure. */
import type { Clause, Edition } from "../../src/catalogue/edition";
import type { Norm } from "../../src/norms/norm";
import type { ChargePreview } from "../../src/register/chargePreview";
import type { ClauseHit, ClauseSearch } from "../../src/register/searchClauses";
import type { SheetPlan } from "../workbookPort";
import type { RowChange } from "./ledgerPort";

export interface RegisterState {
  /** "preparing" until editions, sheets and norms are there. */
  readonly step: "preparing" | "ready" | "writing";
  readonly subject: string;
  /** USED, ALL or an edition id. */
  readonly rules: string;
  /** Editions that the workbook's sheets follow. */
  readonly used: readonly string[];
  readonly query: string;
  readonly found: ClauseSearch | null;
  /** A norm whose clauses are listed. */
  readonly norm: { readonly norm: Norm; readonly hits: readonly ClauseHit[] } | null;
  readonly picked: Picked | null;
  readonly values: FormValues;
  /** Month that the workbook's sheets are of, where they agree. */
  readonly month: string | null;
  readonly preview: ChargePreview | null;
  /** Sentences before writing, besides the preview's own. */
  readonly notes: readonly Note[];
  /** The notes that were on show at the last press; while they are the same, the next press writes. */
  readonly shownAtPress: string | null;
  readonly message: { readonly tone: "success" | "warning" | "error" | "info"; readonly sentence: string } | null;
  /** Newest first. */
  readonly recent: readonly Recorded[];
}

export interface Picked {
  readonly edition: Edition;
  readonly clause: Clause;
  readonly citation: string;
}

export interface FormValues {
  readonly date: string;
  readonly count: string;
  readonly quantities: readonly string[];
  readonly tier: string;
  readonly amount: string;
  readonly person: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface Note {
  /** "ask": to be pressed through; "stop": nothing can be written. */
  readonly kind: "info" | "ask" | "stop";
  readonly sentence: string;
}

/** An entry written in this sitting. */
export interface Recorded {
  readonly id: number;
  readonly sentence: string;
  readonly sheet: string;
  readonly cell: string;
  readonly how: { readonly kind: "row"; readonly change: RowChange } | { readonly kind: "sheet"; readonly plan: SheetPlan };
  readonly takenBack: boolean;
}

export const USED = "used";
export const ALL = "all";

/** Entries of a sitting that are kept on show. */
export const RECENT_AT_MOST = 30;

export const emptyValues: FormValues = { date: "", count: "", quantities: [], tier: "", amount: "", person: "", reason: "", evidence: "" };

export const emptyRegister: RegisterState = {
  step: "preparing", subject: "", rules: ALL, used: [], query: "", found: null, norm: null, picked: null, values: emptyValues, month: null, preview: null, notes: [],
  shownAtPress: null, message: null, recent: [],
};

/** A whole number as typed; null for nothing, NaN for what is none. */
export function typedNumber(typed: string): number | null {
  const plain = typed.normalize("NFKC").trim();
  return plain === "" ? null : Number(plain);
}
