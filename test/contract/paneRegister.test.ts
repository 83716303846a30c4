/** The 登记 tab's controller over the genuine office.js: what is known so far, what is asked, what is written. */
import assert from "node:assert/strict";
import { DEFAULT_SETTINGS, type OfficeSettings } from "../../src/settings/officeSettings";
import { createLedgerPort } from "../../taskpane/excel/ledgerRows";
import { editionsWith } from "../../taskpane/remembered";
import { createRegisterController, type RegisterController } from "../../taskpane/register/registerController";
import { createStore } from "../../taskpane/store";
import type { SheetParts } from "../../workbench/host/memoryBackend";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";

const LEDGER: SheetParts = {
  name: "6月台账",
  rows: [
    ["2026年6月便民服务中心窗口扣分台账"], ["序号", "日期", "窗口名称", "考核项目", "扣分条款", "次数", "扣分", "扣分事由"],
    [1, "2026-06-03", "社保窗口", "工作纪律", "五⑴", 1, 2, "迟到"], [2, "2026-06-04", "医保窗口", "工作纪律", "五⑻", 1, 1, "抽烟"],
  ],
};
const FORM: SheetParts = {
  name: "公安窗口",
  rows: [
    ["便民服务中心窗口服务考核评分表"], ["考核月份：2026年6月        考核窗口名称：公安窗口"], ["考核项目", "工作要求", "分值", "加分扣分标准", "扣分加分分值", "自评得分", "考核得分"],
    ["五、工作纪律", "", 10, "⑴上班迟到早退、中途擅自离岗的", 4, null, null], [null, null, null, "⑻上班时间在窗口吃零食、抽烟的", 3, null, null],
  ],
};

