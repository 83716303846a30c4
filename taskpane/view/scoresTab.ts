/** The second tab: each subject's total, grade and categories. */
import { formatPoints, sum, ZERO, type Points } from "../../src/points";
import type { SubjectAssessment } from "../../src/checking/report";
import type { PaneText } from "../../src/text/pane";
import type { PaneState } from "../state";
import { element, fill, type Child } from "./dom";
import { screen } from "./message";
import type { Part, Surroundings } from "./part";
import { manualLink } from "./tour/manualLink";

/** This many subjects or fewer are shown opened. */
const SHOWN_OPEN = 2;
/** From this many on there is a search field. */
const SEARCH_FROM = 9;

export function scoresTab({ text, language }: Surroundings): Part {
  const root = element("div", { class: "tab-body" });
  return {
    root,
    update(state, before) {
      if (before !== null && resultOf(before) === resultOf(state)) return;
      const assessments = resultOf(state)?.report.assessments ?? [];
      const graded = new Set(state.editions.filter((edition) => edition.bands.length > 0).map((edition) => edition.id));
      fill(root, assessments.length === 0 ? screen("info", text.tabs.scores, text.scores.none, manualLink(language, "scores")) : scores(assessments, graded, text));
    },
  };
}

const resultOf = (state: PaneState) => (state.phase.kind === "result" ? state.phase.result : null);

/** @param graded ids of the editions that print grades; others show none */
function scores(assessments: readonly SubjectAssessment[], graded: ReadonlySet<string>, text: PaneText): HTMLElement {
  const severalSheets = new Set(assessments.map((assessment) => assessment.sheet)).size > 1;
  const list = element("div", { class: "subjects" });
  const show = (wanted: string): void => {
    const matching = assessments.filter((assessment) => `${assessment.subject} ${assessment.sheet}`.includes(wanted));
    fill(list, ...matching.map((assessment) => 
      subject(assessment, { withSheet: severalSheets, withGrade: graded.has(assessment.edition), open: assessments.length <= SHOWN_OPEN }, text)),
      matching.length === 0 ? element("p", { class: "hint" }, text.scores.filterNone) : null);
  };
  show("");
  if (assessments.length < SEARCH_FROM) return element("div", {}, list);
  const search = element("input", { class: "input search", type: "search", placeholder: text.scores.filter, "aria-label": text.scores.filter });
  search.addEventListener("input", () => show(search.value.trim()));
  return element("div", {}, search, list);
}

/** The table is made when it is first opened: there may be two hundred. */
function subject(
  assessment: SubjectAssessment, { withSheet, withGrade, open }: { readonly withSheet: boolean; readonly withGrade: boolean; readonly open: boolean }, text: PaneText,
): HTMLElement {
  const excess = sum(assessment.categories.map((category) => category.excess));
  const details = element("details", { class: "subject", open },
    element("summary", {},
      element("span", { class: "subject-name" }, assessment.subject === "" ? assessment.sheet : assessment.subject,
        withSheet ? element("span", { class: "subject-sheet" }, assessment.sheet) : null),
      excess > ZERO ? element("span", { class: "excess-flag" }, text.scores.excessOf(formatPoints(excess))) : null,
      withGrade ? element("span", { class: "grade" }, assessment.grade ?? text.scores.noGrade) : null,
      element("span", { class: "total" }, element("span", { class: "visually-hidden" }, text.scores.total), formatPoints(assessment.total))));
  const body = element("div", { class: "subject-body" });
  details.append(body);
  const make = (): void => {
    if (details.open && body.childElementCount === 0) fill(body, ...subjectBody(assessment, text));
  };
  details.addEventListener("toggle", make);
  make();
  return details;
}

function subjectBody(assessment: SubjectAssessment, text: PaneText): readonly Child[] {
  const { bonus } = assessment;
  return [
    element("table", { class: "categories" },
      element("thead", {}, element("tr", {},
        ...[text.scores.category, text.card.points, text.card.recorded, text.card.counted, text.card.excess]
          .map((label) => element("th", { scope: "col" }, label)))),
      element("tbody", {}, ...assessment.categories.map(categoryRow))),
    element("dl", { class: "tally" },
      tally(text.scores.base, formatPoints(assessment.base)),
      bonus.recorded === ZERO ? null : tally(text.scores.bonus,
        bonus.recorded === bonus.counted ? formatPoints(bonus.counted) : text.scores.bonusCut(formatPoints(bonus.recorded), formatPoints(bonus.counted))),
      ...assessment.vetoes.map((veto) => tally(text.scores.vetoes, `${veto.clause} ${veto.scope}`)),
      ...assessment.deferred.map((entry) => tally(text.scores.deferred, `${entry.clause} ${formatPoints(entry.points)}`)),
      tally(text.scores.total, formatPoints(assessment.total))),
  ];
}

const tally = (label: string, value: string): HTMLElement => element("div", {}, element("dt", {}, label), element("dd", {}, value));

function categoryRow(category: SubjectAssessment["categories"][number]): HTMLElement {
  const over = category.excess > ZERO;
  return element("tr", { class: over ? "over" : "" },
    element("th", { scope: "row" }, category.name),
    cell(category.points), cell(category.recorded), cell(category.counted),
    element("td", {}, over ? `▲ ${formatPoints(category.excess)}` : formatPoints(category.excess)));
}

const cell = (amount: Points | null): HTMLElement => element("td", {}, amount === null ? "—" : formatPoints(amount));
