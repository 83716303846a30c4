/** An assessment in the shape of the contract: what of it is shown, and points as plain numbers. */
import type { SubjectAssessment } from "../src/checking/report";
import type { CategoryResult } from "../src/scoring/assessment";
import { toNumber, type Points } from "../src/points";

/** A category's result, without what is the same for all of its kind. */
export const categoryFields = ({ id, name, points, recorded, counted, excess }: CategoryResult) => ({ id, name, points, recorded, counted, excess });

/** Fields in their order; amounts still in the unit of `Points`, categories as they are. */
export function assessmentFields({ sheet, subject, edition, month, base, categories, bonus, vetoes, deferred, total, grade, trace }: SubjectAssessment) {
  return {
    sheet, subject, edition, month, base, categories,
    bonus: { recorded: bonus.recorded, counted: bonus.counted },
    vetoes,
    deferred: deferred.map(({ clause, points }) => ({ clause, points })),
    total, grade, trace,
  };
}

/**
 * A number as JSON has it. Every one is an amount of points but an entry's index and, in how a clause came to an amount, all but what each costs.
 * @param key of the number, or of the list that it stands in
 * @param owner key of the object that has the key
 */
export const numberJson = (value: number, key: string, owner: string): number =>
  key === "entry" || (owner === "charged" && key !== "each") ? value : toNumber(value as Points);

/** The same as plain data. */
export const assessmentJson = (assessment: SubjectAssessment) => inPoints(plainFields(assessment), "", "");

const plainFields = (assessment: SubjectAssessment) => ({ ...assessmentFields(assessment), categories: assessment.categories.map(categoryFields) });

type Fields = ReturnType<typeof plainFields>;

function inPoints(value: Fields, key: string, owner: string): Fields;
function inPoints(value: unknown, key: string, owner: string): unknown;
function inPoints(value: unknown, key: string, owner: string): unknown {
  if (typeof value === "number") return numberJson(value, key, owner);
  if (Array.isArray(value)) return value.map((item) => inPoints(item, key, owner));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, inPoints(each, field, key)]));
}
