/**
 * The catalogue (规则目录): what a regulation says, as dated data with its source.
 *
 * An `EditionDocument` is the JSON in `editions/`; open questions stand in it as `{ "$choice": id }`.
 * `readEdition` resolves the choices, checks everything and gives an `Edition`, which scoring uses.
 */
import type { Month } from "../month";
import type { Points } from "../points";
import type { Charge } from "./charges/kinds";

export type { Charge };

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
  /** `points` is null when the document leaves it blank or it is lost: then nothing is scored until the office fills it in. */
  readonly base: { readonly points: Points | null; readonly stated: boolean };
  /** Most that all bonuses together add, in points; null when the document prints no limit. */
  readonly bonusCap: Points | null;
  /** Lowest total, in points. */
  readonly floor: Points;
  readonly categories: readonly Category[];
  readonly clauses: readonly Clause[];
  /** What several clauses of one category may cost together, below the category's own points. */
  readonly limits: readonly SharedLimit[];
  /** Highest first; empty when the document prints none. */
  readonly bands: readonly Band[];
  /** What decides at a boundary, in words; null when there are no bands. */
  readonly bandPolicy: string | null;
  /** How totals of several months, parts or windows become one. */
  readonly aggregations: readonly Aggregation[];
  /** Who is picked out (评选); null when the document picks nobody. */
  readonly selection: Selection | null;
  readonly choices: readonly Choice[];
  readonly source: Source;
}

/** Where a statement stands: document and place in it. */
export interface Source {
  readonly document: string;
  /** Line or lines of the document's text, 1-based: "228", "214+228". */
  readonly lines: string;
}

/** Who a clause or an edition is about: 窗口, 工作人员, 首席代表, 部门, 带队领导. */
export type Subject = "window" | "staff" | "chief" | "department" | "leader";

/** 大项. */
export interface Category {
  readonly id: string;
  /** Its number as printed: "五", "(一)"; "" when it has none. */
  readonly no: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: "deduct" | "bonus" | "veto";
  /** 分值; null for a veto category, for bonuses without a limit, and for deductions whose points are not printed or lost (then `cap` is "none"). */
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
  /** What each event costs (or adds to) the year beside the month, in points; null for nothing: 一天窗口无人 takes 2 off the year. */
  readonly yearPoints: Points | null;
  /** Clause id that this one replaces for the same event (情节严重的…). */
  readonly replaces: string | null;
  readonly evidence: string | null;
  readonly consequences: readonly string[];
  /** What 首席代表 is charged for each event beside the window; null when the clause charges nobody else. */
  readonly chief: Points | null;
  /** Whom it charges; null: whom the edition scores. */
  readonly subject: Subject | null;
  /** How many consecutive occurrences make one event: 3 for 连续3次. */
  readonly every: number;
  /** Circumstances in which it does not apply (特殊情况除外), as printed. */
  readonly exemptions: readonly string[];
  /** For a veto: what is lost and for how long, as printed. */
  readonly scope: string | null;
  /** Which selections a veto shuts out: the occasion's, the month's, the month's and the year's, every one of the rest of the year. */
  readonly vetoPeriod: VetoPeriod | null;
  /** The one honour (流动红旗) or grade that is lost; null: every one. */
  readonly vetoFor: string | null;
  readonly confidence: "printed" | "reconstructed" | "inferred" | "lost";
  readonly source: Source;
  readonly note: string | null;
}

/** 合限: what some clauses of a category cost at most together (考勤 1—2 项以 15 分为限), whatever the category's points. */
export interface SharedLimit {
  /** Unique within the edition: "考勤管理第1、2项". */
  readonly name: string;
  /** Clause ids, all of one category and of the month. */
  readonly clauses: readonly string[];
  /** Points; null where the document leaves the limit open and the office has set none: then nothing is cut. */
  readonly points: Points | null;
  readonly source: Source;
}

export type VetoPeriod = "occasion" | "month" | "month-and-year" | "year";

/** How a part of a unit is charged: not at all, by its share, or as a whole one. */
export type PartialUnit = "whole" | "prorata" | "up";

export type Rounding = "half-up" | "down" | "up";

/** 等次: the grade of totals ≥ `min` (or > `min`), in points. */
export interface Band {
  readonly grade: string;
  /** null: left blank by the document. */
  readonly min: Points | null;
  readonly minInclusive: boolean;
  /**
   * A bound of its own above (不及____分者): totals from it up to the next band's bound are in no grade. null where the document leaves
   * it blank; left out where the band simply ends at the next one.
   */
  readonly below?: Points | null;
}

/** A band whose lower bound is known. */
export type FilledBand = Band & { readonly min: Points };

export const isFilled = (band: Band): band is FilledBand => band.min !== null;

/** How several totals become one: 季度 30/30/40, 年度 80/20, 部门 mean of its windows. Rounded once, at the end. */
export interface Aggregation {
  readonly id: string;
  /** 季度, 年度, 部门. */
  readonly name: string;
  /** "last": the last part alone counts (季末一个月). */
  readonly kind: "weighted" | "mean" | "last";
  /** Weights in percent, sum 100; empty for a mean and for the last. */
  readonly parts: readonly { readonly name: string; readonly weight: number }[];
  /** Whether charges of period "year" are added to it. */
  readonly crossPeriod: boolean;
  /** Part that takes the charges of the year before it is weighed; null: the weighted sum takes them. */
  readonly crossPeriodPart: string | null;
  /** Whether the result is given one of the edition's grades. */
  readonly graded: boolean;
  /** Decimals of the result. */
  readonly places: number;
  readonly rounding: Rounding;
  readonly source: Source;
}

/** 评选: who may be picked, and how many. */
export interface Selection {
  readonly name: string;
  /** At most so many; null for everybody who passes. */
  readonly most: number | null;
  /** Least points in each named part: the part's score must be ≥ `min`. */
  readonly gates: readonly { readonly name: string; readonly min: Points }[];
  /** Who is equal across the last place: told and left to the office, picked all of them, or none of them. */
  readonly ties: "report" | "all" | "none";
  /** Whether vetoes shut out. */
  readonly vetoes: boolean;
  readonly source: Source;
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
  /** Nothing that is computed depends on it: it says how the clerk counts before anything is entered. `reason` says why. */
  readonly informational?: true;
}

/** Option picked for each choice, by choice id. */
export type ChoiceSelection = Readonly<Record<string, string>>;

/** One thing wrong with an edition's JSON, with the path to it ("clauses[3].charge.min"). */
export interface EditionProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
