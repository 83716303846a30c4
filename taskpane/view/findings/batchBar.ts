/** What became of many cells written at once: which, which not and why, and the way back. */
import "@fluentui/web-components/button.js";
import type { FindingsPaneText } from "../../../src/text/findingsPane";
import type { ReviewController } from "../../findings/reviewController";
import type { FixBatch } from "../../findings/reviewState";
import type { CellChange, FailedChange } from "../../findings/writeFixes";
import type { PortProblem } from "../../workbookPort";
import { element, type Child } from "../dom";
import { icon } from "../icons";
import { run } from "../part";

/** Cells named; the others are counted. */
const CELLS_NAMED = 12;

export function batchBar(batch: FixBatch, own: FindingsPaneText, review: ReviewController, separator: string): HTMLElement {
  const { kind, written, failed, undo } = batch;
  const tone = failed.length === 0 ? "success" : "warning";
  const done = kind === "written" ? own.batch.writtenCells : own.batch.undoneCells;
  const lines: Child[] = failed.length === 0 ? [] : [
    written.length === 0 ? null : element("li", {}, done(cellsOf(written, own, separator))),
    ...reasonsOf(failed).map(({ problem, cells }) => element("li", {}, own.batch.failedCells[kind](reasonText(problem, own), cellsOf(cells, own, separator)))),
  ];
  return element("section", { class: `message ${tone} batch`, id: "batch" },
    icon(tone === "success" ? "done" : "warning"),
    element("div", {}, element("p", { role: "status" }, batchSentence(batch, own)), lines.length === 0 ? null : element("ul", {}, ...lines),
      element("div", { class: "card-actions" },
        undo.length === 0 ? null : element("fluent-button", { size: "small", id: "batch-undo", onclick: () => run(review.undo()) }, own.batch.undo),
        element("fluent-button", { size: "small", appearance: "subtle", id: "batch-dismiss", onclick: () => review.dismissBatch() }, own.batch.dismiss))));
}

export function batchSentence({ kind, written, failed }: FixBatch, own: FindingsPaneText): string {
  if (kind === "written") return failed.length === 0 ? own.batch.written(written.length) : own.batch.writtenSome(written.length, failed.length);
  return failed.length === 0 ? own.batch.undone(written.length) : own.batch.undoneSome(written.length, failed.length);
}

/** Why, each reason once, in the order in which they came up. */
function reasonsOf(failed: readonly FailedChange[]): readonly { readonly problem: PortProblem; readonly cells: readonly CellChange[] }[] {
  const reasons = new Map<PortProblem, CellChange[]>();
  for (const change of failed) {
    const cells = reasons.get(change.problem) ?? [];
    cells.push(change);
    reasons.set(change.problem, cells);
  }
  return [...reasons].map(([problem, cells]) => ({ problem, cells }));
}

const reasonText = (problem: PortProblem, { batch: { reasons } }: FindingsPaneText): string =>
  (reasons as Readonly<Record<string, string>>)[problem] ?? reasons.other;

function cellsOf(changes: readonly CellChange[], own: FindingsPaneText, separator: string): string {
  const named = changes.slice(0, CELLS_NAMED).map(({ sheet, cell }) => `${sheet}!${cell}`).join(separator);
  return changes.length <= CELLS_NAMED ? named : own.batch.andMore(named, changes.length - CELLS_NAMED);
}
