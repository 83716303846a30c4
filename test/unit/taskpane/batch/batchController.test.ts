/** The 收件 tab without its view: real files, the workers' own work, done in this process. */
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { answerTask } from "../../../../taskpane/batch/answerTask";
import { createBatchController } from "../../../../taskpane/batch/batchController";
import type { BatchState } from "../../../../taskpane/batch/batchState";
import type { BatchAnswer, BatchNews, BatchTask } from "../../../../taskpane/batch/tasks";
import type { StartWorker } from "../../../../taskpane/batch/workerPool";
import { createController } from "../../../../taskpane/controller";
import { createFilesPort } from "../../../../taskpane/files/filesPort";
import { memorySettings } from "../../../../taskpane/files/settingsStore";
import { createStore } from "../../../../taskpane/store";
import { lookOf } from "../../../../taskpane/view/files/fileRows";
import { readWorkbook } from "../../../../src/xlsx/readWorkbook";
import { formBook, monthOfFiles, OVER, type ReceivedFile } from "../../../fixtures/receivedFiles";
import { until } from "../../../until";

type Start = StartWorker<BatchTask, BatchNews, BatchAnswer>;

const inProcess: Start = (hear, died) => {
  let ended = false;
  return {
    send: (task) => void answerTask(task, (news) => ended || hear({ kind: "news", news }))
      .then((answer) => ended || hear({ kind: "answer", answer }), (error: unknown) => ended || died(String(error))),
    end: () => (ended = true),
  };
};

async function open(start: Start = inProcess) {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const store = createStore();
  const pane = createController(createFilesPort(null, { sheets: [], date1904: false }, memorySettings()), store, "zh-CN");
  await pane.startOutside();
  const batch = createBatchController(store, "zh-CN", { start, workers: 2, patienceMs: 5_000, save: (name, bytes) => saved.push({ name, bytes }) });
  const add = (files: readonly ReceivedFile[]): Promise<void> => batch.add(files.map(({ name, bytes }) => ({ name, file: new Blob([new Uint8Array(bytes)]) })));
  const state = (): BatchState => store.state().batch;
  const looks = (): Record<string, string> => Object.fromEntries(state().items.map((item) => [item.name, lookOf(item)]));
  const notice = <K extends NonNullable<BatchState["notice"]>["kind"]>(kind: K): Extract<BatchState["notice"], { kind: K }> => {
    const said = state().notice;
    assert.ok(said !== null && said.kind === kind, `notice is ${JSON.stringify(said)}`);
    return said as Extract<BatchState["notice"], { kind: K }>;
  };
  return { store, pane, batch, add, state, looks, notice, saved };
}

const book = (name: string, bytes = formBook(name.replace(/\.\w+$/, ""))): ReceivedFile => ({ name, bytes });

