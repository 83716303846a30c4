import type { Band, Edition } from "../catalogue/edition";
import { formatPoints } from "../points";
import { gradeOf, needsBlankBand } from "../scoring/grade";
import { normalizeText } from "../sheet/normalizeText";
import type { AssessedSubject } from "./assessSubject";
import type { Check } from "./context";
import { proposedFix } from "./proposedFix";
import { saysSomething } from "./untouched";

/**
 * `wrong-grade`: the printed grade is not the band of the total. [F7]
 * The total is the one the entries give; where they are not complete, the printed one.
 */
export const wrongGrade: Check = {
  code: "wrong-grade",
  severity: "error",
  rule: "F7",
  run: (context) => {
    if (context.edition.bands.length === 0) return [];
    return context.subjects.flatMap((subject) => {
      const { grade, total: printed } = subject.reading;
      const printedTotal = printed?.amount.kind === "amount" ? printed.amount.points : null;
      const total = subject.assessment?.total ?? printedTotal;
      if (!saysSomething(grade) || total === null || needsBlankBand(context.edition, total)) return [];
      const band = gradeOf(context.edition, total);
      if (band && normalizeText(grade.text) === normalizeText(band.grade)) return [];
      if (isVetoed(subject) && isLower(context.edition, grade.text, band)) return [];
      return [{
        subject,
        cells: [grade.cell],
        expected: band?.grade ?? null,
        actual: grade.text,
        fix: band ? proposedFix(context.sheet, grade.cell, band.grade) : null,
        message: context.text.wrongGrade({
          cell: grade.cell, subject: subject.name, printed: grade.text, total: formatPoints(total), grade: band?.grade ?? null,
          min: band ? formatPoints(band.min) : null,
        }),
      }];
    });
  },
};

const isVetoed = ({ reading, assessment }: AssessedSubject): boolean => reading.vetoed !== null || (assessment?.vetoes.length ?? 0) > 0;

/** A veto costs the grade: a lower one, or words such as 取消资格, is what an office then prints. */
function isLower({ bands }: Edition, printed: string, band: Band | null): boolean {
  const at = bands.findIndex(({ grade }) => normalizeText(grade) === normalizeText(printed));
  return at === -1 || band === null || at > bands.indexOf(band);
}
