import assert from "node:assert/strict";
import fc from "fast-check";
import { compareFindings } from "../../../../taskpane/findings/compareFindings";
import { planFixes, withAllChosen, fixesOf } from "../../../../taskpane/findings/fixPlan";
import { divide, ignore, oneLine, readIgnored, REASON_AT_MOST } from "../../../../taskpane/findings/ignoring";
import { undoOf, writeChanges, type CellChange } from "../../../../taskpane/findings/writeFixes";
import { MemoryGrid } from "../../../../src/sheet/grid";
import { PortError } from "../../../../taskpane/workbookPort";
import { MemoryPort } from "../memoryPort";
import { family, finding } from "./finding";

const DATE = "2026-07-01";

describe("ignoring findings", () => {
  it("[T180] an ignored finding is taken out with what follows from it, also after a row was put in above it", () => {
    const [cause, effect] = family({ code: "over-cap", cells: ["D13"], actual: 12, held: [2] }, { cells: ["E18"] });
    const record = ignore(cause!, " 已批准\n见第5号 ", DATE);
    assert.deepEqual([record.reason, record.date], ["已批准 见第5号", DATE]);
    const other = finding({ code: "over-cap", subject: "别人", actual: 12, held: [2] });
    const moved = [{ ...cause!, cells: ["D14"] }, effect!, other];
    const divided = divide(moved, [record]);
    assert.deepEqual([divided.findings, divided.ignored.map((aside) => aside.finding)], [[other], moved.slice(0, 2)]);
  });

  it("[T181] it comes back by itself when its cells hold something else, and says so", () => {
    const before = finding({ code: "over-cap", cells: ["D13"], actual: 12, held: [2] });
    const record = ignore(before, "已批准", DATE);
    const changed = { ...before, actual: 14, held: [4] };
    const { findings, ignored, returned } = divide([changed], [record]);
    assert.deepEqual([findings, ignored, returned.get(changed)], [[changed], [], record]);
    const sameSum = { ...before, held: [3] };
    assert.deepEqual(divide([sameSum], [record]).findings, [sameSum], "the cell counts, not its finding's sum alone");
  });

  it("[T180] of findings alike one record takes out one, that in its cell", () => {
    const twins = ["D4", "D9"].map((cell) => finding({ cells: [cell], actual: 2, held: [2] }));
    assert.deepEqual(divide(twins, [ignore(twins[1]!, "可以", DATE)]).findings, [twins[0]]);
    assert.deepEqual(divide(twins, twins.map((one) => ignore(one, "可以", DATE))).findings, []);
  });

  it("[T180] each of several alike keeps its own reason: a record whose cell is still there goes before one that has to look elsewhere", () => {
    const alike = (cell: string) => finding({ cells: [cell], subject: "社保窗口", actual: 2, held: [2] });
    const [moved, stayed] = [ignore(alike("D3"), "甲", DATE), ignore(alike("D4"), "乙", DATE)];
    const { ignored } = divide([alike("D4"), alike("D9")], [moved, stayed]);
    assert.deepEqual(ignored.map(({ finding: { cells }, record }) => [cells[0], record.reason]), [["D4", "乙"], ["D9", "甲"]]);
  });

  it("[T181] what another record takes out is not said to have come back", () => {
    const alike = (cell: string, amount: number) => finding({ cells: [cell], actual: amount, held: [amount] });
    const records = [ignore(alike("D4", 2), "甲", DATE), ignore(alike("D9", 3), "乙", DATE)];
    const { ignored, returned } = divide([alike("D4", 3)], records);
    assert.deepEqual([ignored.map(({ record }) => record.reason), returned.size], [["乙"], 0]);
  });

  it("[Z70] a record finds its window in another spelling, and takes no other finding out once its own is gone", () => {
    const mended = ignore(finding({ sheet: "6月", subject: "社保窗口", actual: 2 }), "可以", DATE);
    assert.equal(divide([finding({ sheet: "６月", subject: "社 保", actual: 2 })], [mended]).ignored.length, 1);
    const others = [finding({ sheet: "7月", subject: "社保窗口", actual: 2 }), finding({ sheet: "6月", subject: "社保局", actual: 2 }), finding({ sheet: "6月", subject: "社保窗口", clause: "五⑵", actual: 2 })];
    assert.deepEqual(divide(others, [mended]), { findings: others, ignored: [], returned: new Map() });
  });

  it("[T182] what is kept is read back, and what is no record, or has no reason, is left out", () => {
    const record = ignore(finding(), "理".repeat(500), DATE);
    assert.equal(record.reason.length, REASON_AT_MOST);
    assert.deepEqual(readIgnored(JSON.parse(JSON.stringify([record, { ...record, reason: "" }, null, { code: 1 }]))), [record]);
    assert.deepEqual(readIgnored("x"), []);
    assert.equal(oneLine(" \n "), "");
  });
});

