/** 试改: figures typed over an edition's own, and the edition with them. Pure. */
import type { Charge, Clause, Edition } from "../../src/catalogue/edition";
import { type WhatIf, type WhatIfProblem, withAmount, withBound, withCategoryPoints, withRange } from "../../src/impact/whatIf";
import { formatPoints, parsePoints, type Points } from "../../src/points";

/** One figure of an edition. */
export type Figure =
  | { readonly of: "clause" | "min" | "max"; readonly id: string }
  | { readonly of: "category"; readonly id: string }
  | { readonly of: "grade"; readonly id: string };

/** A figure typed over; `entered` as typed. */
export interface FigureEdit {
  readonly figure: Figure;
  readonly entered: string;
}

export const keyOfFigure = ({ of, id }: Figure): string => `${of}:${id}`;

/** The edits with one more; typing what stands there anyway takes the edit back. */
export function withEdit(edits: readonly FigureEdit[], edition: Edition, figure: Figure, entered: string): readonly FigureEdit[] {
  const key = keyOfFigure(figure);
  const own = valueOf(edition, figure);
  const amount = parsePoints(plainAmount(entered));
  const others = edits.filter((edit) => keyOfFigure(edit.figure) !== key);
  if (entered.trim() === "" || (amount !== undefined && amount === own)) return others;
  const edit = { figure, entered: entered.trim() };
  return edits.length === others.length ? [...edits, edit] : edits.map((one) => (keyOfFigure(one.figure) === key ? edit : one));
}

/** What the edition says; null where it says nothing. */
export function valueOf(edition: Edition, { of, id }: Figure): Points | null {
  if (of === "category") return edition.categories.find((one) => one.id === id)?.points ?? null;
  if (of === "grade") return edition.bands.find(({ grade }) => grade === id)?.min ?? null;
  const charge = edition.clauses.find((one) => one.id === id)?.charge;
  if (charge === undefined) return null;
  if (of === "clause") return singleAmount(charge);
  return charge.kind === "range" ? charge[of] : null;
}

const singleAmount = (charge: Charge): Points | null =>
  "points" in charge ? charge.points : null;

/** How a clause's amount can be typed over: one figure, two, or not at all. */
export function figuresOf({ id, charge, polarity }: Clause): readonly Figure[] {
  if (polarity === "veto") return [];
  switch (charge.kind) {
    case "range": return [{ of: "min", id }, { of: "max", id }];
    case "tiers":
    case "measured":
    case "none": return [];
    default: return [{ of: "clause", id }];
  }
}

export type EditedEdition =
  | { readonly edition: Edition }
  | { readonly problem: WhatIfProblem | { readonly code: "not-an-amount"; readonly entered: string } };

/** The edition with all edits; bounds that only hold together are set in whatever order they can be. */
export function editedEdition(edition: Edition, edits: readonly FigureEdit[]): EditedEdition {
  for (const { entered } of edits) if (parsePoints(plainAmount(entered)) === undefined) return { problem: { code: "not-an-amount", entered } };
  let current = edition;
  let pending = steps(edition, edits);
  while (pending.length > 0) {
    const left: typeof pending = [];
    let problem: WhatIfProblem | null = null;
    for (const step of pending) {
      const result = step(current);
      if ("edition" in result) current = result.edition;
      else {
        problem ??= result.problem;
        left.push(step);
      }
    }
    if (left.length === pending.length && problem !== null) return { problem };
    pending = left;
  }
  return { edition: current };
}

type Step = (edition: Edition) => WhatIf;

/** Both ends of a range are one step. */
function steps(edition: Edition, edits: readonly FigureEdit[]): Step[] {
  const typed = new Map(edits.map(({ figure, entered }) => [keyOfFigure(figure), amountOf(entered)] as const));
  const ranges = new Set(edits.flatMap(({ figure: { of, id } }) => (of === "min" || of === "max" ? [id] : [])));
  const end = (of: "min" | "max", id: string): Points => typed.get(`${of}:${id}`) ?? valueOf(edition, { of, id }) ?? (0 as Points);
  return [
    ...[...ranges].map((id): Step => (so) => withRange(so, id, end("min", id), end("max", id))),
    ...edits.flatMap(({ figure: { of, id }, entered }): Step[] => {
      const amount = amountOf(entered);
      switch (of) {
        case "clause": return [(so) => withAmount(so, id, amount)];
        case "category": return [(so) => withCategoryPoints(so, id, amount)];
        case "grade": return [(so) => withBound(so, id, amount)];
        default: return [];
      }
    }),
  ];
}

const amountOf = (entered: string): Points => parsePoints(plainAmount(entered)) ?? (0 as Points);

/** Full-width digits, and the word after the figure. */
const plainAmount = (entered: string): string => entered.normalize("NFKC").replace(/分|points?/iu, "").trim();

/** A figure as it is shown; "" where the edition leaves it blank. */
export const shownFigure = (points: Points | null): string => (points === null ? "" : formatPoints(points));
