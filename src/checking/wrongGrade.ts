import { formatPoints } from "../points";
import { gradeOf, needsBlankBand } from "../scoring/grade";
import { normalizeText } from "../sheet/normalizeText";
import type { Check } from "./context";

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
      if (!grade || total === null || needsBlankBand(context.edition, total)) return [];
      const band = gradeOf(context.edition, total);
      if (band && normalizeText(grade.text) === normalizeText(band.grade)) return [];
      const followsTotal = printedTotal !== null && printedTotal !== total && gradeOf(context.edition, printedTotal)?.grade === grade.text;
      return [{
        subject,
        cells: [grade.cell],
        expected: band?.grade ?? null,
        actual: grade.text,
        fix: band ? { cell: grade.cell, value: band.grade } : null,
        message: context.text.wrongGrade({
          cell: grade.cell, subject: subject.name, printed: grade.text, total: formatPoints(total), grade: band?.grade ?? null,
          min: band ? formatPoints(band.min) : null, followsTotal,
        }),
      }];
    });
  },
};
