/** Every check, in the order in which findings are listed. A new code is a new file and a line here. */
import type { BookCheck, Check } from "./context";
import { duplicateEntry } from "./duplicateEntry";
import { duplicateSubject } from "./duplicateSubject";
import { formulaError } from "./formulaError";
import { hardCoded } from "./hardCoded";
import { hiddenData } from "./hiddenData";
import { missingAmount } from "./missingAmount";
import { missingField } from "./missingField";
import { missingSubject } from "./missingSubject";
import { mixedEditions } from "./mixedEditions";
import { mixedSigns } from "./mixedSigns";
import { notANumber } from "./notANumber";
import { outOfRange } from "./outOfRange";
import { outsidePeriod } from "./outsidePeriod";
import { overCap } from "./overCap";
import { pairMismatch } from "./pairMismatch";
import { publishedChange } from "./publishedChange";
import { scoreOverPoints } from "./scoreOverPoints";
import { summaryMismatch } from "./summaryMismatch";
import { superseded } from "./superseded";
import { tooManySelected } from "./tooManySelected";
import { shortRange } from "./shortRange";
import { staleValue } from "./staleValue";
import { unknownCategory } from "./unknownCategory";
import { unknownClause } from "./unknownClause";
import { unread } from "./unread";
import { vetoIgnored } from "./vetoIgnored";
import { wrongAllotment } from "./wrongAllotment";
import { wrongGrade } from "./wrongGrade";
import { wrongPoints } from "./wrongPoints";
import { wrongSubtotal } from "./wrongSubtotal";
import { wrongTotal } from "./wrongTotal";

export const CHECKS: readonly Check[] = [
  overCap, wrongPoints, outOfRange, missingAmount, wrongAllotment, scoreOverPoints, wrongSubtotal, formulaError, mixedSigns, wrongTotal, wrongGrade, shortRange, hardCoded,
  staleValue, outsidePeriod, duplicateEntry, unknownClause, unknownCategory, notANumber, missingField, hiddenData, unread,
];

/** Every check of tables against each other. */
export const BOOK_CHECKS: readonly BookCheck[] = [
  summaryMismatch, missingSubject, duplicateSubject, pairMismatch, vetoIgnored, tooManySelected, superseded, mixedEditions, publishedChange,
];
