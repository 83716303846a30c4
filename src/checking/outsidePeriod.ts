import type { Check } from "./context";

/** `outside-period`: an entry dated outside the sheet's month. [F13] */
export const outsidePeriod: Check = {
  code: "outside-period",
  severity: "warning",
  rule: "F13",
  run: ({ month, subjects, text }) =>
    subjects.flatMap((subject) =>
      subject.reading.entries.flatMap(({ date, category, clause }) =>
        date && month !== null && date.month !== month
          ? [{
              subject, cells: [date.cell], category, clause, expected: month, actual: date.month,
              message: text.outsidePeriod({ cell: date.cell, subject: subject.name, date: date.month, month }),
            }]
          : [],
      ),
    ),
};
