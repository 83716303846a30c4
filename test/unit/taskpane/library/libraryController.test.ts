import assert from "node:assert/strict";
import { builtInDocument, builtInEditions } from "../../../../src/catalogue/builtIn";
import { readEdition } from "../../../../src/catalogue/readEdition";
import { MemoryGrid } from "../../../../src/sheet/grid";
import { createController, type PaneController } from "../../../../taskpane/controller";
import { ruleFileText } from "../../../../taskpane/library/ruleFile";
import { createStore, type Store } from "../../../../taskpane/store";
import { PortError } from "../../../../taskpane/workbookPort";
import { MemoryPort } from "../memoryPort";
import { catalogueGrid, faultyCatalogue, overCapForm } from "../scenes";
import { until } from "../../../until";

const S12 = "bianmin-window.1";
const S5 = "qu-staff.1";

interface Pane {
  readonly port: MemoryPort;
  readonly store: Store;
  readonly controller: PaneController;
  readonly given: { name: string; text: string }[];
}

async function open(grids: readonly MemoryGrid[], settings: Readonly<Record<string, unknown>> = {}): Promise<Pane> {
  const port = new MemoryPort(grids.map((grid) => ({ grid })));
  for (const [key, value] of Object.entries(settings)) port.settings.set(key, value);
  const store = createStore();
  const given: { name: string; text: string }[] = [];
  const controller = createController(port, store, "zh-CN", (name, bytes) => given.push({ name, text: new TextDecoder().decode(bytes) }));
  await controller.start();
  return { port, store, controller, given };
}

const said = ({ store }: Pane): string => {
  const { notice } = store.state();
  return notice?.kind === "said" ? notice.sentence : "";
};

/** Puts another value into the row of a catalogue table whose 条款 ends in [id], or whose first cell is the key. */
function change(grid: MemoryGrid, key: string, column: number, value: string | number): string {
  for (let row = 1; row <= grid.rows; row++) {
    if (grid.cell(row, 1)?.value !== key && !String(grid.cell(row, 4)?.value ?? "").endsWith(`[${key}]`)) continue;
    grid.set(row, column, { value });
    return `${"ABCDEFGHIJKLMN".charAt(column - 1)}${row}`;
  }
  return assert.fail(key);
}

