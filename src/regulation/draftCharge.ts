/** How a drafted clause turns events into points, as an edition document writes it. */
import type { DraftClause } from "./draft";

/** Quantities that are measured rather than counted as events. */
const MEASURED = new Set(["天", "工作日", "半天", "小时", "分钟", "周", "百分点"]);

/** JSON of a charge; see `Charge` in the catalogue. */
export type ChargeDocument = Readonly<Record<string, unknown>>;

/** @param discretion whether the text leaves the amount to the assessor without limits */
export function chargeOf(clause: DraftClause, discretion: boolean): ChargeDocument {
  const { points, tiers, unit, per } = clause;
  if (clause.polarity === "veto") return { kind: "none" };
  if (points === null) return discretion ? { kind: "open" } : { kind: "blank" };
  if (typeof points !== "number") return tiersOf(tiers) ?? { kind: "range", min: points[0], max: points[1] };
  const factors = unit?.split("×") ?? [];
  const measures = factors.length > 1 || per !== 1 || factors.some((factor) => MEASURED.has(factor));
  return measures ? { kind: "perUnit", points, factors, ...(per === 1 ? {} : { per }) } : { kind: "fixed", points };
}

/** Whether 每次 is missing, so that the amount may hold once a period or for every event. */
export const isOnceOrEach = ({ points, unit, polarity }: DraftClause): boolean => polarity !== "veto" && typeof points === "number" && unit === null;

function tiersOf(tiers: DraftClause["tiers"]): ChargeDocument | undefined {
  if (!tiers || tiers.length < 2 || tiers.some(({ points }) => points === null) || new Set(tiers.map(({ when }) => when)).size < tiers.length) return undefined;
  return { kind: "tiers", tiers };
}
