import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkSheets, type CheckOutcome, type CheckRequest } from "../../../taskpane/checkSheets";
import { PortError } from "../../../taskpane/workbookPort";
import type { MemoryPort } from "./memoryPort";
import { scene, type SceneName } from "./scenes";

const REQUEST: CheckRequest = { scope: "active", editions: builtInEditions(), edition: null, month: null, mappings: [], language: "zh-CN" };
const check = (port: MemoryPort, request: Partial<CheckRequest> = {}): Promise<CheckOutcome> => checkSheets(port, { ...REQUEST, ...request });

describe("核验, from sheets to marks", () => {
  it("[T40] gives findings gravest first, rows read, and marks their cells", async () => {
    const port = scene("form");
    const outcome = await check(port);
    assert.ok(outcome.kind === "result");
    assert.deepEqual(outcome.findings.map(({ severity }) => severity), [...outcome.findings.map(({ severity }) => severity)].sort());
    const over = outcome.findings.find(({ code }) => code === "over-cap");
    assert.deepEqual([over?.expected, over?.actual, over?.cells[0]], [10, 12, "D13"]);
    assert.ok(outcome.rows > 10);
    assert.ok(port.marks.some(({ address, severity }) => address === "D13" && severity === "error"));
    assert.equal(outcome.marks?.marked, new Set(outcome.findings.flatMap(({ cells }) => cells)).size);
  });

  it("[T41] a clean sheet takes earlier marks away and says zero", async () => {
    const port = scene("clean");
    port.marks = [{ sheet: "医保窗口", address: "A1", severity: "error" }];
    const outcome = await check(port);
    assert.ok(outcome.kind === "result");
    assert.deepEqual([outcome.findings.length, outcome.marks?.marked, port.marks.length], [0, 0, 0]);
  });

  for (const [name, reason] of [["empty", "empty"], ["text-only", "text-only"], ["no-table", "no-table"], ["foreign", "no-catalogue"]] as const) {
    it(`[T42] a workbook that is "${name}" is blocked as ${reason}, not failed`, async () => {
      const outcome = await check(scene(name as SceneName));
      assert.deepEqual([outcome.kind, outcome.kind === "blocked" ? outcome.reason : null], ["blocked", reason]);
    });
  }

  it("[T43] what was tried is told when no edition fits", async () => {
    const outcome = await check(scene("foreign"));
    assert.ok(outcome.kind === "blocked" && outcome.report !== null);
    assert.deepEqual(outcome.report.tried.map(({ fits }) => fits), builtInEditions().map(() => false));
    assert.ok(outcome.report.tried.every(({ reason }) => reason !== ""));
  });

  it("[T44] a protected sheet gives its findings and no marks", async () => {
    const port = scene("protected");
    const outcome = await check(port);
    assert.ok(outcome.kind === "result" && outcome.findings.length > 0);
    assert.deepEqual(outcome.marks?.withheld, [{ sheet: "社保窗口", reason: "protected" }]);
    assert.equal(port.marks.length, 0);
  });

  it("[T45] marks that fail never lose the findings", async () => {
    const port = scene("form");
    port.mark = () => Promise.reject(new PortError("unsupported", "ConditionalFormatCollection.add"));
    const outcome = await check(port);
    assert.ok(outcome.kind === "result" && outcome.findings.length > 0);
    assert.deepEqual([outcome.marks, outcome.markProblem], [null, "unsupported"]);
  });

  it("[T46] all sheets together, each by its own edition", async () => {
    const outcome = await check(scene("two-sheets"), { scope: "all" });
    assert.ok(outcome.kind === "result");
    assert.deepEqual(outcome.report.sheets.map(({ edition }) => edition?.catalogue), ["bianmin-window", "qu-staff", "bianmin-window"]);
    assert.deepEqual(outcome.sheets, ["社保窗口", "六月汇总", "医保窗口"]);
  });

  it("[T47] a fix knows what its cell holds now", async () => {
    const outcome = await check(scene("many"));
    assert.ok(outcome.kind === "result");
    const total = outcome.findings.find(({ code }) => code === "wrong-total");
    assert.deepEqual([total?.before, total?.fix?.value], [total?.actual, total?.expected]);
  });

  it("[T48] stops when cancelled, and marks nothing", async () => {
    const port = scene("two-sheets");
    const stop = new AbortController();
    const steps: string[] = [];
    const promise = checkSheets(port, { ...REQUEST, scope: "all" }, { signal: stop.signal, onStep: ({ step }) => {
      steps.push(step);
      if (step === "checking") stop.abort();
    } });
    await assert.rejects(promise, (error) => error instanceof PortError && error.kind === "cancelled");
    assert.equal(port.marks.length, 0);
    assert.equal(steps.at(-1), "checking");
  });

  it("[T49] the month entered is the month used", async () => {
    const without = await check(scene("no-month"));
    assert.ok(without.kind === "result" && without.report.month === null);
    const outcome = await check(scene("no-month"), { month: "2026-07" as never });
    assert.equal(outcome.kind === "result" ? outcome.report.month : null, "2026-07");
  });
});