describe("the library of rules", () => {
  it("[T146] finds the workbook's tables when the pane opens; the workbook's edition counts instead of the built-in one", async () => {
    const grid = catalogueGrid("规则", S12);
    change(grid, "5", 2, 12);
    const { store } = await open([overCapForm(), grid]);
    const { editions, library } = store.state();
    assert.deepEqual(library.sheets.map(({ name, problems }) => [name, problems]), [["规则", []]]);
    assert.deepEqual(editions.filter(({ id }) => id === S12).map(({ categories }) => categories.find(({ id }) => id === "5")?.points), [12e6]);
    assert.equal(editions.length, builtInEditions().length);
    assert.deepEqual(library.overruled.map(({ edition, left }) => [edition.id, left]), [[S12, null]]);
  });

  it("[T146] the check goes by it, and an edit of the table is read and makes the result stale", async () => {
    const grid = catalogueGrid("规则", S12);
    const pane = await open([overCapForm(), grid]);
    await pane.controller.check();
    const codes = (): readonly string[] => {
      const { phase } = pane.store.state();
      return phase.kind === "result" ? phase.result.findings.map(({ code }) => code) : [];
    };
    assert.ok(codes().includes("over-cap"));
    pane.port.edit("规则", change(grid, "5", 2, 20));
    await until(() => pane.store.state().editions.find(({ id }) => id === S12)?.categories.some(({ id, points }) => id === "5" && points === 20e6) === true);
    const { phase } = pane.store.state();
    assert.ok(phase.kind === "result" && phase.stale);
    await pane.controller.check();
    assert.ok(!codes().includes("over-cap"), codes().join());
    assert.ok(codes().includes("wrong-allotment"));
  });

  it("[T147] a faulty table is listed with cell and sentence and counts for nothing; mended, it counts", async () => {
    const grid = faultyCatalogue();
    const pane = await open([overCapForm(), grid]);
    const [sheet] = pane.store.state().library.sheets;
    assert.equal(sheet?.edition, null);
    assert.ok(sheet.problems.every(({ cell, message }) => /^H\d+$/.test(cell ?? "") && /读不成数字/.test(message)));
    assert.deepEqual(pane.store.state().library.overruled, []);
    for (const { cell } of sheet.problems) grid.set(Number(cell?.slice(1)), 8, { value: 2 });
    pane.port.edit("规则", "H1");
    await until(() => pane.store.state().library.sheets[0]?.edition !== null);
    assert.equal(pane.store.state().library.overruled.length, 1);
  });

  it("[T146] a check right after an edit of the table goes by the edited rules", async () => {
    const grid = catalogueGrid("规则", S12);
    const pane = await open([overCapForm(), grid]);
    pane.port.edit("规则", change(grid, "5", 2, 20));
    await pane.controller.check();
    const { phase } = pane.store.state();
    assert.ok(phase.kind === "result" && !phase.result.findings.some(({ code }) => code === "over-cap"));
  });

  it("[T147] tables that could not be read when the pane opened are read before the first check", async () => {
    const grid = catalogueGrid("规则", S12);
    change(grid, "5", 2, 20);
    const port = new MemoryPort([overCapForm(), grid].map((each) => ({ grid: each })));
    port.readProblem = new PortError("busy", "editing");
    const store = createStore();
    const controller = createController(port, store, "zh-CN");
    await controller.start();
    assert.match(said({ port, store, controller, given: [] }), /没能读取工作簿里的规则表/);
    port.readProblem = null;
    await controller.check();
    const { phase, library } = store.state();
    assert.equal(library.sheets.length, 1);
    assert.ok(phase.kind === "result" && !phase.result.findings.some(({ code }) => code === "over-cap"));
  });

  it("[T147] a sheet that holds no table is not read again for an edit", async () => {
    const pane = await open([overCapForm()]);
    let read = 0;
    pane.port.beforeRead = () => Promise.resolve(void read++);
    pane.port.edit("社保窗口", "D13");
    await new Promise((resolve) => setTimeout(resolve, 350));
    assert.equal(read, 0);
  });

  it("[T147] tables that come later are found by 重新读取; trouble is said and loses nothing", async () => {
    const pane = await open([overCapForm()]);
    await pane.port.addSheet({ name: "规则", rows: [["大项", "分值", "条款", "内容", "方向", "方式", "分值下限"], ["纪律", 10, "1", "迟到的", "扣", "固定", 1]], widths: [], tables: [], bold: [] });
    await pane.controller.library.refresh();
    assert.equal(pane.store.state().library.sheets.length, 1);
    assert.match(said(pane), /读取了工作簿里的 1 张规则表/);
    const { editions } = pane.store.state();
    pane.port.readProblem = new PortError("busy", "editing");
    await pane.controller.library.refresh();
    assert.match(said(pane), /没能读取工作簿里的规则表/);
    assert.equal(pane.store.state().editions, editions);
    assert.equal(pane.store.state().library.working, false);
  });

  it("[T149] inserts a built-in edition as a table, counts by it at once, and leaves its open questions to the table", async () => {
    const pane = await open([overCapForm()]);
    assert.equal(await pane.controller.library.freeName(), "规则");
    assert.equal(await pane.controller.library.insert({ from: "built-in", id: S5 }, "规则"), true);
    assert.match(said(pane), /已加入工作表“规则”/);
    const { library } = pane.store.state();
    assert.deepEqual(library.sheets.map(({ edition }) => edition?.id), [S5]);
    assert.deepEqual(library.sheets[0]?.edition, builtInEditions().find(({ id }) => id === S5));
    assert.equal(pane.port.tables.length, 2);
    assert.match(pane.port.tables.join(), /规则_qu_staff\.1 A\d+:N\d+,等次_qu_staff\.1 A\d+:B\d+/);
  });

  it("[T149] a taken name and a protected structure are refused with what to do, and nothing changes", async () => {
    const pane = await open([overCapForm("规则")]);
    assert.equal(await pane.controller.library.insert({ from: "built-in", id: S5 }, "规则"), false);
    assert.match(said(pane), /已有名为“规则”的工作表，没有动它。可以改名为“规则\(2\)”再插入/);
    pane.port.locked = true;
    assert.equal(await pane.controller.library.insert({ from: "built-in", id: S5 }, "规则(2)"), false);
    assert.match(said(pane), /结构受保护.*不会解除保护/);
    assert.deepEqual(pane.store.state().library.sheets, []);
  });

  it("[T154] a saved rule file is what assess catalogue prints; opened again it counts in this sitting", async () => {
    const pane = await open([overCapForm()]);
    await pane.controller.library.saveFile({ from: "built-in", id: S5 });
    assert.deepEqual(JSON.parse(pane.given[0]!.text), builtInDocument(S5));
    assert.match(pane.given[0]!.name, /\.json$/);
    const own = { ...(builtInDocument(S5) as object), id: "ours.1", title: "本县办法" };
    await pane.controller.library.openFile("本县.json", new TextEncoder().encode(`\uFEFF${ruleFileText(own)}`));
    const { editions, library } = pane.store.state();
    assert.equal(editions.find(({ id }) => id === "ours.1")?.title, "本县办法");
    assert.ok(!editions.some(({ id }) => id === S5), "of one document and the same months");
    assert.deepEqual(library.view, { kind: "edition", origin: { from: "file", id: "ours.1" }, clause: null, category: null });
    await pane.controller.chooseOption("ours.1", "boundary-90", "lower");
    assert.equal(pane.store.state().editions.find(({ id }) => id === "ours.1")?.bands[0]?.minInclusive, false);
    await pane.controller.chooseEdition("ours.1");
    await pane.controller.library.forget("ours.1");
    assert.ok(pane.store.state().editions.some(({ id }) => id === S5));
    assert.equal(pane.store.state().request.edition, null);
  });

  it("[T154] a file that holds no rules is refused with a sentence: no JSON, an incomplete one, a norm document, a workbook without a table", async () => {
    const pane = await open([overCapForm()]);
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ["坏.json", "{", /内容不是规则文件/], ["缺.json", '{"id":"x.1"}', /没有打开 缺\.json：/], ["表.xlsx", "not a workbook", /没有打开 表\.xlsx：/],
      ["规范.json", JSON.stringify({ id: "hall-conduct-eight.1", norms: [] }), /没有分值，不能计分/],
    ];
    for (const [name, content, expected] of cases) {
      await pane.controller.library.openFile(name, new TextEncoder().encode(content));
      assert.match(said(pane), expected, name);
    }
    assert.deepEqual(pane.store.state().library.files, []);
  });

  it("[T152] the edition chosen is remembered by id with the workbook; one that is gone is said", async () => {
    const grid = catalogueGrid("规则", S12);
    change(grid, "版本编号", 2, "ours.1");
    const kept = await open([overCapForm(), grid], { "assess.catalogue": "ours.1" });
    assert.equal(kept.store.state().request.edition, "ours.1");
    const gone = await open([overCapForm()], { "assess.catalogue": "ours.1" });
    assert.equal(gone.store.state().request.edition, null);
    assert.match(said(gone), /“ours\.1”现在没有/);
  });

  it("[T156] a draft is saved into the workbook or as a file, and used at once", async () => {
    const pane = await open([overCapForm()]);
    const document = { ...(builtInDocument(S5) as Record<string, unknown>), id: "draft.1", catalogue: "draft", title: "草稿办法" };
    const read = readEdition(document);
    assert.ok("edition" in read);
    await pane.controller.library.use(read.edition, document);
    assert.equal(pane.store.state().request.edition, "draft.1");
    assert.ok(pane.store.state().editions.some(({ id }) => id === "draft.1"));
    const toFile = await pane.controller.library.save(read.edition, "file", document);
    assert.ok(toFile?.kind === "said" && toFile.tone === "success");
    assert.deepEqual(JSON.parse(pane.given[0]!.text), document);
    await pane.controller.library.save(read.edition, "workbook", document);
    const { library, request, editions } = pane.store.state();
    assert.deepEqual([library.files, library.sheets.map(({ edition }) => edition?.id), request.edition], [[], ["draft.1"], "draft.1"]);
    assert.ok(editions.some(({ id }) => id === "draft.1"));
  });

  it("[T147] two tables with one id: the first counts, the second is told apart in the list", async () => {
    const pane = await open([overCapForm(), catalogueGrid("规则", S12), catalogueGrid("规则(2)", S12)]);
    const { library, editions } = pane.store.state();
    assert.deepEqual(library.repeated, [library.sheets[1]?.edition]);
    assert.equal(editions.filter(({ id }) => id === S12).length, 1);
  });
});
