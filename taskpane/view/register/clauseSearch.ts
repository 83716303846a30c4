/** 查条款: a field, and under it the clauses and norms that fit, best first. */
import type { ClauseHit, NormHit } from "../../../src/register/searchClauses";
import type { Language } from "../../../src/text/language";
import { registerPaneText } from "../../../src/text/registerPane";
import type { RegisterController } from "../../register/registerController";
import { ALL, USED, type RegisterState } from "../../register/registerState";
import type { PaneState } from "../../state";
import { element, fill, selectOf } from "../dom";
import { icon } from "../icons";
import { run } from "../part";
import { highlighted } from "./highlighted";
import { suggestBox } from "./suggestBox";

/** 40 clauses and 20 norms are what a search lists. */
const ROWS_AT_MOST = 60;

export interface ClauseSearchView {
  readonly root: HTMLElement;
  focus(): void;
  update(state: RegisterState, before: RegisterState | null, pane: PaneState): void;
}

export function clauseSearch(register: RegisterController, language: Language): ClauseSearchView {
  const text = registerPaneText(language);
  const status = element("p", { class: "hint", role: "status", id: "register-found" });
  const rules = element("div", {});
  const box = suggestBox<ClauseHit | NormHit>({
    id: "register-search", label: text.results, placeholder: text.searchHint, most: ROWS_AT_MOST, draw: (hit) => (hit.kind === "clause" ? clauseRow(hit) : normRow(hit)),
    onInput: (query) => register.search(query),
    onTake: (hit) => (hit.kind === "clause" ? register.pick(hit) : run(register.pickNorm(hit.norm))),
    onFocus: () => {
      const { found, norm } = register.state();
      if (found !== null || norm !== null) box.show(rowsOf(register.state()), true);
    },
  });
  const root = element("div", { class: "field-block" },
    element("div", { class: "label-row" }, element("label", { class: "label", for: "register-search" }, text.search), rules),
    box.input, status, box.list);
  box.list.classList.add("results");

  const editionTitles = (): boolean => register.state().rules === ALL || register.state().used.length > 1;
  let drawnRows: readonly (ClauseHit | NormHit)[] = [];
  let drawnOf: readonly [unknown, unknown] = [null, null];

  /** The same array as long as nothing else was found, so that nothing is drawn anew. */
  function rowsOf({ found, norm }: RegisterState): readonly (ClauseHit | NormHit)[] {
    if (drawnOf[0] === found && drawnOf[1] === norm) return drawnRows;
    drawnOf = [found, norm];
    drawnRows = norm !== null ? norm.hits : found === null ? [] : [...found.clauses, ...found.norms];
    return drawnRows;
  }

  const clauseRow = ({ clause, category, citation, highlights, edition }: ClauseHit): HTMLElement => element("div", {},
    element("span", { class: "hit-head" }, element("b", {}, citation), element("span", {}, category.name), editionTitles() ? element("span", { class: "suggestion-about" }, edition.title) : null),
    element("span", { class: "hit-text" }, ...highlighted(clause.text, highlights)));

  const normRow = ({ text: shown, highlights }: NormHit): HTMLElement => element("div", { class: "norm" },
    element("span", { class: "hit-head" }, icon("info"), element("b", {}, text.norm), element("span", { class: "suggestion-about" }, text.normHint)),
    element("span", { class: "hit-text" }, ...highlighted(shown, highlights)));

  function statusOf({ step, found, norm, query }: RegisterState): string {
    if (step === "preparing") return text.loading;
    if (norm !== null) return `${text.normHint} ${text.normClauses(norm.norm.text.slice(0, 30), norm.hits.length)}`;
    if (found === null || query.trim() === "") return "";
    const { clauses, norms, more } = found;
    if (clauses.length + norms.length === 0) return text.foundNone(query.trim());
    return text.found(clauses.length, norms.length) + (more.clauses > 0 ? ` ${text.more(more.clauses)}` : "");
  }

  return {
    root,
    focus: () => box.input.focus(),
    update(state, before, { editions }) {
      if (before === null || before.used !== state.used || before.rules !== state.rules || rules.childElementCount === 0) {
        const used = editions.filter(({ id }) => state.used.includes(id));
        const options = [
          ...(used.length > 1 ? [{ id: USED, label: used.map(({ title }) => title).join(language === "zh-CN" ? "、" : ", ") }] : used.map(({ title }) => ({ id: USED, label: title }))),
          { id: ALL, label: text.allRules }, ...editions.filter(({ id }) => used.length > 1 || !state.used.includes(id)).map(({ id, title }) => ({ id, label: title })),
        ];
        const had = rules.contains(document.activeElement);
        const select = selectOf(options, state.rules, (id) => register.setRules(id), { "aria-label": text.rules, id: "register-rules" });
        fill(rules, select);
        if (had) select.focus();
      }
      if (box.input.value !== state.query) box.input.value = state.query;
      const sentence = statusOf(state);
      if (status.textContent !== sentence) status.textContent = sentence;
      if (before === null || before.found !== state.found || before.norm !== state.norm) box.show(rowsOf(state), true);
    },
  };
}
