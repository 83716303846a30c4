import type { Amount } from "../sheet/readAmount";
import type { AssessedSubject } from "./assessSubject";
import type { Check, CheckContext, FindingParts } from "./context";

/** `formula-error`: #REF!, #VALUE! … in a cell that counts. [F8] */
export const formulaError: Check = {
  code: "formula-error",
  severity: "error",
  rule: "F8",
  run: ({ subjects, reading, text }) => [
    ...subjects.flatMap((subject) => countingCells(subject).flatMap((counting) => findingOf(counting, subject, text))),
    ...(reading.sum ? findingOf(reading.sum, undefined, text) : []),
  ],
};

const findingOf = ({ cell, amount }: Counting, subject: AssessedSubject | undefined, text: CheckContext["text"]): FindingParts[] =>
  amount.kind === "error" ? [{ subject, cells: [cell], actual: amount.error, message: text.formulaError({ cell, error: amount.error }) }] : [];

interface Counting {
  readonly cell: string;
  readonly amount: Amount;
}

const isError = ({ amount }: Counting): boolean => amount.kind === "error";

/** A subject's cells that count or are printed, each once; none where no error stands in any, as in nearly every row. */
function countingCells({ reading }: AssessedSubject): Counting[] {
  const printed = [...reading.subtotals, reading.total, reading.sumOfDeductions].filter((amount) => amount !== null);
  if (![reading.entries, reading.awarded, printed].some((list) => list.some(isError))) return [];
  return [...new Map([...reading.entries, ...reading.awarded, ...printed].map((each) => [each.cell, each])).values()];
}