describe("a batch of files", function () {
  this.timeout(60_000);

  it("[T79] every file gets a row: clean, faulty, encrypted, cut off, .csv, and what is inside .zip and .eml", async () => {
    const { add, looks, state } = await open();
    await add(monthOfFiles());
    assert.deepEqual(looks(), {
      "社保窗口.xlsx": "done", "公安窗口.xlsx": "done", "税务窗口.xlsx": "done", "国土窗口.xlsx": "done", "民政窗口.xlsx": "done", "住建窗口.xlsx": "done",
      "医保窗口.xlsx": "error", "残联窗口.csv": "done", "加密.xlsx": "problem", "截断.xlsx": "problem",
      "乡镇.zip/东乡.xlsx": "done", "乡镇.zip/西乡.xlsx": "error", "邮件.eml/jiaotong.xlsx": "done",
    });
    assert.equal(state().run, null);
    const problems = state().items.flatMap(({ status }) => (status.kind === "problem" ? [status.code] : []));
    assert.deepEqual(problems, ["encrypted", "truncated"]);
  });

  it("[T83] each finding of a file knows the cells around it", async () => {
    const { add, state } = await open();
    await add([book("医保窗口.xlsx", formBook("医保窗口", OVER))]);
    const status = state().items[0]?.status;
    assert.ok(status?.kind === "checked");
    const preview = status.previews[0];
    assert.deepEqual(preview?.rows.map(({ row }) => row), [11, 12, 13, 14, 15]);
    assert.deepEqual(preview?.rows[2]?.cells.map(({ text, marked }) => [text, marked]), [["", false], ["", false], ["(6)工作时间无故不接听电话的", false], ["2", true], ["", false]]);
  });

  it("[T84] the same file dropped again takes the place of the first, and that is said", async () => {
    const { add, state, looks, notice } = await open();
    await add([book("医保窗口.xlsx", formBook("医保窗口", OVER)), book("社保窗口.xlsx")]);
    await add([book("医保窗口.xlsx")]);
    assert.deepEqual(notice("added").replaced, ["医保窗口.xlsx"]);
    assert.equal(state().items.length, 2);
    assert.equal(looks()["医保窗口.xlsx"], "done");
  });

  it("[T85] a folder with nothing usable ends in a sentence", async () => {
    const { add, notice, state } = await open();
    await add([{ name: "资料/说明.docx", bytes: new Uint8Array(3) }, { name: "资料/.DS_Store", bytes: new Uint8Array(3) }]);
    assert.deepEqual(notice("nothing-usable").passedOver, ["资料/说明.docx"]);
    assert.equal(state().items.length, 0);
  });

  it("[T86] cancelling keeps what is done, says how many were not checked, and they can be checked after all", async () => {
    let answered = 0;
    let hold = true;
    const holding: Start = (hear, died) => {
      const worker = inProcess((message) => {
        if (message.kind === "answer" && hold && ++answered > 2) return;
        hear(message);
      }, died);
      return worker;
    };
    const { add, batch, state, looks, notice } = await open(holding);
    const running = add(["一.xlsx", "二.xlsx", "三.xlsx", "四.xlsx", "五.xlsx"].map((name) => book(name)));
    await until(() => state().run?.done === 2);
    batch.cancel();
    await running;
    assert.equal(notice("cancelled").left, 3);
    assert.deepEqual(Object.values(looks()), ["done", "done", "stopped", "stopped", "stopped"]);
    hold = false;
    await batch.retryAll();
    assert.deepEqual(new Set(Object.values(looks())), new Set(["done"]));
  });

  it("[T87] a file whose worker dies or stays silent is named as such, the rest is checked, and it can be tried again", async () => {
    let broken = true;
    const start: Start = (hear, died) => {
      const sound = inProcess(hear, died);
      return {
        send(task) {
          if (broken && task.kind === "check" && task.name === "坏.xlsx") died("out of memory");
          else if (broken && task.kind === "check" && task.name === "慢.xlsx") return;
          else sound.send(task);
        },
        end: () => sound.end(),
      };
    };
    const saved = createStore();
    const controller = createBatchController(saved, "zh-CN", { start, workers: 2, patienceMs: 300, save: () => undefined });
    await createController(createFilesPort(null, { sheets: [], date1904: false }, memorySettings()), saved, "zh-CN").startOutside();
    await controller.add(["坏.xlsx", "慢.xlsx", "好.xlsx"].map((name) => ({ name, file: new Blob([new Uint8Array(formBook(name))]) })));
    const codes = (): (string | null)[] => saved.state().batch.items.map(({ status }) => (status.kind === "problem" ? status.code : status.kind));
    assert.deepEqual(codes(), ["worker-died", "too-slow", "checked"]);
    broken = false;
    await controller.retry(saved.state().batch.items[0]?.id ?? 0);
    assert.deepEqual(codes(), ["checked", "too-slow", "checked"]);
  });

  it("[T88] files are held against each other: the same window twice is named, and is gone when one is removed", async () => {
    const { add, batch, state } = await open();
    await add([book("社保窗口.xlsx"), book("社保再报.xlsx", formBook("社保窗口", { discipline: [2, 2] }))]);
    assert.deepEqual(state().across.map(({ code, places }) => [code, places.map(({ file }) => file)]), [["duplicate-subject", ["社保窗口.xlsx", "社保再报.xlsx"]]]);
    batch.remove(state().items[1]?.id ?? 0);
    await until(() => state().run === null && state().across.length === 0);
    assert.deepEqual(state().across, []);
  });

  it("[T89] the copies come as a zip of annotated workbooks that read as before, with a result sheet; what has no copy is named", async () => {
    const { add, batch, saved, notice } = await open();
    await add(monthOfFiles());
    await batch.saveCopies();
    const { included, leftOut, file } = notice("saved");
    assert.deepEqual([file, saved[0]?.name], ["批注副本.zip", "批注副本.zip"]);
    assert.equal(included, 10);
    assert.deepEqual(leftOut.map(({ file: name }) => name).sort(), ["加密.xlsx", "截断.xlsx", "残联窗口.csv"].sort());
    const files = unzipSync(saved[0]?.bytes ?? new Uint8Array());
    assert.ok(Object.keys(files).includes("乡镇.zip/西乡（批注）.xlsx"), Object.keys(files).join());
    const copy = files["医保窗口（批注）.xlsx"] ?? new Uint8Array();
    const read = readWorkbook(copy);
    assert.ok("workbook" in read);
    assert.match(strFromU8(unzipSync(copy)["xl/workbook.xml"] ?? new Uint8Array()), /<sheet name="医保窗口"[^>]*\/><sheet name="核验结果"/);
    assert.equal(read.workbook.sheets[0]?.cell(13, 4)?.value, 2);
  });

  it("[T91] result table and county summary are workbooks; the summary names what is left out and why", async () => {
    const { add, batch, saved, notice } = await open();
    await add(monthOfFiles());
    await batch.saveTable();
    assert.equal(notice("saved").included, 13);
    await batch.saveSummary();
    const { included, leftOut } = notice("saved");
    assert.equal(included, 9);
    assert.deepEqual(leftOut.map(({ file }) => file).sort(), ["乡镇.zip/西乡.xlsx", "加密.xlsx", "医保窗口.xlsx", "截断.xlsx"].sort());
    assert.ok(leftOut.every(({ why }) => why.length > 5));
    for (const { name, bytes } of saved) assert.ok("workbook" in readWorkbook(bytes), name);
    assert.deepEqual(saved.map(({ name }) => name), ["核验结果表.xlsx", "县汇总.xlsx"]);
  });

  it("[T92] edition and month of the pane apply to the batch; results from before are known as such until all is checked again", async () => {
    const { add, batch, pane, state } = await open();
    await add([book("社保窗口.xlsx", formBook("社保窗口", { month: "" }))]);
    const month = (): string | null => {
      const status = state().items[0]?.status;
      return status?.kind === "checked" ? (status.outcome.report?.month ?? null) : null;
    };
    assert.equal(month(), null);
    await pane.chooseMonth("2026-07" as never);
    const before = state().items[0]?.status;
    await batch.retryAll();
    assert.equal(month(), "2026-07");
    assert.notEqual(before?.kind === "checked" && before.by, state().items[0]?.status.kind === "checked" && (state().items[0]?.status as { by: string }).by);
  });
});
