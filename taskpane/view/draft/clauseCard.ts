/** One clause, open for correction. */
import "@fluentui/web-components/button.js";
import type { DraftPaneText } from "../../../src/text/draftPane";
import type { DraftController } from "../../draft/draftController";
import type { DraftState } from "../../draft/draftState";
import type { EditedClause, Key } from "../../draft/editedDraft";
import { amountText, readAmount, readUnit } from "../../draft/fieldValues";
import { cutsIn } from "../../draft/sourcePieces";
import { element, fill, type Child } from "../dom";
import { selectField, textField } from "./field";

export interface ClauseCard {
  readonly root: HTMLElement;
  show(state: DraftState): void;
}

export interface CardEvents {
  /** The caret in the source text. */
  caret(): number | undefined;
  reveal(clause: Key): void;
}

/** Units that come up most; any other may be typed. */
const UNITS = ["次", "人次", "人", "件", "起", "项", "例", "天", "半天", "小时"];
const MAX_CUTS = 40;

export function clauseCard(text: DraftPaneText, draft: DraftController, events: CardEvents): ClauseCard {
  const { card } = text;
  let clause: EditedClause | null = null;
  let source = "";
  let cutting = false;
  const act = (work: (key: Key) => void) => (): void => {
    if (clause !== null) work(clause.key);
  };
  const points = textField({
    id: "draft-points", label: card.fields.points, hint: card.pointsHint, print: amountText, read: readAmount,
    commit: (value) => act((key) => draft.changeClause(key, { field: "points", value }))(),
  }, text.problems);
  const unit = textField<string | null>({
    id: "draft-unit", label: card.fields.unit, hint: card.unitHint, print: (value) => value ?? "", read: (typed) => ({ value: readUnit(typed) }),
    commit: (value) => act((key) => draft.changeClause(key, { field: "unit", value }))(),
  }, text.problems);
  const no = textField<string>({
    id: "draft-no", label: card.fields.no, print: (value) => value, read: (typed) => ({ value: typed.trim() }),
    commit: (value) => act((key) => draft.changeClause(key, { field: "no", value }))(),
  }, text.problems);
  const category = selectField<string>({
    id: "draft-category", label: card.fields.category, commit: (id) => act((key) => draft.changeClause(key, { field: "category", value: id === "" ? null : Number(id) }))(),
  });
  const polarity = selectField<EditedClause["polarity"]>({
    id: "draft-polarity", label: card.fields.polarity, commit: (value) => act((key) => draft.changeClause(key, { field: "polarity", value }))(),
  });
  unit.root.querySelector("input")?.setAttribute("list", "draft-units");
  const words = element("blockquote", { class: "draft-words", id: "draft-words" });
  const more = element("p", { class: "hint draft-more" });
  const cuts = element("div", { class: "draft-cuts" });
  const button = (id: string, label: string, work: () => void): HTMLElement => element("fluent-button", { size: "small", id, onclick: work }, label);
  const split = button("draft-split", card.split, () => showCuts(!cutting));
  const root = element("section", { class: "draft-clause", "aria-label": text.clauses.label },
    words, cuts,
    element("div", { class: "draft-fields" }, points.root, unit.root, polarity.root, category.root, no.root,
      element("datalist", { id: "draft-units" }, ...UNITS.map((value) => element("option", { value })))),
    more,
    element("div", { class: "button-row" },
      split,
      button("draft-join", card.join, act((key) => draft.joinClause(key))),
      button("draft-remove", card.remove, act((key) => draft.removeClause(key))),
      button("draft-try", card.toTrial, act((key) => draft.tryClause(key))),
      button("draft-to-source", card.toSource, act(events.reveal))));

  function showCuts(on: boolean): void {
    cutting = on;
    split.textContent = on ? card.splitCancel : card.split;
    words.hidden = on;
    fill(cuts, ...(on && clause !== null ? cutParts(clause) : []));
    if (on) cuts.querySelector("button")?.focus();
  }

  /** The words with a pair of scissors at each place where they may be cut. */
  function cutParts({ key, start, end }: EditedClause): readonly Child[] {
    const caret = events.caret();
    const places = [...new Set([...cutsIn(source, start, end).slice(0, MAX_CUTS), ...(caret !== undefined && caret > start && caret < end ? [caret] : [])])].sort((a, b) => a - b);
    if (places.length === 0) return [element("p", { class: "hint" }, card.splitNone)];
    const parts: Child[] = [];
    [start, ...places].forEach((from, index) => {
      const to = places[index] ?? end;
      parts.push(element("span", {}, source.slice(from, to).replace(/\s+/gu, " ")));
      if (to === end) return;
      const label = card.splitHere(source.slice(from, to).trim().slice(-12));
      parts.push(element("button", { type: "button", class: "scissors", title: label, "aria-label": label, onclick: () => {
        showCuts(false);
        draft.splitClause(key, to);
        split.focus();
      } }, "✂"));
    });
    return [element("p", { class: "hint" }, card.splitPick), element("p", { class: "draft-words" }, ...parts)];
  }

  return {
    root,
    show(state) {
      const { present } = state.history;
      const next = present.clauses.find(({ key }) => key === state.clause) ?? null;
      root.hidden = next === null;
      source = state.text;
      const moved = next?.key !== clause?.key || next?.start !== clause?.start || next?.end !== clause?.end;
      clause = next;
      if (next === null) return;
      if (moved) {
        if (cutting) showCuts(false);
        words.textContent = next.text.replace(/\s*[\n\v\t]\s*/gu, " ");
      }
      points.root.hidden = unit.root.hidden = next.polarity === "veto";
      points.show(next.points);
      unit.show(next.unit);
      no.show(next.no);
      polarity.show({ selected: next.polarity, options: [{ id: "deduct", label: card.deduct }, { id: "bonus", label: card.bonus }, { id: "veto", label: card.veto }] });
      category.show({ selected: next.category === null ? "" : String(next.category),
        options: [{ id: "", label: card.noCategory }, ...present.categories.map(({ key, name }) => ({ id: String(key), label: name }))] });
      more.textContent = details(next, text);
    },
  };
}

/** What was read beside the fields. */
function details({ tiers, per, unit, chief, limit, evidence, consequences, items }: EditedClause, { card }: DraftPaneText): string {
  return [
    tiers === undefined ? "" : `${card.tiers}：${tiers.map(({ when, points }) => `${when} ${points ?? "?"}`).join("；")}`,
    per === 1 ? "" : card.perOf(`${per}${unit ?? ""}`),
    chief === null ? "" : card.chief(String(chief)),
    limit === null ? "" : card.limit(String(limit)),
    evidence === null ? "" : `${card.evidence}：${evidence}`,
    consequences.length === 0 ? "" : `${card.consequences}：${consequences.join("、")}`,
    items.length === 0 ? "" : card.items(items.length),
  ].filter((part) => part !== "").join(" · ");
}
