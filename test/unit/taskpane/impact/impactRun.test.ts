/** The 影响 tab without its view: over a workbook, over received files, and cancelled. */
import assert from "node:assert/strict";
import { tableOf } from "../../../../src/catalogue/table/tableOf";
import { MemoryGrid, type SheetGrid } from "../../../../src/sheet/grid";
import { writeWorkbook } from "../../../../src/xlsx/writing/newWorkbook";
import type { FileItem } from "../../../../taskpane/batch/fileItem";
import { createController } from "../../../../taskpane/controller";
import { createImpactController } from "../../../../taskpane/impact/impactController";
import { createImpactStore, type ImpactState } from "../../../../taskpane/impact/impactState";
import { createStore } from "../../../../taskpane/store";
import { derive, fixedAt, from } from "../../derivedEdition";
import { FIRST, form } from "../../impact/regulation";
import { sheetOf } from "../../sheetText";
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

async function open(to = NEXT) {
  const sheets = [ruleSheet("规则", FIRST), ruleSheet("新规则", to), sheetOf(SOCIAL).grid];
  const port = new MemoryPort(sheets.map((grid) => ({ grid })));
  const store = createStore();
  const pane = createController(port, store, "zh-CN");
  await pane.start();
  const own = createImpactStore();
  const seen: ImpactState["run"][] = [];
  own.subscribe(({ run }, before) => { if (run !== before.run) seen.push(run); });
  const impact = createImpactController({ port, store, own, language: "zh-CN", pane, today: () => "2026-08-01", give: () => undefined, paneVersion: "0" });
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
});
