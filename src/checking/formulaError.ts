import type { Amount } from "../sheet/readAmount";
import type { AssessedSubject } from "./assessSubject";
import type { Check } from "./context";

/** `formula-error`: #REF!, #VALUE! … in a cell that counts. [F8] */
export const formulaError: Check = {
  code: "formula-error",
  severity: "error",
  rule: "F8",
  run: (context) =>
    context.subjects.flatMap((subject) =>
      countingCells(subject).flatMap(({ cell, amount }) =>
        amount.kind === "error"
          ? [{ subject, cells: [cell], actual: amount.error, message: context.text.formulaError({ cell, error: amount.error }) }]
          : [],
      ),
    ),
};

function countingCells({ reading }: AssessedSubject): { cell: string; amount: Amount }[] {
  const printed = [reading.total, reading.sumOfDeductions].filter((amount) => amount !== null);
  return [...reading.entries, ...reading.awarded, ...printed];
}
