import assert from "node:assert/strict";
import { points } from "../../../src/points";
import { createController } from "../../../taskpane/controller";
import { createStore } from "../../../taskpane/store";
import { PortError } from "../../../taskpane/workbookPort";
import type { PaneState, ResultPhase } from "../../../taskpane/state";
import { scene, type SceneName } from "./scenes";

async function open(name: SceneName) {
  const port = scene(name);
  const store = createStore();
  const controller = createController(port, store, "zh-CN");
  await controller.start();
  return { port, store, controller, result: () => resultOf(store.state()) };
}

function resultOf(state: PaneState): ResultPhase {
  assert.ok(state.phase.kind === "result", `phase is ${state.phase.kind}`);
  return state.phase;
}

describe("the pane's controller", () => {
  it("[T50] opens on the sheet in front, with what was kept in the workbook", async () => {
    const port = scene("last-check");
    port.settings.set("assess.catalogue", "qu-staff.1");
    port.settings.set("assess.choices", { "bianmin-window.1": { cap: "none", lost: "x" }, junk: 3 });
    const store = createStore();
    await createController(port, store, "zh-CN").start();
    const { phase, request, lastCheck, editions } = store.state();
    assert.deepEqual(phase, { kind: "ready", sheet: "社保窗口" });
    assert.equal(request.edition, "qu-staff.1");
    assert.equal(lastCheck?.errors, 3);
    assert.ok(editions.length > 0);
  });

  it("[T51] a fix writes one cell and checks again; a cell changed since is left alone", async () => {
    const { port, store, controller, result } = await open("many");
    await controller.check();
    const before = result().result.findings.length;
    const finding = result().result.findings.find(({ fix }) => fix !== null);
    assert.ok(finding);
    await controller.applyFix(finding);
    assert.equal(port.written.length, 1);
    assert.ok(result().result.findings.length < before);
    assert.equal(store.state().notice?.kind, "written");
    await controller.applyFix(finding);
    assert.deepEqual([port.written.length, store.state().notice], [1, { kind: "problem", problem: "changed", detail: `${finding.fix?.cell ?? ""} holds ${String(finding.fix?.value)}` }]);
    assert.equal(store.state().phase.kind, "result");
  });

  it("[T52] next and previous select a finding and go to its cell", async () => {
    const { port, controller, result } = await open("form");
    await controller.check();
    await controller.step(1);
    const second = result().result.findings[1];
    assert.deepEqual([result().selected, port.visited.at(-1)], [1, `社保窗口!${second?.cells[0] ?? ""}`]);
    await controller.step(-1);
    await controller.step(-1);
    assert.equal(result().selected, 0);
  });

  it("[T53] a choice is kept with the workbook, read anew and checked by", async () => {
    const { port, store, controller, result } = await open("many");
    await controller.check();
    const gradesOf90 = (): unknown[] => result().result.report.assessments.filter(({ total }) => total === points(90)).map(({ grade }) => grade);
    assert.deepEqual([...new Set(gradesOf90())], ["优秀"]);
    await controller.chooseOption("qu-staff.1", "boundary-90", "lower");
    assert.deepEqual(port.settings.get("assess.choices"), { "qu-staff.1": { "boundary-90": "lower" } });
    assert.equal(store.state().editions.find(({ id }) => id === "qu-staff.1")?.choices.find(({ id }) => id === "boundary-90")?.selected, "lower");
    assert.deepEqual([...new Set(gradesOf90())], ["称职"]);
  });

  it("[T54] a choice that cannot be kept still holds, and that is said", async () => {
    const { port, store, controller } = await open("form");
    await controller.check();
    port.writeSetting = () => Promise.reject(new PortError("unsupported", "settings"));
    await controller.chooseEdition("bianmin-window.1");
    assert.deepEqual(store.state().notice, { kind: "choices-forgotten" });
    assert.equal(store.state().request.edition, "bianmin-window.1");
  });

  it("[T55] the user's edition resolves a sheet that none fitted, or says why it does not", async () => {
    const { store, controller } = await open("foreign");
    await controller.check();
    assert.equal(store.state().phase.kind, "blocked");
    await controller.chooseEdition("bianmin-window.1");
    assert.ok(["result", "blocked"].includes(store.state().phase.kind));
    assert.equal(store.state().notice, null);
  });

  it("[T56] a failure is a state with a way on, never an exception", async () => {
    const { port, store, controller } = await open("busy");
    await controller.check();
    assert.deepEqual(store.state().phase.kind === "failed" ? store.state().phase : null, { kind: "failed", problem: "busy", detail: port.readProblem?.detail });
    port.readProblem = null;
    await controller.retry();
    assert.equal(store.state().phase.kind, "result");
  });

  it("[T57] a pane that could not connect connects on retry", async () => {
    const port = scene("form");
    const { sheets } = port;
    port.sheets = () => Promise.reject(new TypeError("gone"));
    const store = createStore();
    const controller = createController(port, store, "zh-CN");
    await controller.start();
    assert.equal(store.state().phase.kind, "failed");
    port.sheets = sheets;
    await controller.retry();
    assert.equal(store.state().phase.kind, "ready");
  });

  it("[T58] cancelling goes back to what was there", async () => {
    const { store, controller } = await open("slow");
    controller.chooseScope("all");
    const running = controller.check();
    setTimeout(() => controller.cancel(), 20);
    await running;
    assert.deepEqual([store.state().phase.kind, store.state().notice], ["ready", { kind: "cancelled" }]);
  });

  it("[T59] clearing says how many, and an edit makes the result stale", async () => {
    const { port, store, controller, result } = await open("form");
    await controller.check();
    const marked = result().result.marks?.marked;
    await controller.clearMarks();
    assert.deepEqual(store.state().notice, { kind: "cleared", cells: marked, withheld: [] });
    port.edit("社保窗口", "D13");
    assert.equal(result().stale, true);
  });
});
