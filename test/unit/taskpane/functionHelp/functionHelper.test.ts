import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { functionTable } from "../../../../src/functionHelp/functionTable";
import { createFunctionHelper } from "../../../../taskpane/functionHelp/helperController";
import { groupedFunctions } from "../../../../taskpane/functionHelp/groups";
import { addressOn, shownArgument, typedArgument } from "../../../../taskpane/functionHelp/typedArgument";
import { evaluatorIn } from "../../../../taskpane/functionHelp/evaluator";
import { MemoryGrid, parseRange } from "../../../../src/sheet/grid";
import { PortError, type CellContent } from "../../../../taskpane/workbookPort";

const metadata = (language = "zh-CN"): unknown => JSON.parse(readFileSync(new URL(`../../../../functions/functions.${language}.json`, import.meta.url), "utf8"));
const table = functionTable(metadata())!;
const points = { meaning: "points" } as const;
const month = { meaning: "month" } as const;

describe("arguments as typed", () => {
  it("[T210] an address is a range, with its sheet; a word is a word where words are asked for, else the name of a range", () => {
    assert.deepEqual(typedArgument("社保窗口!E5:E20", points), { kind: "range", sheet: "社保窗口", address: "E5:E20" });
    assert.deepEqual(typedArgument("'6月 台账'!$A$3", points), { kind: "range", sheet: "6月 台账", address: "$A$3" });
    assert.deepEqual(typedArgument("'甲''乙'!A:C", points), { kind: "range", sheet: "甲'乙", address: "A:C" });
    assert.deepEqual(typedArgument("Ｅ５：Ｅ２０", points), { kind: "range", sheet: null, address: "E5:E20" });
    assert.deepEqual(typedArgument("2026-06", month), { kind: "text", value: "2026-06" });
    assert.deepEqual(typedArgument("12", points), { kind: "number", value: 12 });
    assert.deepEqual(typedArgument("扣分区", points), { kind: "formula", text: "扣分区" });
    assert.deepEqual(typedArgument("=SUM(A1:A2)", points), { kind: "formula", text: "SUM(A1:A2)" });
    assert.deepEqual(typedArgument('"A1"', month), { kind: "text", value: "A1" });
    assert.deepEqual(typedArgument("  ", points), { kind: "missing" });
  });

  it("[T210] what is shown in a field reads back as the same argument", () => {
    for (const parameter of [points, month]) {
      for (const argument of [
        { kind: "missing" }, { kind: "range", sheet: null, address: "A3:A20" }, { kind: "range", sheet: "6月", address: "A3" }, { kind: "range", sheet: "a b'c", address: "A:C" },
        { kind: "text", value: "A1" }, { kind: "text", value: "五⑴" }, { kind: "text", value: '含"引号' }, { kind: "formula", text: "SUM(A1,2)" },
      ] as const) assert.deepEqual(typedArgument(shownArgument(argument, parameter), parameter), argument, JSON.stringify(argument));
    }
    assert.equal(addressOn("A1", "B2"), "'A1'!B2");
  });

  it("[T211] every function stands in a group and is found by its name, its purpose or a parameter", () => {
    const all = groupedFunctions(table, "").flatMap(({ functions }) => functions.map(({ id }) => id));
    assert.deepEqual([...all].sort(), table.map(({ id }) => id).sort());
    assert.deepEqual(groupedFunctions(table, "等次").flatMap(({ functions }) => functions.map(({ id }) => id)).includes("GRADE"), true);
    assert.deepEqual(groupedFunctions(table, "assess.score")[0]?.functions[0]?.id, "SCORE");
    assert.deepEqual(groupedFunctions(table, "没有这样的"), []);
  });
});

