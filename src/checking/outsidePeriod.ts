import type { Check } from "./context";
import { ofEntries } from "./ofEntries";

/** `outside-period`: an entry dated outside the sheet's month. [F13] */
export const outsidePeriod: Check = {
  code: "outside-period",
  severity: "warning",
  rule: "F13",
  run: ({ month, subjects, text }) =>
    ofEntries(subjects, ({ date, category, clause }, subject) =>
      date && month !== null && date.month !== month
        ? {
            subject, cells: [date.cell], category, clause, expected: month, actual: date.month,
            message: text.outsidePeriod({ cell: date.cell, subject: subject.name, date: date.month, month }),
          }
        : null,
    ),
};
