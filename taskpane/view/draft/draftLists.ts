/** The doubts and the clauses as listboxes. */
import type { DraftPaneText } from "../../../src/text/draftPane";
import type { Language } from "../../../src/text/language";
import { describeRegulationIssue } from "../../../src/text/regulation";
import { amountText } from "../../draft/fieldValues";
import type { EditedClause } from "../../draft/editedDraft";
import { element } from "../dom";
import { icon } from "../icons";
import { virtualList, type ListEvents, type VirtualList } from "../virtualList";
import { CLAUSE_HEIGHT, DOUBT_HEIGHT, oneLine, type ClauseRow, type DoubtRow } from "./draftRows";

/** @param lineOf 1-based line of an offset */
export function doubtList(text: DraftPaneText, language: Language, lineOf: (offset: number) => number, events: ListEvents): VirtualList<DoubtRow> {
  return virtualList<DoubtRow>({
    id: "draft-doubts", label: text.issues.label, optionHeight: DOUBT_HEIGHT, ...events,
    draw: ({ doubt: { issue, checked } }) => element("div", { class: `list-row${checked ? " answered" : ""}` },
      icon(checked ? "done" : "warning"),
      element("span", { class: "row-title" }, text.issues.names[issue.code] ?? issue.code, checked ? element("span", { class: "row-about" }, text.issues.checked) : null),
      element("span", { class: "row-cell" }, issue.end > issue.start && issue.end > 1 ? text.issues.line(lineOf(issue.start)) : text.issues.wholeText),
      element("span", { class: "row-message" }, describeRegulationIssue(issue, language))),
  });
}

export function clauseList(text: DraftPaneText, events: ListEvents): VirtualList<ClauseRow> {
  return virtualList<ClauseRow>({
    id: "draft-clauses", label: text.clauses.label, optionHeight: CLAUSE_HEIGHT, ...events,
    draw: (row) => {
      if (row.kind === "category") return element("div", { class: "list-heading" }, element("span", { class: "row-title" }, row.name));
      const { clause, doubtful } = row;
      return element("div", { class: "list-row draft-clause-row" },
        doubtful ? icon("warning") : null,
        element("span", { class: "row-title" }, clause.no === "" ? null : element("b", {}, `${clause.no} `), oneLine(clause.text)),
        element("span", { class: `row-cell${clause.points === null && clause.polarity !== "veto" ? " blank" : ""}` }, chargeText(clause, text)));
    },
  });
}

function chargeText({ polarity, points, unit }: EditedClause, { clauses }: DraftPaneText): string {
  if (polarity === "veto") return clauses.veto;
  return clauses.points(amountText(points), unit ?? "", polarity === "bonus" ? clauses.bonusSign : clauses.deductSign);
}
