/** What the office decides, as writing actions: picked options, corrected columns, settings taken over from a file. */
import { DEFAULT_SETTINGS } from "../../src/settings/officeSettings";
import { inPane, type Pane, type WritingAction } from "./writingAction";

const MAPPING = { fingerprint: "0序号|1姓名", headerRows: 1, columns: { "1": "ignore" } };

async function correct({ controller }: Pane): Promise<void> {
  await controller.useMapping(MAPPING);
}

/** Everything that a file of settings holds, each under a key of its own in the workbook. */
async function takeOver({ controller }: Pane): Promise<void> {
  await controller.settings.useWhole({
    ...DEFAULT_SETTINGS, edition: "bianmin-window.1", choices: { "bianmin-window.1": { cap: "none" } }, lockedMonths: ["2026-05" as never],
    ignored: [{ code: "wrong-total", sheet: "社保窗口", subject: null, category: null, clause: null, cells: ["E13"], expected: null, actual: 1, held: [], reason: "已核实", on: "2026-06-20" }],
  }, "已导入。");
}

export const SETTINGS_ACTIONS: readonly WritingAction[] = [
  inPane("选定选项", ({ controller }) => controller.chooseOption("bianmin-window.1", "range-1", "blank"), { checked: false }),
  inPane("更正对应", correct, { checked: false }),
  inPane("删除对应", ({ controller }) => controller.removeMapping(MAPPING.fingerprint), { checked: false, before: correct }),
  inPane("导入设置", takeOver, { checked: false }),
];