describe("the function helper", () => {
  /** One sheet with an active cell; what is written is calculated at the second look. */
  function workbook(cells: Record<string, CellContent> = {}) {
    const later: (() => void)[] = [];
    let edited: (() => void) | null = null;
    const gridNow = (): MemoryGrid => {
      const grid = new MemoryGrid({ name: "表" });
      for (const [cell, value] of Object.entries(state.cells)) {
        const at = parseRange(cell)!;
        if (value !== null && !String(value).startsWith("=")) grid.set(at.top, at.left, { value });
      }
      return grid;
    };
    const state = { reads: 0, active: "K2", selected: ["E4:E9"] as readonly string[], cells: { ...cells }, looks: 0, result: "88" };
    const helper = createFunctionHelper({
      language: "zh-CN", fetchTable: (language) => Promise.resolve(metadata(language)), wait: () => Promise.resolve(),
      evaluator: () => Promise.resolve(evaluatorIn("zh-CN")),
      clock: { later: (_milliseconds, call) => {
        later.push(call);
        return () => void later.splice(later.indexOf(call), 1);
      } },
      port: {
        read: (names) => {
          state.reads++;
          return Promise.resolve(names.map(gridNow));
        },
        onEdited: (listener) => {
          edited = () => listener({ sheet: "表", address: "A1" });
          return Promise.resolve(() => Promise.resolve());
        },
        selection: () => Promise.resolve({ sheet: "表", areas: state.selected }),
        writeCell: (_sheet, cell, before, after) => {
          if ((state.cells[cell] ?? null) !== before) return Promise.reject(new PortError("changed", cell));
          state.cells[cell] = after;
          state.looks = 0;
          return Promise.resolve();
        },
      },
      ledger: { cell: (place) => {
        const cell = place?.cell ?? state.active;
        const content = state.cells[cell] ?? null;
        const isFormula = typeof content === "string" && content.startsWith("=");
        return Promise.resolve({ sheet: "表", cell, content, text: isFormula ? (state.looks++ === 0 ? "#BUSY!" : state.result) : String(content ?? "") });
      } },
    });
    /** Lets the pause go by, and what follows. */
    const pass = async (): Promise<void> => {
      for (const call of later.splice(0)) call();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    };
    return { state, helper, pass, edit: (cell: string, content: CellContent) => {
      state.cells[cell] = content;
      edited?.();
    } };
  }
  const grade = table.find(({ id }) => id === "GRADE")!;

  it("[T212] takes ranges from the selection, writes into the cell that was active when it opened, and tells the result once Excel has it", async () => {
    const { state, helper } = workbook();
    await helper.open();
    helper.choose(grade);
    state.active = "E4";
    await helper.take(0);
    assert.equal(helper.state().typed[0], "表!E4:E9");
    helper.type(0, "表!E4");
    assert.ok("problems" in helper.state().call!);
    helper.type(1, "便民评分表");
    assert.deepEqual(helper.state().call, { formula: '=ASSESS.GRADE(E4,"便民评分表")' });
    await helper.insert();
    assert.equal(state.cells["K2"], '=ASSESS.GRADE(E4,"便民评分表")');
    assert.match(helper.state().message!.sentence, /表!K2 的结果：88/);
    await helper.undo();
    assert.equal(state.cells["K2"], null);
    assert.match(helper.state().message!.sentence, /已恢复原样/);
  });

  it("[T212] several areas are refused with a sentence; a cell that is not empty is asked about first", async () => {
    const { state, helper } = workbook({ K2: "合计" });
    await helper.open();
    helper.choose(grade);
    state.selected = ["A1:A2", "C1:C2"];
    await helper.take(0);
    assert.match(helper.state().message!.sentence, /只要一块|一次只要一块/);
    helper.type(0, "88");
    helper.type(1, "便民评分表");
    await helper.insert();
    assert.deepEqual([state.cells["K2"], helper.state().sure], ["合计", true]);
    await helper.insert();
    assert.match(String(state.cells["K2"]), /^=ASSESS\.GRADE\(88/);
    await helper.undo();
    assert.equal(state.cells["K2"], "合计");
  });

  it("[T213] an ASSESS formula in the active cell is taken up with its arguments", async () => {
    const { helper, state } = workbook({ K2: '=ASSESS.GRADE(表!I3,"便民评分表","2026-06")' });
    await helper.open();
    assert.deepEqual([helper.state().step, helper.state().chosen?.id, helper.state().editing], ["filling", "GRADE", true]);
    assert.deepEqual(helper.state().typed.slice(0, 2), ["表!I3", "便民评分表"]);
    helper.type(0, "表!I4");
    await helper.insert();
    assert.equal(state.cells["K2"], '=ASSESS.GRADE(I4,"便民评分表","2026-06")');
  });

  it("[T212] a cell that was changed meanwhile is not overwritten, and an error result is said as one", async () => {
    const { helper, state } = workbook();
    await helper.open();
    helper.choose(grade);
    helper.type(0, "88");
    helper.type(1, "没有的规则");
    state.cells["K2"] = 5;
    await helper.insert();
    assert.equal(state.cells["K2"], 5);
    assert.equal(helper.state().message!.tone, "error");
    state.cells["K2"] = null;
    state.result = "#N/A";
    await helper.insert();
    assert.deepEqual([helper.state().message!.tone, /#N\/A/.test(helper.state().message!.sentence)], ["warning", true]);
  });

  it("[T240] shows the result before anything is written, follows what is typed and what changes in the sheet, and writes nothing by itself", async () => {
    const { state, helper, pass, edit } = workbook({ E4: 88 });
    await helper.open();
    helper.choose(grade);
    assert.equal(helper.state().preview.kind, "none");
    helper.type(0, "E4");
    helper.type(1, "德能勤绩廉");
    assert.equal(helper.state().preview.kind, "working");
    await pass();
    assert.deepEqual(helper.state().preview, { kind: "value", value: "称职" });
    edit("E4", 91);
    await pass();
    assert.deepEqual(helper.state().preview, { kind: "value", value: "优秀" });
    helper.type(0, "E5");
    await pass();
    // A blank score has no grade: the cell stays blank.
    assert.deepEqual(helper.state().preview, { kind: "value", value: "" });
    helper.type(1, "没有的规则");
    await pass();
    const preview = helper.state().preview;
    assert.ok(preview.kind === "error" && preview.code === "#N/A" && preview.message.includes("没有的规则"), JSON.stringify(preview));
    helper.type(0, "K2");
    await pass();
    assert.equal(helper.state().preview.kind, "circular");
    helper.type(0, "总分区");
    await pass();
    assert.equal(helper.state().preview.kind, "later");
    helper.type(0, "");
    assert.equal(helper.state().preview.kind, "none");
    assert.deepEqual(state.cells, { E4: 91 });
  });

  it("[T240] a spill is shown with its size and the cell it reaches; a sheet is read once until it is edited, and not at all once nobody looks", async () => {
    const { state, helper, pass, edit } = workbook({ A1: "甲", B1: 3, C1: "德" });
    await helper.open();
    helper.choose(table.find(({ id }) => id === "SUMMARY")!);
    ["A1", "B1", "C1", "德能勤绩廉"].forEach((typed, index) => helper.type(index, typed));
    await pass();
    const { preview } = helper.state();
    assert.ok(preview.kind === "spill", JSON.stringify(preview));
    assert.deepEqual([preview.rows, preview.columns, preview.reaches, preview.cells.length, preview.cells[1]?.slice(0, 2)], [2, 10, "T3", 2, ["甲", "3"]]);
    helper.type(3, "S5");
    await pass();
    assert.equal(state.reads, 1);
    edit("B1", 4);
    await pass();
    assert.equal(state.reads, 2);
    helper.leave();
    edit("B1", 5);
    await pass();
    assert.equal(state.reads, 2);
    await helper.open();
    await pass();
    assert.deepEqual([state.reads, helper.state().step], [3, "filling"]);
  });
});
