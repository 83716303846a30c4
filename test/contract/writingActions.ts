/** Every action of the pane that writes into a workbook. A new one is one entry. */
import { readFileSync } from "node:fs";
import type { SheetParts } from "../../workbench/host/memoryBackend";
import { functionTable } from "../../src/functionHelp/functionTable";
import { FIRST } from "../unit/impact/regulation";
import type { PlannedWrite } from "../../src/impact/apply/plan";
import { checkActiveSheet } from "../../taskpane/commands/checkActiveSheet";
import { createLedgerPort } from "../../taskpane/excel/ledgerRows";
import { createFunctionHelper, type FunctionHelperController } from "../../taskpane/functionHelp/helperController";
import { createCare } from "../../taskpane/impact/careActions";
import { createImpactStore } from "../../taskpane/impact/impactState";
import { record } from "../../taskpane/impact/recordSheet";
import { LAST_CHECK_SETTING, readSummary } from "../../taskpane/lastCheck";
import { createRegisterController, type RegisterController } from "../../taskpane/register/registerController";
import { createStore } from "../../taskpane/store";
import { createSummaryController } from "../../taskpane/summary/summaryController";
import type { FaultyBook } from "./faultyExcel";
import { IMPACT_ACTIONS } from "./impactActions";
import { SETTINGS_ACTIONS } from "./settingsActions";
import { CLEAN, form, inPane, LANGUAGE, WRONG, type Pane, type WritingAction } from "./writingAction";

const LEDGER: SheetParts = {
  name: "6月台账",
  rows: [
    ["2026年6月便民服务中心窗口扣分台账"], ["序号", "日期", "窗口名称", "考核项目", "扣分条款", "次数", "扣分", "扣分事由"],
    [1, "2026-06-03", "社保窗口", "工作纪律", "五⑴", 1, 2, "迟到"], [2, "2026-06-04", "医保窗口", "工作纪律", "五⑻", 1, 1, "抽烟"], [],
    ["填表人：甲"],
  ],
};
const BROKEN: SheetParts = { name: "计算", rows: [["版本", { formula: "=ASSESS.VERSION()", value: "#NAME?" }], ["得分", { formula: '=_xldudf_ASSESS_GRADE(95,"S12")', value: "#NAME?" }]] };

const findingsOf = ({ store }: Pane) => {
  const { phase } = store.state();
  return phase.kind === "result" ? phase.result.findings : [];
};
const fixable = (open: Pane) => findingsOf(open).find(({ fix }) => fix !== null);

async function fixOne(open: Pane): Promise<void> {
  const finding = fixable(open);
  if (finding) await open.controller.applyFix(finding);
}

/** A sheet that was not there under its name is looked for by checking again, as the pane then says. */
async function fixMany({ store, controller }: Pane): Promise<void> {
  if (store.state().review.batch?.failed.some(({ problem }) => problem === "missing") === true) await controller.check();
  controller.review.plan("wrong-total");
  controller.review.chooseAll(true);
  await controller.review.writePlan();
}

async function ignoreFirst({ store, controller }: Pane): Promise<void> {
  if (store.state().review.records.length > 0) return;
  controller.select(0);
  await controller.review.ignoreSelected("领导已批准");
}

async function takeIgnoredBack({ store, controller }: Pane): Promise<void> {
  const [kept] = store.state().review.records;
  if (kept) await controller.review.takeBack(kept);
}

async function chooseColours({ store, controller }: Pane): Promise<void> {
  const { office } = store.state().settings;
  if (office) await controller.settings.chooseColours({ error: { fill: "#FFCCCC", font: "#800000", border: "#C00000" } });
}

async function closeMonth({ store, controller }: Pane): Promise<void> {
  const { office } = store.state().settings;
  if (office) await controller.settings.use({ ...office, lockedMonths: ["2026-05" as never] }, "已锁定");
}

