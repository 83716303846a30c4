import type { UnreadPart } from "../sheet/reading";
import { describeScoringProblem } from "../scoring/problems";
import type { Check, CheckContext, FindingParts } from "./context";
import { partsSaidElsewhere } from "./unknownCategory";

/** `unread`: a place that could not be read or scored, and why. Never skipped in silence. [F9] */
export const unread: Check = {
  code: "unread",
  severity: "info",
  rule: "F9",
  run: (context) => [
    ...ownParts(context).map(({ cells, reason, text }) => ({
      cells,
      actual: text === "" ? null : text,
      message: context.text.unread({ cells: cells.join("、"), reason, text }),
    })),
    ...notScored(context),
  ],
};

/** Without those that another check names with their cause. */
function ownParts(context: CheckContext): readonly UnreadPart[] {
  const said = partsSaidElsewhere(context);
  return context.reading.unread.filter((part) => !said.has(part));
}

/** Subjects whose cells were all read and whom the edition nevertheless gives no total. */
function notScored({ edition, subjects, language }: CheckContext): FindingParts[] {
  return subjects.flatMap((subject) =>
    subject.refused.map(({ problem, cell }) => ({
      subject,
      cells: cell === null ? [] : [cell],
      clause: edition.clauses.find(({ id }) => id === problem.clause),
      message: describeScoringProblem(edition, problem, language, cell ?? subject.name ?? undefined),
    })),
  );
}