describe("recording through the genuine office.js", () => {
  let book: OpenWorkbook;
  afterEach(() => book.close());

  async function open(sheets: readonly SheetParts[], office: Partial<OfficeSettings> = {}, today = "2026-06-20"): Promise<RegisterController> {
    book = await openWorkbook(sheets);
    const store = createStore();
    store.dispatch({ type: "opened", sheet: null, choices: {}, edition: null, editions: await editionsWith({}), mappings: [], lastCheck: null });
    store.dispatch({ type: "settings", change: { change: "read", office: { ...DEFAULT_SETTINGS, ...office }, problems: [] } });
    const register = createRegisterController({
      port: book.port, ledger: createLedgerPort(), store, language: "zh-CN", clock: { now: () => 0, today: () => today, later: () => () => undefined },
    });
    await register.open();
    return register;
  }

  /** Picks a clause of the window's rules by its number. */
  function pick(register: RegisterController, number: string): void {
    register.search(number);
    const hit = register.state().found?.clauses.find(({ edition }) => edition.scheme === "S12");
    assert.ok(hit, `no clause ${number}`);
    register.pick(hit);
  }

  const cells = (address: { row: number; columns?: number }, sheet = "6月台账") =>
    book.grid.read(book.idOf(sheet), { row: address.row - 1, column: 0, rows: 1, columns: address.columns ?? 8 })[0]!.map(({ value }) => value);
  const sentences = ({ state }: RegisterController) => state().notes.map(({ sentence }) => sentence).join("");

  it("[T201] today is the date of a month that is the sheets'; in another only the month is given", async () => {
    const june = await open([LEDGER]);
    assert.equal(june.state().values.date, "2026-06-20");
    book.close();
    const july = await open([LEDGER], {}, "2026-07-02");
    assert.equal(july.state().values.date, "2026-06-");
    pick(july, "五⑴");
    assert.ok(july.state().preview?.status === "refused" && july.state().preview?.status !== undefined);
  });

  it("[T202] what was recorded so far counts: the ledger's, else the form's", async () => {
    const register = await open([LEDGER, FORM]);
    register.setSubject("社保窗口");
    pick(register, "五⑴");
    register.set({ amount: "1" });
    const first = register.state().preview;
    assert.ok(first?.status === "charged");
    assert.match(first.sentences.join(""), /已记录 2，加上本条 1，共 3；分值 10/);
    assert.match(sentences(register), /取自“6月台账”.*将记到“6月台账”/);
    register.setSubject("公安窗口");
    const second = register.state().preview;
    assert.ok(second?.status === "charged");
    assert.match(second.sentences.join(""), /已记录 7/);
    assert.match(sentences(register), /取自“公安窗口”/);
    register.setSubject("民政窗口");
    assert.match(sentences(register), /没有该对象当月的记录/);
  });

  it("[T200] writes the row, remembers it, and takes it back", async () => {
    const register = await open([LEDGER]);
    register.setSubject("民政窗口");
    pick(register, "五⑻");
    register.set({ amount: "1.5", reason: "大厅抽烟", date: "2026-06-18" });
    await register.record();
    assert.equal(register.state().message?.tone, "success", register.state().message?.sentence);
    assert.deepEqual(cells({ row: 5 }), [3, "2026-06-18", "民政窗口", "工作纪律", "五(8)", "", 1.5, "大厅抽烟"]);
    assert.deepEqual([register.state().picked, register.state().recent[0]?.cell], [null, "A5"]);
    await register.undo();
    assert.deepEqual(cells({ row: 5 }), ["", "", "", "", "", "", "", ""]);
    assert.equal(register.state().recent[0]?.takenBack, true);
  });

  it("[T203] the same again is asked about, and written when it is pressed once more", async () => {
    const register = await open([LEDGER]);
    register.setSubject("医保窗口");
    pick(register, "五⑻");
    register.set({ amount: "1", date: "2026-06-04" });
    assert.ok(register.state().notes.some(({ kind, sentence }) => kind === "ask" && /G4/.test(sentence)), sentences(register));
    await register.record();
    assert.deepEqual([cells({ row: 5 })[2], register.state().message?.tone], ["", "warning"]);
    await register.record();
    assert.equal(cells({ row: 5 })[2], "医保窗口");
  });

  it("[T203] somebody else's row that came in meanwhile is seen before writing", async () => {
    const register = await open([LEDGER]);
    register.setSubject("民政窗口");
    pick(register, "五⑻");
    register.set({ amount: "1", date: "2026-06-18" });
    for (const [cell, value] of Object.entries({ A5: 3, B5: "2026-06-18", C5: "民政窗口", D5: "工作纪律", E5: "五⑻", F5: 1, G5: 1, H5: "抽烟" })) book.grid.userEdit(book.idOf("6月台账"), cell, value);
    await register.record();
    assert.equal(register.state().message?.tone, "warning");
    assert.equal(cells({ row: 6 })[2], "");
    await register.record();
    assert.equal(cells({ row: 6 })[2], "民政窗口");
  });

  it("[T203] when what is recorded changed meanwhile, what the entry now comes to is seen before writing", async () => {
    const register = await open([LEDGER]);
    register.setSubject("社保窗口");
    pick(register, "五⑻");
    register.set({ amount: "1", date: "2026-06-18" });
    book.grid.userEdit(book.idOf("6月台账"), "G3", 4);
    await register.record();
    assert.deepEqual([register.state().message?.tone, cells({ row: 5 })[2], register.state().shownAtPress], ["warning", "", null]);
    const preview = register.state().preview;
    assert.ok(preview?.status === "charged" && /已记录 4/.test(preview.sentences.join("")));
    await register.record();
    assert.equal(cells({ row: 5 })[2], "社保窗口");
  });

  it("[T204] a closed month and a protected sheet are said, and nothing is written", async () => {
    const register = await open([LEDGER], { lockedMonths: ["2026-06" as never] });
    register.setSubject("民政窗口");
    pick(register, "五⑻");
    register.set({ amount: "1", date: "2026-06-18" });
    assert.ok(register.state().notes.some(({ kind, sentence }) => kind === "stop" && /2026-06 已锁定/.test(sentence)));
    await register.record();
    assert.equal(cells({ row: 5 })[2], "");
    book.close();
    const other = await open([{ ...LEDGER, protected: true }]);
    other.setSubject("民政窗口");
    pick(other, "五⑻");
    other.set({ amount: "1", date: "2026-06-18" });
    await other.record();
    assert.deepEqual([other.state().message?.tone, /“6月台账”受保护，没有登记/.test(other.state().message?.sentence ?? "")], ["error", true]);
    assert.equal(cells({ row: 5 })[2], "");
  });

  it("[T216] the roster tells known names, near ones and those not there in the month", async () => {
    const window = (name: string, to: string | null = null) => ({ name, department: null, chief: "张三", leader: null, from: null, to: to as never });
    const register = await open([LEDGER], { roster: { windows: [window("社保窗口"), window("医保窗口"), window("国土窗口", "2026-05")], staff: [] } });
    pick(register, "五⑻");
    register.set({ date: "2026-06-18" });
    const look = (name: string) => {
      register.setSubject(name);
      return register.lookUp();
    };
    assert.deepEqual(look("社保"), { status: "known", name: "社保窗口" });
    assert.deepEqual(look("国土窗口"), { status: "inactive", name: "国土窗口" });
    const near = look("社宝窗口");
    assert.ok(near?.status === "unknown" && near.near.includes("社保窗口"), JSON.stringify(near));
    assert.equal(look(""), null);
  });

  it("[T215] norms are found, are not recorded, and lead to the clauses that charge them", async () => {
    const register = await open([LEDGER]);
    register.search("吸烟");
    const norm = register.state().found?.norms[0];
    assert.ok(norm);
    await register.pickNorm(norm.norm);
    assert.ok(register.state().norm?.hits.some(({ citation }) => citation === "五(8)"), JSON.stringify(register.state().norm?.hits.map(({ citation }) => citation)));
    assert.equal(register.state().picked, null);
  });
});