async function registering({ port, clock }: FaultyBook, date: string): Promise<{ readonly register: RegisterController; readonly enter: () => Promise<void>; readonly told: () => string }> {
  const store = createStore();
  const { editionsWith } = await import("../../taskpane/remembered");
  store.dispatch({ type: "opened", sheet: null, choices: {}, edition: null, editions: await editionsWith({}), mappings: [], lastCheck: null });
  const register = createRegisterController({ port, ledger: createLedgerPort(), store, language: LANGUAGE, clock });
  await register.open();
  async function enter(): Promise<void> {
    if (register.state().recent.some(({ takenBack }) => !takenBack)) return;
    if (register.state().picked === null) {
      register.setSubject("民政窗口");
      register.search("五⑻");
      const hit = register.state().found?.clauses.find(({ edition }) => edition.scheme === "S12");
      if (hit) register.pick(hit);
    }
    register.set({ amount: "1.5", reason: "大厅抽烟", date });
    await register.record();
    // Asked whether it is meant: it is.
    if (register.state().message?.tone === "warning" && register.state().shownAtPress !== null) await register.record();
  }
  const told = (): string => (register.state().message?.tone === "success" ? "" : (register.state().message?.sentence ?? ""));
  return { register, enter, told };
}

const summaryAction = (name: string, what: "values" | "result", before: boolean): WritingAction => ({
  name, mayRepeat: before, sheets: [CLEAN, form("医保窗口", 3, 95)],
  async ready({ port }) {
    const store = createStore();
    const { editionsWith } = await import("../../taskpane/remembered");
    store.dispatch({ type: "opened", sheet: null, choices: {}, edition: null, editions: await editionsWith({}), mappings: [], lastCheck: null });
    const summary = createSummaryController({ port, store, language: LANGUAGE, save: () => undefined, goTo: () => Promise.resolve() });
    await summary.summarise();
    if (before) await summary.write(what);
    const act = async (): Promise<void> => {
      await summary.write(what);
      if (store.state().summary.asking !== null) await summary.answer("replace");
    };
    return { act, told: () => (store.state().summary.said?.tone === "success" ? "" : (store.state().summary.said?.sentence ?? "")) };
  },
});

async function helping({ port, grid, idOf }: FaultyBook): Promise<{ readonly helper: FunctionHelperController; readonly told: () => string }> {
  const metadata: unknown = JSON.parse(readFileSync(new URL("../../functions/functions.zh-CN.json", import.meta.url), "utf8"));
  grid.select(idOf("社保窗口"), { row: 0, column: 10, rows: 1, columns: 1 });
  const helper = createFunctionHelper({
    port, ledger: createLedgerPort(), language: LANGUAGE, fetchTable: () => Promise.resolve(metadata), wait: () => Promise.resolve(),
    evaluator: () => import("../../taskpane/functionHelp/evaluator").then(({ evaluatorIn }) => evaluatorIn(LANGUAGE)),
  });
  await helper.open();
  const version = (functionTable(metadata) ?? []).find(({ id }) => id === "VERSION");
  if (version) helper.choose(version);
  return { helper, told: () => (helper.state().message?.tone === "success" ? "" : (helper.state().message?.sentence ?? "")) };
}

const WRITES: readonly PlannedWrite[] = [{ sheet: "社保窗口", cell: "D8", before: { value: 4 }, after: { value: 10 }, reason: "amount", subject: "社保", month: null }];

