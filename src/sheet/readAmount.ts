/** Amounts as people type them. */
import { negate, parsePoints, type Points, ZERO } from "../points";
import { type CellValue, isCellError } from "./grid";

export type Amount =
  /** Points with their sign as typed; `direction` when a word (扣, 加) or an explicit + says which way. */
  | { readonly kind: "amount"; readonly points: Points; readonly typed: "number" | "text"; readonly direction: "deduct" | "bonus" | null }
  /** Nothing there, or a sign for nothing: "", "-", "—", "/", "无". */
  | { readonly kind: "blank" }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "unreadable"; readonly text: string };

const NOTHING = /^(?:[-—–―_/\\|·.。、~～﹣－]*|无|無|没有|空|未扣|不扣|未扣分|不扣分|无扣分|未发生|未出现|零|none|n\/a)$/iu;
const AMOUNT = /^(?:(?:共|合计|累计|总)(?=[扣减加]))?(扣除?|减|加|计|得)?([+-]?)(\d+(?:\.\d+)?)(?:分)?$/u;

/**
 * Reads one cell as an amount of points. [R10]
 * Accepts full-width digits, "扣2分", "加1分", "0. 5", "+1", "−2"; anything vaguer ("约2分", "2~3", "2次") is unreadable, never
 * guessed at.
 * @example readAmount("扣２分") // { kind: "amount", points: points("2"), typed: "text", direction: "deduct" }
 */
export function readAmount(value: CellValue): Amount {
  if (value === null) return { kind: "blank" };
  if (isCellError(value)) return { kind: "error", error: value.error };
  if (typeof value === "boolean") return { kind: "unreadable", text: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") {
    const points = parsePoints(value);
    return points === undefined
      ? { kind: "unreadable", text: String(value) }
      : { kind: "amount", points, typed: "number", direction: null };
  }
  const plain = value.normalize("NFKC").replace(/[\s\u200b\ufeff]/gu, "").replace(/[−﹣－]/gu, "-");
  if (NOTHING.test(plain)) return { kind: "blank" };
  const match = AMOUNT.exec(plain);
  const points = match ? parsePoints(`${match[2] === "-" ? "-" : ""}${match[3] ?? ""}`) : undefined;
  if (!match || points === undefined) return { kind: "unreadable", text: value.trim() };
  const direction = /^[扣减]/u.test(match[1] ?? "") ? "deduct" : match[1] === "加" || match[2] === "+" ? "bonus" : null;
  return { kind: "amount", points, typed: "text", direction };
}

/** Magnitude of an amount, whatever its sign: points ≥ 0. */
export const magnitude = (points: Points): Points => (points < ZERO ? negate(points) : points);
