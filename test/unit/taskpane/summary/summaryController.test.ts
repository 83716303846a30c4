/** 汇总 over a workbook in memory: what every press says, what is written, what is left alone. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../../src/catalogue/builtIn";
import { readWorkbook } from "../../../../src/xlsx/readWorkbook";
import { createStore, type Store } from "../../../../taskpane/store";
import { createFilesPort } from "../../../../taskpane/files/filesPort";
import { createSummaryController, type SummaryController } from "../../../../taskpane/summary/summaryController";
import { chosenOf } from "../../../../taskpane/summary/chosen";
import { OWN_SHEETS_SETTING } from "../../../../taskpane/summary/ownSheets";
import { PortError, type WorkbookPort } from "../../../../taskpane/workbookPort";
import { MemoryPort } from "../memoryPort";
import { cleanForm, overCapForm } from "../scenes";

interface Desk {
  readonly store: Store;
  readonly port: MemoryPort;
  readonly summary: SummaryController;
  readonly saved: { name: string; bytes: Uint8Array }[];
  readonly visited: string[];
}

function desk(port = new MemoryPort([{ grid: overCapForm() }, { grid: cleanForm() }], "六月.xlsx")): Desk {
  const store = createStore();
  const [saved, visited]: [{ name: string; bytes: Uint8Array }[], string[]] = [[], []];
  const summary = createSummaryController({
    port, store, language: "zh-CN", save: (name, bytes) => void saved.push({ name, bytes }), goTo: (sheet, cell) => Promise.resolve(void visited.push(`${sheet}!${cell}`)),
  });
  store.dispatch({ type: "opened", sheet: null, choices: {}, edition: null, editions: builtInEditions(), mappings: [], lastCheck: null });
  return { store, port, summary, saved, visited };
}

const said = ({ store }: Desk): string => store.state().summary.said?.sentence ?? "";
const names = async ({ port }: Desk): Promise<string[]> => (await port.sheets()).map(({ name }) => name);

describe("汇总: what a press does", () => {
  it("[Z100] reads every sheet, marks nothing, and gives a month", async () => {
    const at = desk();
    await at.summary.summarise();
    const { made } = at.store.state().summary;
    assert.deepEqual(made?.months.map(({ month, tables }) => [month, tables.flatMap(({ rows }) => rows.map(({ name }) => name))]), [["2026-06", ["医保窗口"]]]);
    assert.match(made?.months[0]?.apart.map(({ name, reason }) => `${name} ${reason}`).join() ?? "", /^社保窗口 算不出总分/);
    assert.deepEqual([at.port.marks, at.port.written], [[], []]);
  });

  it("[Z100] cancelled while reading, nothing is shown and the sentence says so", async () => {
    const at = desk();
    at.port.beforeRead = () => Promise.resolve(at.summary.cancel());
    await at.summary.summarise();
    assert.deepEqual([at.store.state().summary.made, said(at)], [null, "已取消，什么都没有改。"]);
  });

  it("[Z104] what was written is left out of the next summary, and replaced only when told to", async () => {
    const at = desk();
    await at.summary.summarise();
    await at.summary.write("values");
    assert.match(said(at), /^已写成工作表“6月汇总”/);
    await at.summary.summarise();
    assert.deepEqual(at.store.state().summary.made?.leftOut, ["6月汇总"]);
    await at.summary.write("values");
    assert.deepEqual(at.store.state().summary.asking, { what: "values", sheet: "6月汇总" });
    await at.summary.answer("leave");
    assert.deepEqual(await names(at), ["社保窗口", "医保窗口", "6月汇总"]);
    await at.summary.write("values");
    await at.summary.answer("beside");
    assert.deepEqual(await names(at), ["社保窗口", "医保窗口", "6月汇总", "6月汇总(2)"]);
    await at.summary.write("values");
    await at.summary.answer("replace");
    assert.deepEqual((await names(at)).sort(), ["社保窗口", "医保窗口", "6月汇总", "6月汇总(2)"].sort());
  });

  it("[Z104] somebody else's sheet of that name stays; ours gets a number", async () => {
    const at = desk();
    await at.port.addSheet({ name: "6月汇总", rows: [["我的"]], widths: [], tables: [], bold: [] });
    await at.summary.summarise();
    await at.summary.write("values");
    assert.match(said(at), /“6月汇总\(2\)”/);
    assert.equal(at.store.state().summary.asking, null);
  });

  it("[Z109] a protected structure and a failed reading are said with what to do, and nothing is kept", async () => {
    const at = desk();
    await at.summary.summarise();
    at.port.locked = true;
    await at.summary.write("values");
    assert.equal(at.store.state().summary.said?.tone, "error");
    assert.match(said(at), /保护/);
    assert.equal(at.port.settings.has(OWN_SHEETS_SETTING), false);
    at.port.readProblem = new PortError("busy", "editing");
    await at.summary.summarise();
    assert.equal(at.store.state().summary.said?.tone, "error");
    assert.notEqual(at.store.state().summary.made, null);
  });

  it("[Z116] an edit of a sheet that was summed up makes it out of date, one of another sheet does not", async () => {
    const at = desk();
    await at.summary.summarise();
    at.store.dispatch({ type: "edited", sheet: "6月汇总" });
    assert.equal(at.store.state().summary.stale, false);
    at.store.dispatch({ type: "edited", sheet: "医保窗口" });
    assert.equal(at.store.state().summary.stale, true);
  });

  it("[Z120] letters are about the month that is shown, and saved as a text that Notepad reads", async () => {
    const at = desk();
    await at.summary.summarise();
    const { made } = at.store.state().summary;
    const chosen = made && chosenOf(made, at.store.state().summary, "zh-CN");
    assert.ok(made && chosen);
    const letters = at.summary.letters(made, chosen);
    assert.deepEqual(letters.map(({ subject }) => subject), ["社保窗口"]);
    at.summary.setConfirmClean(true);
    assert.deepEqual(at.summary.letters(made, chosen).map(({ subject }) => subject), ["社保窗口", "医保窗口"]);
    at.summary.saveText("更正通知.txt", "一\n二");
    assert.deepEqual([...(at.saved[0]?.bytes.slice(0, 3) ?? [])], [0xef, 0xbb, 0xbf]);
    assert.equal(new TextDecoder().decode(at.saved[0]?.bytes), "一\r\n二");
  });

  it("[Z105] without a workbook the sheet is given as a file, with its charts", async () => {
    const given: { name: string; bytes: Uint8Array }[] = [];
    const port: WorkbookPort = createFilesPort(null, { sheets: [], date1904: false }, { read: () => undefined, write: () => undefined } as never, (name, bytes) => void given.push({ name, bytes }));
    const added = await port.addNewSheet({ name: "6月汇总", rows: [["一", 1]] });
    assert.deepEqual(added, { name: "6月汇总.xlsx", as: "file", tables: false, charts: 0 });
    const read = readWorkbook(given[0]!.bytes);
    assert.ok("workbook" in read && read.workbook.sheets[0]?.cell(1, 2)?.value === 1);
  });
});
