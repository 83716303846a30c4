/** What a person types into a field ⇄ a value of the draft. A field left empty is unknown. */
import { parsePoints } from "../../src/points";
import type { DraftClause } from "../../src/regulation/draft";

export type FieldProblem = "not-a-number" | "negative" | "too-fine" | "too-large" | "range-order" | "empty-name" | "name-taken";

export type FieldResult<Value> = { readonly value: Value } | { readonly problem: FieldProblem };

/** More than any regulation gives. */
const MOST = 100_000;
const RANGE = /^(.+?)\s*(?:[—–―−~～-]+|至|到)\s*(.+)$/u;

/** "2", "0.5—2", "" for unknown; full-width figures and 分 are read too. */
export function readAmount(typed: string): FieldResult<DraftClause["points"]> {
  const plain = plainFigures(typed);
  const range = RANGE.exec(plain);
  if (!range) return readNumber(typed);
  const [low, high] = [readNumber(range[1] ?? ""), readNumber(range[2] ?? "")];
  if ("problem" in low) return low;
  if ("problem" in high) return high;
  if (low.value === null || high.value === null) return { problem: "not-a-number" };
  if (low.value > high.value) return { problem: "range-order" };
  return { value: low.value === high.value ? low.value : [low.value, high.value] };
}

/** A number of points ≥ 0, or null for an empty field. */
export function readNumber(typed: string): FieldResult<number | null> {
  const plain = plainFigures(typed);
  if (plain === "") return { value: null };
  if (/^[-−—–]/u.test(plain)) return { problem: "negative" };
  if (!/^(?:\d+\.?\d*|\.\d+)$/u.test(plain)) return { problem: "not-a-number" };
  const number = Number(plain);
  if (number > MOST) return { problem: "too-large" };
  return parsePoints(plain) === undefined ? { problem: "too-fine" } : { value: number };
}

/** @param taken names that others have */
export function readName(typed: string, taken: readonly string[]): FieldResult<string> {
  const name = typed.trim();
  if (name === "") return { problem: "empty-name" };
  return taken.includes(name) ? { problem: "name-taken" } : { value: name };
}

/** Units are joined by ×, as the reader writes them: 人次×半天. */
export const readUnit = (typed: string): string | null => {
  const unit = typed.trim().replace(/^每/u, "").replace(/\s*[*xX×]\s*/gu, "×");
  return unit === "" ? null : unit;
};

export const amountText = (points: DraftClause["points"]): string => (points === null ? "" : typeof points === "number" ? String(points) : points.join("—"));
export const numberText = (value: number | null): string => (value === null ? "" : String(value));

const plainFigures = (typed: string): string =>
  typed.replace(/[０-９]/gu, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0)).replace(/[．。]/gu, ".").replace(/分/gu, "").trim();
