import { readAmount } from "../sheet/readAmount";
import type { PrintedText, SubjectReading } from "../sheet/reading";

/** Whether nothing but the name was filled in: somebody away for the month ("—" all along the row), or not yet assessed. */
export const isUntouched = ({ entries, awarded, total, grade, uncounted }: SubjectReading): boolean =>
  entries.length === 0 && awarded.length === 0 && uncounted.length === 0 && (total === null || total.amount.kind === "blank") && !saysSomething(grade);

/** "—" and its like in a grade's place say that there is none. */
export const saysSomething = (printed: PrintedText | null): printed is PrintedText => printed !== null && readAmount(printed.text).kind !== "blank";
