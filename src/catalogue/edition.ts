/**
 * The catalogue (规则目录): what a regulation says, as dated data with its source.
 *
 * An `EditionDocument` is the JSON in `editions/`; open questions stand in it as `{ "$choice": id }`.
 * `readEdition` resolves the choices, checks everything and gives an `Edition`, which scoring uses.
 */
import type { Month } from "../month";
import type { Points } from "../points";

/** One issued document (版本), in force from a month. */
export interface Edition {
  /** Unique among editions; stable for ever, because formulas name it: "bianmin-window.1". */
  readonly id: string;
  /** The catalogue this is an edition of: "bianmin-window". */
  readonly catalogue: string;
  /** Number of the source document in the project's inventory: "S12". */
  readonly scheme: string;
  /** 文件标题 as printed. */
  readonly title: string;
  /** Other names people write for it; all resolve to the catalogue. */
  readonly aliases: readonly string[];
  /** Words in a sheet's title that speak for this edition. */
  readonly titleWords: readonly string[];
  readonly documentNumber: string | null;
  /** First month in force; null when the document prints none: then it applies to any month until an office says. */
  readonly effectiveFrom: Month | null;
  /** Last month in force; null for "until the next edition". */
  readonly effectiveTo: Month | null;
  readonly status: "scored" | "incomplete";
  /** What the surviving text lacks; empty when whole. */
  readonly missing: readonly string[];
  /** Who is scored. */
  readonly subject: "window" | "staff" | "department" | "leader";
  readonly base: { readonly points: Points; readonly stated: boolean };
  /** Most that all bonuses together add, in points; null when the document prints no limit. */
  readonly bonusCap: Points | null;
  /** Lowest total, in points. */
  readonly floor: Points;
  readonly categories: readonly Category[];
  readonly clauses: readonly Clause[];
  /** Highest first; empty when the document prints none. */
  readonly bands: readonly Band[];
  /** What decides at a boundary, in words; null when there are no bands. */
  readonly bandPolicy: string | null;
  readonly choices: readonly Choice[];
  readonly source: Source;
}

/** Where a statement stands: document and place in it. */
export interface Source {
  readonly document: string;
  /** Line or lines of the document's text, 1-based: "228", "214+228". */
  readonly lines: string;
}

/** 大项. */
export interface Category {
  readonly id: string;
  /** Its number as printed: "五", "(一)"; "" when it has none. */
  readonly no: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: "deduct" | "bonus" | "veto";
  /** 分值; null for a veto category and for bonuses without a limit. */
  readonly points: Points | null;
  /** "stop": 扣完为止, counted never exceeds `points`. "none": everything recorded counts. */
  readonly cap: "stop" | "none";
  /** Whether the document itself prints the cap. */
  readonly capStated: boolean;
  /** 工作要求, when printed. */
  readonly requirement: string | null;
}

/** 条款: one clause that carries its own consequence. */
export interface Clause {
  readonly id: string;
  readonly category: string;
  /** Category under whose heading it is printed, when that is another one: the 另行加分 of S5 stand among the deductions of 德. */
  readonly printedUnder?: string;
  /** Its number as printed: "⑴", "(10)", "1"; "" when it has none. */
  readonly no: string;
  /** 收费管理 has two lists that both start at ⑴: the list's number, from 1. */
  readonly list: number;
  /** Verbatim condition and amount. */
  readonly text: string;
  readonly polarity: "deduct" | "bonus" | "veto";
  readonly charge: Charge;
  /** Printed unit word: "次", "起", "天", "票"; null when none is printed. */
  readonly unit: string | null;
  /** The period it lands in; "year" charges are kept out of a month's total. */
  readonly period: "month" | "year";
  /** Clause id that this one replaces for the same event (情节严重的…). */
  readonly replaces: string | null;
  readonly evidence: string | null;
  readonly consequences: readonly string[];
  /** For a veto: what is lost and for how long. */
  readonly scope: string | null;
  readonly confidence: "printed" | "reconstructed" | "inferred" | "lost";
  readonly source: Source;
  readonly note: string | null;
}

/** How a clause turns events and quantities into points. */
export type Charge =
  /** points × events. */
  | { readonly kind: "fixed"; readonly points: Points }
  /** points × the product of the named quantities (天, 人次×半天 …). */
  | { readonly kind: "perUnit"; readonly points: Points; readonly factors: readonly string[] }
  /** The assessor names an amount in [min, max] for each event. */
  | { readonly kind: "range"; readonly min: Points; readonly max: Points }
  /** Exclusive alternatives; `when` names them (区级 3 … 国家级 12). */
  | { readonly kind: "tiers"; readonly tiers: readonly { readonly when: string; readonly points: Points }[] }
  /** Printed as a free amount whose limits are lost: the assessor's amount counts, only its sign is checked. */
  | { readonly kind: "open" }
  /** No figure: refused until the office fills it in. Never scored as 0. */
  | { readonly kind: "blank" }
  /** Vetoes carry no points. */
  | { readonly kind: "none" };

/** 等次: the grade of totals ≥ `min` (or > `min`), in points. */
export interface Band {
  readonly grade: string;
  readonly min: Points;
  readonly minInclusive: boolean;
}

/** An open question of the document: default, alternatives and why. */
export interface Choice {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The option in use in this `Edition`. */
  readonly selected: string;
  readonly default: string;
  readonly reason: string;
}

/** Option picked for each choice, by choice id. */
export type ChoiceSelection = Readonly<Record<string, string>>;

/** One thing wrong with an edition's JSON, with the path to it ("clauses[3].charge.min"). */
export interface EditionProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