describe("two checks held against each other", () => {
  const alike = (cells: readonly string[]) => cells.map((cell) => finding({ cells: [cell] }));

  it("[T183] solved, left and new are told apart, by what findings say and not by their cell alone", () => {
    const [a, b, c] = [finding({ cells: ["H3"], subject: "甲" }), finding({ cells: ["H4"], subject: "乙" }), finding({ cells: ["H5"], subject: "丙" })];
    const now = [{ ...a!, cells: ["H9"] }, { ...c!, actual: 70 }, finding({ subject: "丁" })];
    const { solved, left, fresh, same } = compareFindings([a!, b!, c!], now, new Set(["六月汇总"]));
    assert.deepEqual([solved, left, [...fresh]], [[b], 2, [now[2]]]);
    assert.equal(same.get(a!), now[0]);
    assert.deepEqual(compareFindings([a!], [], new Set(["别的表"])).solved, [], "a sheet that was not read again solves nothing");
  });

  it("[T183] every finding is counted once: before = left + solved, after = left + new", () => {
    const cells = fc.array(fc.constantFrom("H1", "H2", "H3", "H4"), { maxLength: 12 });
    fc.assert(fc.property(cells, cells, (before, after) => {
      const [older, newer] = [alike(before), alike(after)];
      const { solved, left, fresh, same } = compareFindings(older, newer, new Set(["六月汇总"]));
      assert.deepEqual([left + solved.length, left + fresh.size, new Set(same.values()).size], [older.length, newer.length, left]);
    }));
  });
});

describe("corrections of one kind", () => {
  const fix = (cell: string, value: number, before: string | number | null = 1, sheet = "表一") => finding({ sheet, cells: [cell], fix: { cell, value }, before });

  it("[T185] each cell is planned once; a formula and contrary wishes are not chosen from the start, contrary ones never", () => {
    const plan = planFixes([fix("A1", 5), fix("A1", 5), fix("A2", 5, "=SUM(B1:B2)"), fix("A3", 5), fix("A3", 6), fix("A4", 7, null), finding()], "wrong-total");
    assert.deepEqual(plan.fixes.map(({ cell, doubt, chosen }) => [cell, doubt, chosen]), [
      ["A1", null, true], ["A2", "formula", false], ["A3", "contrary", false], ["A4", null, true],
    ]);
    assert.deepEqual(withAllChosen(plan, true).fixes.map(({ chosen }) => chosen), [true, true, false, true]);
    assert.equal(fixesOf([fix("A1", 5), fix("A1", 5), fix("A1", 5, 1, "表二")], "wrong-total"), 2);
  });

  const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
  const changes: readonly CellChange[] = ["A1", "A2", "A3"].map((cell, row) => ({ sheet: "表一", cell, before: row + 1, after: 9 }));
  const book = (locked = false): MemoryPort => new MemoryPort([{ grid: MemoryGrid.of({ name: "表一" }, [[1], [2], [3]]), protected: locked }]);
  const held = async (port: MemoryPort): Promise<unknown[]> => {
    const [grid] = await port.read(["表一"]);
    return [1, 2, 3].map((row) => grid?.cell(row, 1)?.value ?? null);
  };

  it("[T186] a cell changed meanwhile is left alone and named; the others are written", async () => {
    const port = book();
    const { written, failed } = await writeChanges(port, changes.map((change, at) => (at === 1 ? { ...change, before: 7 } : change)), quiet);
    assert.deepEqual([written.map(({ cell }) => cell), failed.map(({ cell, problem }) => [cell, problem])], [["A1", "A3"], [["A2", "changed"]]]);
    assert.deepEqual(await held(port), [9, 2, 9]);
  });

  it("[T187] undoing puts back exactly what was there, and leaves what somebody changed since", async () => {
    const port = book();
    const { written } = await writeChanges(port, changes, quiet);
    await port.writeCell("表一", "A2", 9, "改过");
    const back = await writeChanges(port, undoOf(written), quiet);
    assert.deepEqual([await held(port), back.failed.map(({ cell, problem }) => [cell, problem])], [[1, "改过", 3], [["A2", "changed"]]]);
  });

  it("[T188] stopped, busy or protected: what is not written is named with its reason", async () => {
    const stop = new AbortController();
    const stopped = await writeChanges(book(), changes, { signal: stop.signal, onProgress: () => stop.abort() });
    assert.deepEqual([stopped.written.length, stopped.failed.map(({ problem }) => problem)], [1, ["cancelled", "cancelled"]]);
    const busy = book();
    busy.writeCell = () => Promise.reject(new PortError("busy", "cell edit mode"));
    assert.deepEqual((await writeChanges(busy, changes, quiet)).failed.map(({ problem }) => problem), ["busy", "busy", "busy"]);
    let asked = 0;
    const locked = book();
    locked.writeCell = () => Promise.reject(new PortError("protected", String(asked++)));
    assert.deepEqual([(await writeChanges(locked, changes, quiet)).failed.map(({ problem }) => problem), asked], [["protected", "protected", "protected"], 1]);
  });
});

