/**
 * The facts of the scored documents as the oracle reads them (rules.json): amounts as printed decimals, texts as printed.
 * Nothing here knows the catalogue's types; the words differ on purpose.
 */
import { readFileSync } from "node:fs";

/** How a rule's figure turns into points. */
export type FactCharge =
  /** So much an event; `chief` is what the 首席代表 is charged beside; `streak` notices in a row are one event. */
  | { readonly kind: "each"; readonly points: string; readonly chief?: string; readonly streak?: number }
  /** So much for every unit of a product of quantities. */
  | { readonly kind: "product"; readonly points: string; readonly of: readonly string[] }
  /** The assessor's amount, an event at a time, between two limits; without them where they are lost. */
  | { readonly kind: "between"; readonly min?: string; readonly max?: string }
  | { readonly kind: "levels"; readonly levels: Readonly<Record<string, string>> }
  /** One measured number falls into the first bracket that still has room for it. */
  | { readonly kind: "brackets"; readonly of: string;
      readonly brackets: readonly { readonly below?: string; readonly upTo?: string; readonly points: string }[] }
  /** So much for every `per` that a percentage lies under `below`. */
  | { readonly kind: "short"; readonly points: string; readonly below: string; readonly per: string }
  /** points × (due − abnormal) / due is what remains, rounded half up unless it says down. */
  | { readonly kind: "share"; readonly points: string; readonly places: number; readonly rounding?: "down" }
  /** Once in the month, however often it happened. */
  | { readonly kind: "once"; readonly points: string }
  /** So much for every `per` over the first `free`. */
  | { readonly kind: "beyond"; readonly points: string; readonly free: string; readonly per: string }
  /** Follows from the grade of the subject's window. */
  | { readonly kind: "linked"; readonly points: string; readonly grade: string; readonly period: "month" | "year" }
  /** No figure in the text: nothing can be charged, whatever is recorded, before the office gives one; then for each of the quantities `of`. */
  | { readonly kind: "blank"; readonly of?: readonly string[] }
  /** Costs no points of the month. */
  | { readonly kind: "none" };

export interface FactRule {
  readonly key: string;
  readonly category: string;
  /** Verbatim. */
  readonly text: string;
  readonly polarity: "deduct" | "bonus" | "veto";
  readonly charge: FactCharge;
  /** Other readings that the text leaves room for. */
  readonly open?: readonly FactCharge[];
  /** What is lost beside the points. */
  readonly loses?: string;
  /** Points off the year's total. */
  readonly year?: string;
  /** Key of the lighter rule whose place this one takes for the same event. */
  readonly insteadOf?: string;
  /** Other readings of that; null: it is added. */
  readonly openInsteadOf?: readonly (string | null)[];
  /** Circumstances under which nothing is charged are printed with it. */
  readonly exemption?: boolean;
  /** Whether they are meant for this rule too is open. */
  readonly openExemption?: boolean;
}

/** Rules that cost no more than so much together, before the category's own end. */
export interface FactLimit {
  readonly rules: readonly string[];
  readonly points: string;
}

export interface FactDocument {
  readonly scheme: string;
  readonly title: string;
  /** null: lost or blank, nothing can be totalled before the office gives it. */
  readonly base: string | null;
  /** Other bases that the text leaves room for. */
  readonly openBase?: readonly string[];
  readonly baseFrom: "printed" | "sum" | "lost" | "blank";
  readonly floor: string;
  /** Whether 扣完为止 is printed; where not, it is a policy of the office. */
  readonly capPrinted: boolean;
  readonly bonusLimit: string | null;
  readonly categories: readonly { readonly name: string; readonly points: string | null; readonly bonus: boolean }[];
  /**
   * Best first, lower bounds inclusive; `null` is everything below, "blank" a figure left out. `upTo`: the lowest grade ends there, and
   * what lies between has no grade; `openEnd`: whether it has such an end is open.
   */
  readonly bands: readonly {
    readonly grade: string; readonly from: string | null; readonly open?: readonly string[]; readonly openEnd?: boolean; readonly upTo?: string;
  }[];
  readonly limits?: readonly FactLimit[];
  /** Limits that the text leaves room for. */
  readonly openLimits?: readonly FactLimit[];
  readonly rules: readonly FactRule[];
}

export interface FactAggregation {
  readonly scheme: string;
  readonly name: string;
  /** Percent by part. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly mean?: boolean;
  /** The text leaves room for taking the last part alone. */
  readonly openLast?: boolean;
  /** The part that may have to take the year's points before it is weighed. */
  readonly openBefore?: string;
  /** Whether it is graded at all is open. */
  readonly openGrade?: boolean;
}

export interface FactSelection {
  readonly scheme: string;
  readonly most: number;
  readonly gates: Readonly<Record<string, string>>;
  /** What may become of equals across the last place, beside leaving them to the office. */
  readonly openTies?: readonly ("all" | "none")[];
}

interface Facts {
  readonly documents: readonly FactDocument[];
  readonly aggregations: readonly FactAggregation[];
  readonly selections: readonly FactSelection[];
}

export const facts = JSON.parse(readFileSync(new URL("rules.json", import.meta.url), "utf8")) as Facts;

export function documentOf(scheme: string): FactDocument {
  const found = facts.documents.find((document) => document.scheme === scheme);
  if (found === undefined) throw new RangeError(`no facts about ${scheme}`);
  return found;
}
