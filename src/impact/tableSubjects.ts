/** A table → the subjects that two editions are tried on. */
import { isChiefTable, isFilled } from "../checking/bookTables";
import type { CheckContext } from "../checking/context";
import { isChiefName } from "../checking/subjectName";
import { isUntouched } from "../checking/untouched";
import type { ImpactSubject } from "./impact";

/**
 * Forms that nobody has filled in are left out: a blank form is not a full score.
 * @param file name to be said with each subject; null for the workbook at hand
 */
export function tableSubjects(table: Pick<CheckContext, "sheet" | "reading" | "month" | "subjects">, file: string | null): readonly ImpactSubject[] {
  const { sheet, reading, month, subjects } = table;
  const { layout } = reading;
  const holdsScores = layout === "summary" && reading.subjects.some(({ awarded }) => awarded.length > 0);
  const isChiefs = isChiefTable(table);
  return subjects.flatMap(({ name, reading: own }): ImpactSubject[] => {
    if (!isFilled(own) || (layout === "summary" && isUntouched(own))) return [];
    return [{ file, sheet: sheet.name, layout, month, name: name ?? sheet.name, reading: own, holdsScores, isChief: isChiefs || isChiefName(name ?? "") }];
  });
}
