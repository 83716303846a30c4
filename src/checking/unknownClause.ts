import { citeClause } from "../catalogue/citation";
import type { Check } from "./context";

/** `unknown-clause`: a clause cited on the sheet that the edition does not have for certain; candidates are named. [F5] */
export const unknownClause: Check = {
  code: "unknown-clause",
  severity: "warning",
  rule: "F5",
  run: (context) =>
    context.subjects.flatMap((subject) =>
      subject.reading.entries.flatMap(({ cell, category, cited }) => {
        if (!cited) return [];
        const candidates = cited.candidates.map((clause) => ({ citation: citeClause(context.edition, clause), text: clause.text }));
        return [{
          subject,
          cells: [cited.cell, cell],
          category,
          actual: cited.text,
          expected: candidates[0]?.citation ?? null,
          message: context.text.unknownClause({ cell: cited.cell, text: cited.text, category, edition: context.edition.title, candidates }),
        }];
      }),
    ),
};