export const WRITING_ACTIONS: readonly WritingAction[] = [
  inPane("标记", ({ controller }) => controller.check(), { checked: false }),
  inPane("重新标记", ({ controller }) => controller.check(), { mayRepeat: true }),
  inPane("清除标记", ({ controller }) => controller.clearMarks()),
  inPane("更正一处", fixOne, { marksFollow: true }),
  inPane("更正一批", fixMany, { unit: "cells", marksFollow: true, sheets: [WRONG, form("医保窗口", 3, 80)], checked: false, before: ({ controller }) => (controller.chooseScope("all"), controller.check()) }),
  inPane("撤销一批", ({ controller }) => controller.review.undo(), { unit: "cells", marksFollow: true, sheets: [WRONG, form("医保窗口", 3, 80)], checked: false, before: async (open) => {
    open.controller.chooseScope("all");
    await open.controller.check();
    await fixMany(open);
  } }),
  inPane("忽略", ignoreFirst, { marksFollow: true }),
  inPane("恢复忽略", takeIgnoredBack, { before: ignoreFirst, marksFollow: true }),
  inPane("选定版本", ({ controller }) => controller.chooseEdition("bianmin-window"), { checked: false }),
  inPane("设置颜色", chooseColours, { checked: false }),
  inPane("锁定月份", closeMonth, { checked: false }),
  inPane("规则表放进工作簿", async ({ store, controller }) => {
    const [edition] = [...store.state().editions].sort((a, b) => a.clauses.length - b.clauses.length);
    if (edition) await controller.library.insert({ from: "built-in", id: edition.id }, "规则");
  }, { checked: false }),
  {
    // The ribbon has no place for a sentence: the pane tells what is kept when it is opened.
    name: "功能区核验", sheets: [WRONG], leftOut: [LAST_CHECK_SETTING],
    ready({ port, host }) {
      let thrown = "";
      const kept = () => readSummary(JSON.parse(host.model.settings.get(LAST_CHECK_SETTING) ?? "null"));
      return Promise.resolve({
        act: () => checkActiveSheet(port, LANGUAGE).then(() => (thrown = ""), (problem: unknown) => (thrown = String(problem))),
        told: () => thrown || (kept()?.unmarked ?? ""),
      });
    },
  },
  {
    name: "登记", sheets: [LEDGER],
    async ready(book) {
      const { enter, told } = await registering(book, "2026-06-18");
      return { act: enter, told };
    },
  },
  {
    name: "撤销登记", sheets: [LEDGER],
    async ready(book) {
      const { register, enter, told } = await registering(book, "2026-06-18");
      await enter();
      return { act: () => register.undo(), told };
    },
  },
  {
    name: "登记到新表", sheets: [CLEAN],
    async ready(book) {
      const { enter, told } = await registering(book, "2026-06-18");
      return { act: enter, told };
    },
  },
  {
    name: "撤销新表", sheets: [CLEAN],
    async ready(book) {
      const { register, enter, told } = await registering(book, "2026-06-18");
      await enter();
      return { act: () => register.undo(), told };
    },
  },
  summaryAction("写汇总表", "values", false),
  summaryAction("换掉汇总表", "values", true),
  summaryAction("写核验结果", "result", false),
  {
    name: "写核验记录", sheets: [WRONG],
    ready({ port }) {
      let told = "";
      const recorded = { writes: WRITES, undone: false, edition: FIRST, date: "2026-08-03", language: LANGUAGE } as const;
      return Promise.resolve({ act: () => record(port, recorded).then(() => (told = ""), (thrown: unknown) => (told = String(thrown))), told: () => told });
    },
  },
  {
    name: "修复公式", sheets: [BROKEN], unit: "cells", evaluate: () => 1,
    async ready({ port }) {
      const own = createImpactStore();
      const care = createCare({ port, store: createStore(), own, language: LANGUAGE, give: () => undefined });
      return {
        act: async () => {
          await care.look();
          await care.repair();
        },
        told: () => (own.state().said?.tone === "success" ? "" : (own.state().said?.sentence ?? "")),
      };
    },
  },
  {
    name: "插入函数", sheets: [CLEAN], evaluate: () => "ASSESS 1.0.0",
    async ready(book) {
      const { helper, told } = await helping(book);
      return { act: () => helper.insert(), told };
    },
  },
  {
    name: "撤销插入函数", sheets: [CLEAN], evaluate: () => "ASSESS 1.0.0",
    async ready(book) {
      const { helper, told } = await helping(book);
      await helper.insert();
      return { act: () => helper.undo(), told };
    },
  },
  ...IMPACT_ACTIONS,
  ...SETTINGS_ACTIONS,
];
