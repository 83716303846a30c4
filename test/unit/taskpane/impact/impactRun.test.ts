/** The 影响 tab without its view: over a workbook, over received files, and cancelled. */
import assert from "node:assert/strict";
import { tableOf } from "../../../../src/catalogue/table/tableOf";
import { MemoryGrid, type SheetGrid } from "../../../../src/sheet/grid";
import { writeWorkbook } from "../../../../src/xlsx/writing/newWorkbook";
import type { FileItem } from "../../../../taskpane/batch/fileItem";
import { answerTask } from "../../../../taskpane/batch/answerTask";
import { startWorker, type StartBatchWorker } from "../../../../taskpane/batch/startWorker";
import { createController } from "../../../../taskpane/controller";
import { createImpactController } from "../../../../taskpane/impact/impactController";
import { createImpactStore, type ImpactState } from "../../../../taskpane/impact/impactState";
import { createStore } from "../../../../taskpane/store";
import { derive, fixedAt, from } from "../../derivedEdition";
import { FIRST, form } from "../../impact/regulation";
import { sheetOf } from "../../sheetText";
import { PortError } from "../../../../taskpane/workbookPort";
import { MemoryPort } from "../memoryPort";

const NEXT = derive(FIRST, "test.2", from("2026-07"));
const HARDER = derive(FIRST, "test.2", from("2026-07"), fixedAt("late", 5));
const SOCIAL = form("社保", { late: "2 | 4", total: "96", grade: "优秀" });

const ruleSheet = (name: string, edition: typeof FIRST): MemoryGrid => MemoryGrid.of({ name }, tableOf(edition).map((row) => [...row]));

const rowsOf = (grid: SheetGrid) => Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => {
  const value = grid.cell(row + 1, column + 1)?.value ?? null;
  return typeof value === "string" || typeof value === "number" ? value : null;
}));
const fileOf = (text: string): Blob => {
  const { grid } = sheetOf(text);
  return new Blob([new Uint8Array(writeWorkbook([{ name: grid.name, rows: rowsOf(grid) }]))]);
};
const received = (id: number, name: string, source: Blob | null): FileItem => ({ id, name, source, status: { kind: "waiting" } });

async function open(to = NEXT, start: StartBatchWorker = startWorker) {
  const sheets = [ruleSheet("规则", FIRST), ruleSheet("新规则", to), sheetOf(SOCIAL).grid];
  const port = new MemoryPort(sheets.map((grid) => ({ grid })));
  const store = createStore();
  const pane = createController(port, store, "zh-CN");
  await pane.start();
  const own = createImpactStore();
  const seen: ImpactState["run"][] = [];
  own.subscribe(({ run }, before) => { if (run !== before.run) seen.push(run); });
  const impact = createImpactController({ port, store, own, language: "zh-CN", pane, today: () => "2026-08-01", give: () => undefined, paneVersion: "0", readers: { start, workers: 2, patienceMs: 30_000 } });
  impact.choose({ from: "workbook:规则", to: "workbook:新规则", scope: "all" });
  return { port, store, own, impact, seen, sheets };
}

