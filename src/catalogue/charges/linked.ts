/** 关联: charged when another subject has a grade: the window's month is 不合格. Quantity 1 (it has) or 0, or the grade itself as `tier`. */
import { formatPoints, type Points, toNumber, ZERO } from "../../points";
import { amount, object, oneOf, required, text } from "../reading/reader";
import { quote, unquote } from "../table/notation";
import { codeOf, SUBJECTS } from "../table/words";
import { multipleOf } from "./amounts";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface LinkedCharge {
  readonly kind: "linked";
  readonly subject: "window";
  readonly grade: string;
  readonly points: Points;
}

export const read = object<LinkedCharge>({
  kind: required(oneOf("linked")), subject: required(oneOf("window")), grade: required(text), points: required(amount),
});
export const json: JsonOf<LinkedCharge> = (charge) => ({ ...charge, points: toNumber(charge.points) });

export const each: EachOf<LinkedCharge> = ({ points, grade }, { quantities, tier }) => {
  if (quantities === undefined && tier !== undefined) return tier === grade ? points : ZERO;
  const [has] = quantities ?? [];
  if (has === undefined || quantities?.length !== 1) return "missing-quantity";
  if (has !== 0 && has !== 1) return has < 0 ? "negative-count" : "not-yes-or-no";
  return has === 1 ? points : ZERO;
};

export const allows: AllowsOf<LinkedCharge> = ({ points }, amount, count) => multipleOf(points, amount, count);
export const fields: FieldsOf<LinkedCharge> = ({ grade }) => ({ count: "none", tiers: [grade] });

export const METHOD = "关联";
export const cells: CellsOf<LinkedCharge> = ({ subject, grade, points }) => ({ details: [`${SUBJECTS[subject]}=${quote(grade)}`], low: toNumber(points) });
export const fromCells: FromCells = (cells) =>
  cells.oneAmount((points) => {
    const [link] = cells.rest();
    if (!link) cells.missing("窗口=等次");
    return { kind: "linked", points, subject: codeOf(SUBJECTS, link?.before ?? "") ?? cells.bad(link?.before ?? ""), grade: unquote(link?.after ?? "") };
  });

export const tell: TellOf<LinkedCharge> = ({ points, grade }, { words, verb }) => words.linked(verb, formatPoints(points), grade);
