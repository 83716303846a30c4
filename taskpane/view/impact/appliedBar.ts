/** What became of an application: which cells, which not and why, formulas, the record, and the way back. */
import "@fluentui/web-components/button.js";
import { findingsPaneText } from "../../../src/text/findingsPane";
import { impactPaneText } from "../../../src/text/impactPane";
import type { CellChange, FailedChange } from "../../findings/writeFixes";
import type { ImpactController } from "../../impact/impactController";
import type { AppliedReport } from "../../impact/impactState";
import type { PortProblem } from "../../workbookPort";
import { element } from "../dom";
import { icon } from "../icons";
import { run, type Surroundings } from "../part";

/** Cells named; the others are counted. */
const MOST_NAMED = 12;

export function appliedBar(report: AppliedReport, { language }: Surroundings, impact: ImpactController): HTMLElement {
  const text = impactPaneText(language).applied;
  const { plan } = impactPaneText(language);
  const reasons: Readonly<Record<string, string>> = findingsPaneText(language).batch.reasons;
  const separator = language === "zh-CN" ? "、" : ", ";
  const { kind, written, failed, undo, calculated, formulas, log } = report;
  const undone = kind === "undone";
  const named = (changes: readonly CellChange[]): string => {
    const first = changes.slice(0, MOST_NAMED).map(({ sheet, cell }) => `${sheet}!${cell}`).join(separator);
    return changes.length <= MOST_NAMED ? first : plan.andMore(first, changes.length - MOST_NAMED);
  };
  const whole = failed.length === 0;
  const sentence = undone ? (whole ? text.undone(written.length) : text.undoneSome(written.length, failed.length))
    : whole ? text.written(written.length) : text.writtenSome(written.length, failed.length);
  const lines = [
    ...(whole || written.length === 0 ? [] : [undone ? text.undoneAt(named(written)) : text.writtenAt(named(written))]),
    ...byProblem(failed).map(([problem, changes]) => text.failedAt(reasons[problem] ?? reasons["other"] ?? problem, named(changes))),
    ...(formulas === 0 ? [] : [calculated === null ? text.notCalculated(formulas) : text.calculated(calculated)]),
    ...(log === null ? [] : ["sheet" in log ? text.logged(log.sheet) : text.notLogged(log.problem)]),
  ];
  const good = whole && (formulas === 0 || calculated !== null) && (log === null || "sheet" in log);
  return element("section", { class: `message ${good ? "success" : "warning"} batch`, id: "applied" }, icon(good ? "done" : "warning"),
    element("div", {}, element("p", { role: "status", id: "applied-sentence" }, sentence), lines.length === 0 ? null : element("ul", {}, ...lines.map((line) => element("li", {}, line))),
      element("div", { class: "card-actions" },
        log === null || "sheet" in log ? null : element("fluent-button", { size: "small", id: "applied-record", onclick: () => run(impact.recordAgain()) }, text.record),
        undo.length === 0 ? null : element("fluent-button", { size: "small", id: "applied-undo", onclick: () => run(impact.undo()) }, text.undo),
        element("fluent-button", { size: "small", id: "applied-again", onclick: () => run(impact.run()) }, text.again),
        element("fluent-button", { size: "small", appearance: "subtle", id: "applied-dismiss", onclick: () => impact.dismiss() }, text.dismiss))));
}

function byProblem(failed: readonly FailedChange[]): readonly (readonly [PortProblem, readonly FailedChange[]])[] {
  const problems = [...new Set(failed.map(({ problem }) => problem))];
  return problems.map((problem) => [problem, failed.filter((one) => one.problem === problem)] as const);
}
