/** A writing action of the pane: how it is made ready, how it is done, what the person is told. */
import type { Evaluate, SheetParts } from "../../workbench/host/memoryBackend";
import { paneText } from "../../src/text/pane";
import { createController, type PaneController } from "../../taskpane/controller";
import { createStore, type Store } from "../../taskpane/store";
import type { Notice } from "../../taskpane/state";
import type { FaultyBook } from "./faultyExcel";

export interface ReadyAction {
  act(): Promise<unknown>;
  /** What the person reads after it; "" when nothing tells that it was not done. */
  told(): string;
}

export interface WritingAction {
  readonly name: string;
  readonly sheets: readonly SheetParts[];
  /** Everything that comes before the action. */
  ready(book: FaultyBook): Promise<ReadyAction>;
  /**
   * "cells": each cell for itself is written or not, and the person reads which; "whole" everything or nothing.
   */
  readonly unit?: "whole" | "cells";
  /** The sheet is checked anew afterwards, and its marks follow then: the cells alone are the action's. */
  readonly marksFollow?: boolean;
  /** It may leave everything as it is. */
  readonly mayRepeat?: boolean;
  readonly evaluate?: Evaluate;
  /** Sheets and settings in which the person is told, or that are an action of their own. */
  readonly leftOut?: readonly string[];
}

export const LANGUAGE = "zh-CN";
const TEXT = paneText(LANGUAGE);

/** Deductions beyond the points of 工作纪律, and a total that is wrong. */
export const form = (window: string, late: number, total: number): SheetParts => ({
  name: window,
  rows: [
    ["便民服务中心窗口服务考核评分表", "", "", "", ""], [`2026年6月份    考核窗口名称：${window}`, "", "", "", ""], ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
    ["一\n办件管理", 25, "⑴可作收件处理而未收件的", 2, 23], ["二\n收费管理", 10, "⑵收费结报不及时、不准确的", "", 10], ["三\n办事效率", 15, "⑴超过承诺时限的", "", 15],
    ["四\n网络管理", 10, "", "", 10], ["五\n工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", late, 10 - late], ["六\n规范服务", 10, "", "", 10], ["七\n环境管理", 5, "", "", 5],
    ["八\n资料管理", 5, "", "", 5], ["九\n服务对象评议", 10, "", "", 10], ["合计", 100, "", "", total],
  ],
});
export const WRONG = form("社保窗口", 4, 90);
export const CLEAN = form("社保窗口", 2, 96);
export interface Pane {
  readonly store: Store;
  readonly controller: PaneController;
  told(): string;
}

/** The pane as it stands after a check. */
export async function pane({ port, clock }: FaultyBook, checked = true): Promise<Pane> {
  const store = createStore();
  const controller = createController(port, store, LANGUAGE, () => undefined, clock);
  await controller.start();
  await controller.settings.open();
  await controller.review.setLive(false);
  if (checked) await controller.check();
  return { store, controller, told: () => toldBy(store) };
}

/** What stands in the pane's bars and screens. */
function toldBy(store: Store): string {
  const { phase, notice, review: { batch } } = store.state();
  const said = notice === null ? "" : sentenceOf(notice);
  const failed = phase.kind === "failed" ? [TEXT.failed[phase.problem].title] : [];
  const marks = phase.kind !== "result" ? [] : phase.result.marks === null ? [TEXT.result.markFailed]
    : phase.result.marks.withheld.map(({ sheet, reason }) => ({ protected: TEXT.result.withheldProtected, missing: TEXT.result.withheldMissing, changed: TEXT.result.withheldChanged })[reason](sheet));
  const cells = batch === null ? [] : batch.failed.map(({ cell, problem }) => `${cell} ${problem}`);
  return [said, ...failed, ...marks, ...cells].filter((part) => part !== "").join(" ");
}

/** What a notice says of something not done; "" for all others. */
function sentenceOf(notice: Notice): string {
  switch (notice.kind) {
    case "problem": return (notice.problem === "failed" ? TEXT.stepFailed : TEXT.failed[notice.problem]).title;
    case "said": return notice.tone === "success" ? "" : notice.sentence;
    case "choices-forgotten": return TEXT.notice.choicesForgotten;
    case "mapping-forgotten": return TEXT.mapping.forgotten;
    case "cleared": return notice.withheld.length === 0 ? "" : TEXT.notice.clearWithheld(notice.withheld.join());
    default: return "";
  }
}

export const inPane = (name: string, act: (pane: Pane) => Promise<unknown>, more: { readonly checked?: boolean; readonly before?: (pane: Pane) => Promise<unknown>; readonly sheets?: readonly SheetParts[] } & Pick<WritingAction, "unit" | "marksFollow" | "mayRepeat"> = {}): WritingAction => ({
  ...more, name, sheets: more.sheets ?? [WRONG, { name: "别的", rows: [["不相干"]] }],
  async ready(book) {
    const open = await pane(book, more.checked ?? true);
    await more.before?.(open);
    open.store.dispatch({ type: "notice", notice: null });
    return { act: () => act(open), told: open.told };
  },
});