describe("running the impact", () => {
  it("[Y73] over received files: every workbook is read, an archive is not read twice, what cannot be read is named, and nothing can be applied", async () => {
    const { store, own, impact, seen } = await open(HARDER);
    impact.choose({ scope: "files" });
    await impact.run();
    assert.deepEqual([own.state().outcome, own.state().said?.tone], [null, "warning"]);
    const files = [
      received(1, "社保.xlsx", fileOf(SOCIAL)), received(2, "公安.xlsx", fileOf(form("公安", { total: "100", grade: "优秀" }))),
      received(3, "截断.xlsx", new Blob([new Uint8Array([80, 75, 3, 4, 0])])), received(4, "七月.zip", new Blob([new Uint8Array(4)])), received(5, "说明.xlsx", fileOf("sheet: 说明\n---\n本月情况说明 | 1\n")),
    ];
    store.dispatch({ type: "batch", change: { change: "added", items: files, notice: null } });
    await impact.run();
    const { outcome, screen, run } = own.state();
    assert.deepEqual([screen, run, outcome?.book, outcome?.scope], ["result", null, null, "files"]);
    assert.deepEqual(outcome?.impact.subjects.map(({ subject: { file, name }, before, after }) => [file, name, before?.total, after?.total]), [["社保.xlsx", "社保", 96_000_000, 90_000_000]]);
    assert.equal(outcome?.impact.unchanged, 1);
    assert.deepEqual(outcome?.leftOut.map(({ what }) => what), ["截断.xlsx", "说明.xlsx · 说明"]);
    assert.ok(outcome?.leftOut.every(({ why }) => why.length > 4));
    assert.deepEqual(seen.flatMap((step) => (step?.step === "reading" && step.total === 4 ? [step.done] : [])), [0, 1, 2, 3]);
    impact.plan(false);
    assert.deepEqual([own.state().plan, own.state().said?.sentence.startsWith("收件里的文件不能改写")], [null, true]);
  });

  it("[Y88] what a worker reads, copied on its way to the pane, is compared as what the pane reads itself; a file that costs its worker costs no other", async () => {
    const apart: StartBatchWorker = (hear, died) => ({
      send: (task) => {
        assert.ok(task.kind === "subjects");
        const { source, ...plain } = task;
        if (task.name === "坏.xlsx") return died("out of memory");
        void answerTask({ ...structuredClone(plain), source }, () => undefined).then((answer) => hear({ kind: "answer", answer: structuredClone(answer) }));
      },
      end: () => undefined,
    });
    const compared = async (start: StartBatchWorker) => {
      const { store, own, impact } = await open(HARDER, start);
      const items = [received(1, "社保.xlsx", fileOf(SOCIAL)), received(2, "坏.xlsx", fileOf(SOCIAL)), received(3, "公安.xlsx", fileOf(form("公安", { late: "1 | 2", total: "98", grade: "优秀" })))];
      store.dispatch({ type: "batch", change: { change: "added", items: items.filter(({ name }) => start === apart || name !== "坏.xlsx"), notice: null } });
      impact.choose({ scope: "files" });
      await impact.run();
      return own.state().outcome ?? assert.fail(own.state().said?.sentence);
    };
    const [here, there] = [await compared(startWorker), await compared(apart)];
    assert.deepEqual(there.impact, here.impact);
    assert.deepEqual(here.impact.subjects.map(({ subject, after }) => [subject.file, after?.total]), [["社保.xlsx", 90_000_000], ["公安.xlsx", 95_000_000]]);
    assert.deepEqual([here.leftOut, there.leftOut.map(({ what }) => what)], [[], ["坏.xlsx"]]);
    assert.match(there.leftOut[0]?.why ?? "", /请|再/u);
  });

  it("[Y96] files read before are not read again for another later edition; for another earlier one, another month or a new file they are", async () => {
    const reads: string[] = [];
    const counted: StartBatchWorker = (hear, died, quiet) => {
      const { send, end } = startWorker(hear, died, quiet);
      return { send: (task) => (reads.push(task.kind === "subjects" ? task.name : "?"), send(task)), end };
    };
    const { store, own, impact } = await open(HARDER, counted);
    const add = (...items: FileItem[]): void => store.dispatch({ type: "batch", change: { change: "added", items, notice: null } });
    const readBy = async (work: () => void): Promise<readonly string[]> => {
      reads.length = 0;
      work();
      await impact.run();
      return [...reads].sort();
    };
    const totals = () => own.state().outcome?.impact.subjects.map(({ subject: { file }, before, after }) => [file, before?.total, after?.total]);
    add(received(1, "一.xlsx", fileOf(SOCIAL)), received(2, "二.xlsx", fileOf(SOCIAL)), received(3, "断.xlsx", new Blob([new Uint8Array([80, 75, 3, 4, 0])])));
    assert.deepEqual(await readBy(() => impact.choose({ scope: "files" })), ["一.xlsx", "二.xlsx", "断.xlsx"]);
    const first = totals();
    assert.deepEqual(await readBy(() => undefined), ["断.xlsx"]);
    assert.deepEqual(totals(), first);
    assert.deepEqual(await readBy(() => add(received(4, "四.xlsx", fileOf(SOCIAL)))), ["四.xlsx", "断.xlsx"]);
    assert.deepEqual(totals()?.map(([file]) => file), ["一.xlsx", "二.xlsx", "四.xlsx"]);
    assert.deepEqual(await readBy(() => impact.choose({ from: "workbook:新规则", to: "workbook:规则" })), ["一.xlsx", "二.xlsx", "四.xlsx", "断.xlsx"]);
    assert.equal(own.state().outcome?.impact.from.id, "test.2");
  });

  it("[Y74] cancelled while reading it says so, keeps nothing, and can be run again", async () => {
    const { port, own, impact, seen } = await open(HARDER);
    port.beforeRead = () => {
      if (seen.some((step) => step?.step === "reading" && step.done > 0)) impact.cancel();
      return Promise.resolve();
    };
    await impact.run();
    assert.deepEqual([own.state().outcome, own.state().run, own.state().said?.tone, own.state().screen], [null, null, "info", "setup"]);
    assert.match(own.state().said?.sentence ?? "", /取消/);
    port.beforeRead = () => Promise.resolve();
    await impact.run();
    assert.equal(own.state().outcome?.impact.subjects.length, 1);
  });

  it("[Y74] cancelled between two files it stops there", async () => {
    const { store, own, impact, seen } = await open(HARDER);
    store.dispatch({ type: "batch", change: { change: "added", items: [1, 2, 3].map((id) => received(id, `${id}.xlsx`, fileOf(SOCIAL))), notice: null } });
    impact.choose({ scope: "files" });
    own.subscribe(({ run }) => { if (run?.step === "reading" && run.total === 3 && run.done === 1) impact.cancel(); });
    await impact.run();
    assert.deepEqual([own.state().outcome, own.state().said?.tone, seen.some((step) => step?.step === "reading" && step.done === 2)], [null, "info", false]);
  });

  it("[Y83] a month that is locked is not locked again under another edition of the same rules: both are named, unlocked first it goes", async () => {
    const { store, own, impact } = await open(HARDER);
    const kept = () => store.state().settings.office?.closedUnder;
    await impact.lock("2026-07" as never, "test.1");
    await impact.lock("2026-07" as never, "test.2");
    assert.deepEqual(kept(), [{ month: "2026-07", edition: "test.1" }]);
    assert.equal(own.state().said?.tone, "warning");
    assert.match(own.state().said?.sentence ?? "", /2026-07 已经按《测试办法评分表（test\.1）》锁定.*《测试办法评分表（test\.2）》.*先解锁/u);
    await impact.unlock("2026-07" as never);
    await impact.lock("2026-07" as never, "test.2");
    assert.deepEqual([kept(), own.state().said], [[{ month: "2026-07", edition: "test.2" }], null]);
  });

  it("[Y82] a formula that names an edition by id is pointed at the table of the workbook's new one, in the scope of one sheet too", async () => {
    const { own, impact, sheets, port } = await open(HARDER);
    sheets[2]!.set(12, 1, { value: 4, formula: '=ASSESS.CHARGE("一1","test.1",2)' });
    port.active = "社保";
    for (const scope of ["all", "active"] as const) {
      impact.choose({ scope });
      await impact.run();
      impact.plan(false);
      const write = own.state().plan?.plan.writes.find(({ reason }) => reason === "catalogue");
      assert.deepEqual(write && [write.sheet, write.cell, write.after], ["社保", "A12", { formula: `=ASSESS.CHARGE("一1",'新规则'!$A$1:$N$${sheets[1]!.rows},2)` }], scope);
    }
  });

  it("[Y75] goes by the rules as they stand in the sheet now, though nothing was told of the edit yet; pressed twice it runs once", async () => {
    const { own, impact, sheets, seen } = await open();
    await impact.run();
    assert.deepEqual([own.state().outcome?.impact.subjects.length, own.state().outcome?.impact.unchanged], [0, 1]);
    const [, rules] = sheets;
    const harder = ruleSheet("新规则", HARDER);
    for (let row = 1; row <= harder.rows; row++) for (let column = 1; column <= harder.columns; column++) {
      const cell = harder.cell(row, column);
      if (cell !== undefined) rules!.set(row, column, cell);
    }
    seen.length = 0;
    await Promise.all([impact.run(), impact.run()]);
    assert.deepEqual(own.state().outcome?.impact.subjects.map(({ after }) => after?.total), [90_000_000]);
    assert.equal(seen.filter((step) => step === null).length, 1);
  });

  it("[K61] what was written and could not be recorded is recorded when asked again: once, below what stands there, and never in part", async () => {
    const { own, impact, port } = await open(HARDER);
    await impact.run();
    impact.plan(false);
    port.locked = true;
    await impact.apply();
    const report = own.state().applied;
    assert.ok(report?.log && "problem" in report.log, "the workbook takes no new sheet");
    assert.ok(report.done.length > 0);
    await impact.recordAgain();
    assert.ok(own.state().applied?.log && "problem" in own.state().applied!.log!, "still not");
    port.locked = false;
    await Promise.all([impact.recordAgain(), impact.recordAgain()]);
    assert.deepEqual(own.state().applied?.log, { sheet: "核验记录" });
    const rows = async (): Promise<number> => (await port.read(["核验记录"]))[0]!.rows;
    assert.equal(await rows(), 1 + report.done.length);
    await impact.recordAgain();
    assert.equal(await rows(), 1 + report.done.length, "recorded already");

    const write = port.writeCell.bind(port);
    port.writeCell = (sheet, cell, before, after) => (sheet === "核验记录" && cell.startsWith("D") && before === null ? Promise.reject(new PortError("failed", cell)) : write(sheet, cell, before, after));
    await impact.undo();
    const undone = own.state().applied;
    assert.ok(undone?.log && "problem" in undone.log);
    assert.deepEqual([undone.done.length, undone.undo.length], [report.done.length, 0]);
    const [grid] = await port.read(["核验记录"]);
    assert.deepEqual(Array.from({ length: 8 }, (_, column) => grid!.cell(2 + report.done.length, column + 1)?.value ?? null), Array(8).fill(null), "no half row");
    port.writeCell = write;
    await impact.recordAgain();
    assert.deepEqual(own.state().applied?.log, { sheet: "核验记录" });
  });
});
