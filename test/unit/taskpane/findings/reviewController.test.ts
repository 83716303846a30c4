import assert from "node:assert/strict";
import { createController } from "../../../../taskpane/controller";
import type { Clock } from "../../../../taskpane/findings/liveCheck";
import { createStore } from "../../../../taskpane/store";
import { PortError } from "../../../../taskpane/workbookPort";
import type { ResultPhase } from "../../../../taskpane/state";
import { scene, type SceneName } from "../scenes";
import { until } from "../../../until";

/** Time that passes when told to. */
function stillClock() {
  let waiting: (() => void)[] = [];
  const clock: Clock = {
    later: (_milliseconds, call) => {
      waiting.push(call);
      return () => (waiting = waiting.filter((one) => one !== call));
    },
    now: () => 0,
    today: () => "2026-07-01",
  };
  const pass = (): void => {
    const due = waiting;
    waiting = [];
    due.forEach((call) => call());
  };
  return { clock, pass, waiting: () => waiting.length };
}

async function open(name: SceneName) {
  const port = scene(name);
  const store = createStore();
  const time = stillClock();
  const controller = createController(port, store, "zh-CN", () => undefined, time.clock);
  await controller.start();
  const result = (): ResultPhase => {
    const { phase } = store.state();
    assert.ok(phase.kind === "result", `phase is ${phase.kind}`);
    return phase;
  };
  const type = (sheet: string, cell: string, value: string | number): Promise<void> => port.read([sheet]).then(([grid]) => {
    const [, column = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    (grid as unknown as { set(row: number, column: number, cell: object): void }).set(Number(row), column.charCodeAt(0) - 64, { value });
    port.edit(sheet, cell);
  });
  return { port, store, controller, review: controller.review, result, time, type };
}

/** Until the quiet check that a passed pause began has told the store. */
const settled = (store: ReturnType<typeof createStore>): Promise<void> => until(() => store.state().review.liveStep !== "checking");

describe("the findings, worked through", () => {
  it("[T180] an ignored finding is neither counted nor marked, is kept with the workbook, and can be taken back", async () => {
    const { port, controller, review, result, store } = await open("form");
    await controller.check();
    const before = result().result;
    const first = before.findings[0]!;
    assert.equal(port.marks.some(({ address }) => address === first.cells[0]), true);
    await review.ignoreSelected("   ");
    assert.equal(result().result.findings.length, before.findings.length, "a reason is required");
    await review.ignoreSelected("领导已批准");
    const after = result().result;
    assert.deepEqual(after.ignored?.map(({ finding, record }) => [finding, record.reason, record.date])[0], [first, "领导已批准", "2026-07-01"]);
    assert.equal(after.findings.includes(first), false);
    assert.equal((port.settings.get("assess.ignored") as unknown[]).length, 1);
    assert.ok(result().result.marks!.marked < before.marks!.marked);
    await controller.check();
    assert.deepEqual([result().result.findings.length, result().result.ignored?.length], [after.findings.length, after.ignored?.length]);
    await review.takeBack(store.state().review.records[0]!);
    assert.deepEqual([result().result.findings.length, port.settings.get("assess.ignored"), result().result.marks?.marked], [before.findings.length, [], before.marks?.marked]);
  });

  it("[T180] two that are ignored at once are both kept, and one pressed twice is kept once", async () => {
    const { port, controller, review, result, store } = await open("form");
    await controller.check();
    const { findings } = result().result;
    const causes = findings.flatMap(({ under }, index) => (under === null ? [index] : []));
    assert.ok(causes.length > 1);
    const ignoring: Promise<void>[] = [];
    for (const index of [causes[0]!, causes[0]!, causes[1]!]) {
      store.dispatch({ type: "select", index });
      ignoring.push(review.ignoreSelected("已批准"));
    }
    await Promise.all(ignoring);
    const kept = port.settings.get("assess.ignored") as { cell: string }[];
    assert.deepEqual(kept.map(({ cell }) => cell), causes.slice(0, 2).map((index) => findings[index]!.cells[0]));
  });

  it("[T181] it is listed again when the cell's amount changes", async () => {
    const { controller, review, result, type } = await open("form");
    await controller.check();
    const at = result().result.findings.findIndex(({ code }) => code === "over-cap");
    controller.select(at);
    await review.ignoreSelected("已批准");
    assert.equal(result().result.findings.some(({ code }) => code === "over-cap"), false);
    await type("社保窗口", "D13", 3);
    await controller.check();
    const returned = result().result.findings.find(({ code }) => code === "over-cap");
    assert.equal(returned && result().result.returned?.get(returned)?.reason, "已批准");
  });

  it("[T184] a correction says what it solved and what is left; solved ones are shown until the next check; selection stays by its finding", async () => {
    const { controller, result, store } = await open("many");
    await controller.check();
    const before = result().result.findings;
    const at = before.findIndex(({ fix }, index) => fix !== null && index > 5);
    controller.select(at);
    await controller.applyFix(before[at]!);
    const { comparison } = store.state().review;
    assert.ok(comparison);
    assert.ok(comparison.solved.some(({ cells }) => cells[0] === before[at]!.cells[0]));
    assert.equal(result().result.findings.length, comparison.left + comparison.fresh.size);
    const selected = result().result.findings[result().selected];
    assert.deepEqual(selected?.cells, before.slice(at + 1).find(({ cells }) => result().result.findings.some((one) => one.cells[0] === cells[0]))?.cells);
    await controller.check();
    assert.deepEqual(store.state().review.comparison?.solved, []);
  });

  it("[T189] an edited sheet is checked again after a pause, by itself; while Excel edits a cell, later", async () => {
    const { port, controller, result, store, time, type } = await open("form");
    await controller.check();
    const count = result().result.findings.length;
    await type("社保窗口", "D13", 0);
    assert.deepEqual([result().stale, store.state().review.liveStep, time.waiting()], [true, "soon", 1]);
    port.readProblem = new PortError("busy", "InvalidOperationInCellEditMode");
    time.pass();
    await settled(store);
    assert.deepEqual([result().stale, store.state().review.liveStep, result().result.findings.length], [true, "busy", count]);
    port.readProblem = null;
    time.pass();
    await settled(store);
    assert.deepEqual([result().stale, store.state().review.liveStep], [false, null]);
    assert.ok(result().result.findings.length < count);
    assert.ok((store.state().review.comparison?.solved.length ?? 0) > 0);
  });

  it("[T189] a check that is going on gives way to a question that is opened, and comes after its answer", async () => {
    const { review, controller, result, store, time, type } = await open("form");
    await controller.check();
    await type("社保窗口", "D13", 0);
    time.pass();
    assert.equal(store.state().review.liveStep, "checking");
    review.ask(true);
    await settled(store);
    assert.deepEqual([store.state().review.asking, result().stale, store.state().review.liveStep], [true, true, "soon"]);
    time.pass();
    assert.deepEqual([store.state().review.asking, store.state().review.liveStep, time.waiting()], [true, "soon", 1], "the question is still open");
    review.ask(false);
    time.pass();
    await settled(store);
    assert.deepEqual([result().stale, store.state().review.liveStep], [false, null]);
  });

  it("[T189] so it does to a preview of corrections, and to ignoring", async () => {
    const { review, controller, result, store, time, type } = await open("many");
    await controller.check();
    const shut = [() => review.closePlan(), () => undefined];
    for (const [at, act] of [() => review.plan("wrong-total"), () => review.ignoreSelected("已批准")].entries()) {
      await type("六月汇总", "C3", 10 + at);
      time.pass();
      await act();
      await settled(store);
      assert.deepEqual([store.state().review.plan !== null, result().stale, store.state().review.liveStep], [at === 0, true, "soon"]);
      shut[at]?.();
      time.pass();
      await settled(store);
      assert.deepEqual([result().stale, store.state().review.liveStep], [false, null]);
    }
  });

  it("[T189] a correction shuts the question why to ignore it, so that its check shows", async () => {
    const { review, controller, result, store } = await open("many");
    await controller.check();
    const fixed = result().result.findings.findIndex(({ fix }) => fix !== null);
    controller.select(fixed);
    review.ask(true);
    await controller.applyFix(result().result.findings[fixed]!);
    assert.deepEqual([store.state().review.asking, result().stale], [false, false]);
  });

  it("[T190] it can be switched off, which is kept; the stale result then waits for the button", async () => {
    const { port, controller, review, result, store, time, type } = await open("form");
    await controller.check();
    await review.setLive(false);
    await type("社保窗口", "D13", 0);
    assert.deepEqual([result().stale, store.state().review.liveStep, time.waiting()], [true, null, 0]);
    assert.deepEqual(port.settings.get("assess.findingsView"), { grouping: "severity", live: false });
  });

  it("[T174] checking a selection reads the sheet, marks all of it, and lists what touches the cells; going to a finding keeps them", async () => {
    const { port, controller, result, store } = await open("form");
    port.selected = ["D13:E14"];
    controller.chooseScope("selection");
    await controller.check();
    assert.deepEqual(store.state().review.view.area, { sheet: "社保窗口", areas: ["D13:E14"] });
    assert.ok(result().result.findings.length > 1);
    port.selected = ["D13"];
    await controller.check();
    assert.deepEqual(store.state().review.view.area?.areas, ["D13:E14"]);
    controller.chooseScope("active");
    await controller.check();
    assert.equal(store.state().review.view.area, null);
  });

  it("[T186] all corrections of a kind are written, said, and taken back with one press", async () => {
    const { port, controller, review, result, store } = await open("many");
    await controller.check();
    const [grid] = await port.read(["六月汇总"]);
    const totals = (): unknown[] => Array.from({ length: 120 }, (_, row) => grid?.cell(row + 3, 8)?.value);
    const before = totals();
    review.plan("wrong-total");
    const planned = store.state().review.plan!.fixes;
    assert.ok(planned.length > 10);
    await port.writeCell(planned[2]!.sheet, planned[2]!.cell, planned[2]!.before, 1);
    const changedBefore = totals();
    await Promise.all([review.writePlan(), review.writePlan()]);
    const { batch } = store.state().review;
    assert.deepEqual([batch?.written.length, batch?.failed.map(({ cell, problem }) => [cell, problem])], [planned.length - 1, [[planned[2]!.cell, "changed"]]]);
    assert.equal(result().stale, false);
    await review.undo();
    assert.deepEqual(totals(), changedBefore);
    assert.notDeepEqual(before, changedBefore);
    assert.deepEqual([store.state().review.batch?.kind, store.state().review.batch?.undo], ["undone", []]);
  });

  it("[T175] the next finding is the next in the list as it is grouped and filtered", async () => {
    const { controller, review, result, store } = await open("two-sheets");
    controller.chooseScope("all");
    await controller.check();
    await review.group("sheet");
    review.setFilter("severity", "error");
    const cellOf = (): string | undefined => result().result.findings[result().selected]?.cells[0];
    const first = cellOf();
    await controller.step(1);
    await controller.step(-1);
    assert.equal(cellOf(), first);
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 3; step++) {
      seen.push(result().result.findings[result().selected]?.severity);
      await controller.step(1);
    }
    assert.deepEqual(seen, ["error", "error", "error"]);
    review.search("没有这些字");
    await controller.step(1);
    assert.equal(store.state().phase.kind, "result");
  });
});
