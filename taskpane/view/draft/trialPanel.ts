/** An example month: clauses and how often, and what becomes of them, at once. */
import "@fluentui/web-components/button.js";
import { formatPoints } from "../../../src/points";
import type { Assessment } from "../../../src/scoring/assessment";
import type { DraftPaneText } from "../../../src/text/draftPane";
import type { Language } from "../../../src/text/language";
import type { DraftController } from "../../draft/draftController";
import type { DraftState } from "../../draft/draftState";
import { tryMonth, type Trial, type TrialLine } from "../../draft/trial";
import { newTrialRow, type TrialRow } from "../../draft/trialRow";
import { element, fill, type Child } from "../dom";
import { bar } from "../message";
import { matching, oneLine } from "./draftRows";

/** So many clauses are offered at a time. */
const OFFERED = 50;

export interface TrialPanel {
  readonly root: HTMLElement;
  show(state: DraftState): void;
}

export function trialPanel(text: DraftPaneText, language: Language, draft: DraftController): TrialPanel {
  const words = text.trial;
  let latest: DraftState | null = null;
  let drawn = "";
  const search = element("input", { class: "input", type: "search", id: "draft-trial-search", placeholder: words.search, "aria-label": words.search });
  const pick = element("select", { class: "select", id: "draft-trial-clause", "aria-label": words.pick });
  const most = element("p", { class: "hint" });
  const add = element("fluent-button", { id: "draft-trial-add", onclick: () => {
    if (pick.value !== "" && latest !== null) draft.trial([...latest.trial, newTrialRow(Number(pick.value))]);
  } }, words.add);
  const rows = element("ul", { class: "draft-rows" });
  const outcome = element("div", { class: "draft-outcome", id: "draft-outcome", role: "status", "aria-live": "polite" });
  search.addEventListener("input", offer);
  const root = element("div", { class: "draft-trial" }, element("p", { class: "hint" }, words.body), search, element("div", { class: "draft-trial-pick" }, pick, add), most, rows, outcome);

  function offer(): void {
    if (latest === null) return;
    const found = matching(latest.history.present.clauses, search.value);
    const was = pick.value;
    pick.replaceChildren(...found.slice(0, OFFERED).map(({ key, no, text: said }) => element("option", { value: key }, `${no} ${oneLine(said, 60)}`.trim())));
    if ([...pick.options].some(({ value }) => value === was)) pick.value = was;
    most.textContent = found.length > OFFERED ? words.most(OFFERED, found.length) : found.length === 0 ? text.clauses.foundNone : "";
  }

  const change = (at: number, next: Partial<TrialRow>): void => {
    if (latest !== null) draft.trial(latest.trial.map((row, index) => (index === at ? { ...row, ...next } : row)));
  };

  /** Inputs stay as they are while what they ask for stays. */
  function drawRows(trial: Trial, kept: readonly { readonly row: TrialRow; readonly at: number }[]): void {
    const shape = JSON.stringify(trial.lines.map(({ key, input, no, text: said }) => [key, input, no, said]));
    if (shape === drawn) return;
    drawn = shape;
    const focused = rows.contains(document.activeElement) ? document.activeElement?.id : undefined;
    fill(rows, ...trial.lines.map((line, index) => {
      const own = kept[index];
      return own === undefined ? null : trialLine(line, own.row, own.at);
    }));
    if (focused !== undefined && focused !== "") rows.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  function trialLine({ no, text: said, input }: TrialLine, row: TrialRow, at: number): HTMLElement {
    const box = (id: string, label: string, value: string, take: (typed: string) => void): HTMLElement => {
      const field = element("input", { class: "input", id, value, inputmode: "decimal", autocomplete: "off" });
      field.addEventListener("input", () => take(field.value));
      return element("div", { class: "draft-field" }, element("label", { class: "label", for: id }, label), field);
    };
    const id = `draft-trial-${at}`;
    const fields: Child[] = input.kind === "count" ? [box(id, words.count, row.count, (count) => change(at, { count }))]
      : input.kind === "amount" ? [box(id, words.amount, row.amount, (amount) => change(at, { amount }))]
        : input.kind === "quantities" ? input.names.map((name, index) => box(`${id}-${index}`, words.quantity(name), row.quantities[index] ?? "", (typed) =>
          change(at, { quantities: input.names.map((_, other) => (other === index ? typed : (latest?.trial[at]?.quantities[other] ?? ""))) })))
          : [tierBox(id, input.names, row.tier, (tier) => change(at, { tier }))];
    return element("li", { class: "draft-row" },
      element("span", { class: "draft-trial-text" }, element("b", {}, `${no} `), oneLine(said, 60)),
      element("div", { class: "draft-row-end" }, element("button", { type: "button", class: "quiet", "aria-label": words.remove(at + 1), onclick: () => {
        if (latest !== null) draft.trial(latest.trial.filter((_, index) => index !== at));
        pick.focus();
      } }, text.card.remove)),
      element("div", { class: "draft-row-fields" }, ...fields));
  }

  function tierBox(id: string, names: readonly string[], value: string, take: (tier: string) => void): HTMLElement {
    const select = element("select", { class: "select", id }, element("option", { value: "" }, words.pickTier), ...names.map((name) => element("option", { value: name }, name)));
    select.value = value;
    select.addEventListener("change", () => take(select.value));
    return element("div", { class: "draft-field" }, element("label", { class: "label", for: id }, words.tier), select);
  }

  return {
    root,
    show(state) {
      const before = latest;
      latest = state;
      if (before?.history.present !== state.history.present) offer();
      if (before?.history.present === state.history.present && before.trial === state.trial) return;
      const keys = new Set(state.history.present.clauses.map(({ key }) => key));
      const kept = state.trial.map((row, at) => ({ row, at })).filter(({ row }) => keys.has(row.clause));
      const trial = tryMonth(state.history.present, state.trial, state.text, language);
      drawRows(trial, kept);
      fill(outcome, ...outcomeParts(trial, text));
    },
  };
}

function outcomeParts({ assessment, problems, trace, lines }: Trial, text: DraftPaneText): readonly Child[] {
  const { trial } = text;
  if (problems.length > 0) return [bar("warning", `${trial.incomplete}：${problems.join(" ")}`)];
  if (assessment === null || lines.length === 0) return [element("p", { class: "hint" }, trial.empty)];
  return [categoryTable(assessment, text), tally(assessment, text),
    element("details", { class: "draft-trace", open: true }, element("summary", {}, trial.how), element("ol", {}, ...trace.map((line) => element("li", {}, line))))];
}

function categoryTable({ categories }: Assessment, { trial }: DraftPaneText): HTMLElement {
  const head = [trial.category, trial.recorded, trial.points, trial.counted, trial.excess];
  const touched = categories.filter(({ recorded }) => recorded !== 0);
  return element("table", { class: "categories" },
    element("thead", {}, element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...touched.map(({ name, recorded, points, counted, excess }) => element("tr", { class: excess === 0 ? "" : "over" },
      element("th", { scope: "row" }, name), element("td", {}, formatPoints(recorded)), element("td", {}, points === null ? "—" : formatPoints(points)),
      element("td", {}, formatPoints(counted)), element("td", {}, formatPoints(excess))))));
}

const tally = ({ total, grade, vetoes }: Assessment, { trial }: DraftPaneText): HTMLElement =>
  element("dl", { class: "tally" },
    ...(vetoes.length === 0 ? [] : [element("div", {}, element("dt", {}, trial.veto), element("dd", {}, vetoes.map(({ scope }) => oneLine(scope, 40)).join("；")))]),
    element("div", {}, element("dt", {}, trial.grade), element("dd", {}, grade ?? trial.noGrade)),
    element("div", {}, element("dt", {}, trial.total), element("dd", { id: "draft-total" }, formatPoints(total))));
