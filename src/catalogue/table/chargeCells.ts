/** What a clause charges ⇄ the cells 方式, 分值下限 and 分值上限. */
import { CELLS, type Charge, type ChargeKind, FROM_CELLS, METHODS, partOf } from "../charges/kinds";
import { ChargeDetails, type ChargeDocument, type ChargeFault } from "./chargeDetails";
import { COLON, pieces, splitAt } from "./notation";

export interface ChargeCells {
  /** 方式: the kind, and after ： what it needs to know. */
  readonly method: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** The words that 方式 may start with. */
export const METHOD_WORDS: readonly string[] = Object.values(METHODS);

/**
 * @example chargeCells({ kind: "range", min: points("0.5"), max: points("2") }) // { method: "区间", low: 0.5, high: 2 }
 * @example chargeCells({ kind: "tiers", tiers: [{ when: "区级", points: points("3") }] }).method // "分档：区级=3"
 */
export function chargeCells(charge: Charge): ChargeCells {
  const { details = [], low = null, high = null } = partOf(CELLS, charge)(charge);
  return { method: METHODS[charge.kind] + (details.length > 0 ? `：${details.join("；")}` : ""), low, high };
}

export type ChargeReading = { readonly charge: unknown } | { readonly fault: ChargeFault };

/**
 * The charge as edition JSON. An empty 方式 is 固定 with one amount and 区间 with two.
 * @param low,high points as in the cells, null for empty ones
 */
export function readChargeCells({ method, low, high }: ChargeCells): ChargeReading {
  const head = splitAt(method, COLON);
  const word = (head?.before ?? method).trim();
  const details = new ChargeDetails(word, pieces(head?.after ?? ""), low, high);
  const kind = word === "" ? (low !== null && high !== null && low !== high ? "range" : "fixed") : kindOf(word);
  if (kind === undefined) return { fault: { code: "unknown-method", word } };
  const charge = FROM_CELLS[kind](details);
  const fault = details.fault ?? details.leftOver() ?? (isFault(charge) ? charge : undefined);
  return fault ? { fault } : { charge };
}

const kindOf = (word: string): ChargeKind | undefined => (Object.keys(METHODS) as ChargeKind[]).find((kind) => METHODS[kind] === word);

const isFault = (charge: ChargeDocument | ChargeFault): charge is ChargeFault => !("kind" in charge);
