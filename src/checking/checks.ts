/** Every check, in the order in which findings are listed. A new code is a new file and a line here. */
import type { BookCheck, Check } from "./context";
import { duplicateEntry } from "./duplicateEntry";
import { formulaError } from "./formulaError";
import { missingAmount } from "./missingAmount";
import { outOfRange } from "./outOfRange";
import { outsidePeriod } from "./outsidePeriod";
import { overCap } from "./overCap";
import { unknownClause } from "./unknownClause";
import { unread } from "./unread";
import { wrongGrade } from "./wrongGrade";
import { wrongPoints } from "./wrongPoints";
import { wrongTotal } from "./wrongTotal";

export const CHECKS: readonly Check[] = [
  overCap, wrongPoints, outOfRange, missingAmount, formulaError, wrongTotal, wrongGrade, outsidePeriod, duplicateEntry, unknownClause, unread,
];

/** Every check of tables against each other. */
export const BOOK_CHECKS: readonly BookCheck[] = [];
