/** 收件页的用语。 */
import type { FindingCounts } from "./pane";

/** 各类文件数。 */
export interface FileCounts {
  readonly total: number;
  /** 已核验。 */
  readonly checked: number;
  /** 没有能核验的表。 */
  readonly blocked: number;
  readonly problems: number;
  readonly waiting: number;
  readonly stopped: number;
  /** 有错误的文件。 */
  readonly withErrors: number;
  /** 没有错误和提醒的文件。 */
  readonly clean: number;
}

/** 前几个名字，其余记数。 */
const someNames = (names: readonly string[]): string =>
  names.length <= 3 ? names.map((name) => `“${name}”`).join("、") : `“${names.slice(0, 3).join("”“")}”等 ${names.length} 个文件`;

type Made = "copies" | "table" | "summary";

const MADE: Readonly<Record<Made, string>> = { copies: "批注副本", table: "结果表", summary: "县汇总" };

export const paneFiles = {
  outside: "现在不在 Excel 里：在这里核验收到的文件，原文件只读不改。要在表里逐格标记和改正，请在 Excel 的“开始”选项卡按“政务考核核验”。",

  empty: {
    title: "把收到的文件拖到这里",
    body: "可以一次放入许多文件或整个文件夹：.xlsx、.xlsm、.xls、.csv，装着它们的 .zip，以及整封邮件 .eml。文件只在这台电脑上读取，不会上传，也不会改动。",
    dropHere: "松手即可放入",
  },
  pickFiles: "选择文件",
  pickFolder: "选择文件夹",
  clear: "清空",
  cancel: "取消",
  listLabel: "收到的文件",

  progress: (done: number, total: number) => `正在核验：${done} / ${total}`,
  progressLabel: "核验进度",
  comparing: "正在比对各个文件……",
  making: (what: Made) => `正在生成${MADE[what]}……`,

  sentence: (counts: FileCounts) => [
    `${counts.total} 个文件：${counts.checked} 个已核验`,
    counts.withErrors > 0 ? `${counts.withErrors} 个有错误` : "",
    counts.clean > 0 ? `${counts.clean} 个没有问题` : "",
    counts.blocked > 0 ? `${counts.blocked} 个没有能核验的表` : "",
    counts.problems > 0 ? `${counts.problems} 个读不了` : "",
    counts.stopped > 0 ? `${counts.stopped} 个没有核验` : "",
  ].filter((part) => part !== "").join("，") + "。",

  status: {
    waiting: "等待",
    working: "正在核验……",
    stopped: "已取消，没有核验",
    clean: "没有发现问题",
    problem: "读不了",
    blocked: "没有核验",
  },
  /** 列表里一行的计数。 */
  counts: ({ errors, warnings, infos, consequences }: FindingCounts) =>
    [errors > 0 ? `错误 ${errors}` : "", warnings > 0 ? `提醒 ${warnings}` : "", infos > 0 ? `说明 ${infos}` : "", consequences > 0 ? `随之 ${consequences}` : ""]
      .filter((part) => part !== "").join(" · "),
  fileSentence: ({ errors, warnings, infos, consequences }: FindingCounts) =>
    `${errors} 处错误，${warnings} 处提醒${infos > 0 ? `，${infos} 条说明` : ""}${consequences > 0 ? `；另有 ${consequences} 处随之而来` : ""}。`,

  blocked: {
    empty: () => "工作簿是空的，没有可核验的内容。",
    "text-only": () => "只有文字，没有分值。请核对是不是发错了文件。",
    "rules-only": () => "里面只有规则表，没有评分表。要用它的规则，请在“规则”里按“打开规则文件”打开它。",
    "no-table": (sheets: number) => `${sheets} 张工作表里都没有找到能按所选规则核验的评分表、台账或汇总表。`,
    "no-catalogue": () => "没有找到适用的规则版本。请在上面选定一个版本，再按“全部重新核验”。",
    several: "有几个规则版本都适用。请在上面选定一个，再按“全部重新核验”。",
  },

  gone: "文件已经移走、改名或改过，浏览器读不到了。请重新放入。",
  inPage: "这里的浏览器不让后台线程运行，文件改在窗格里逐个核验：结果一样，核验大文件时窗格会停顿一下。",
  workerDied: "核验这个文件时程序出错了，其余文件不受影响。请重试；若仍然如此，请把文件交给管理员。",
  tooSlow: "这个文件 30 秒没有读完，已经放下，其余文件不受影响。请用 Excel 打开，删去与考核无关的内容后另存再试。",

  open: "查看发现",
  back: "返回列表",
  retry: "重试",
  remove: "移除",
  chosen: "所选文件",
  pickOne: "选一个文件，这里列出它的发现。",
  previewLabel: (cell: string) => `${cell} 附近的单元格`,

  outdated: "规则版本、月份或选项改过，列表里还是原来的结果。",
  checkAll: "全部重新核验",

  month: "月份",
  monthAutomatic: "自动识别",

  across: (count: number) => `文件之间的问题 ${count}`,

  exports: { copies: "下载批注副本", table: "导出结果表", summary: "合并为县汇总" } satisfies Record<Made, string> as Record<Made, string>,
  fileNames: { copies: "批注副本", table: "核验结果表", summary: "县汇总" } satisfies Record<Made, string> as Record<Made, string>,
  copyMark: "（批注）",
  copyOnlyXlsx: (format: string) => `.${format} 文件不能加批注；请用 Excel 另存为 .xlsx`,
  notRead: "没有读出，没有副本",
  stopped: "已取消，没有核验",

  notice: {
    nothingUsable: (passedOver: readonly string[]) =>
      `这里面没有能核验的文件${passedOver.length === 0 ? "" : `（${someNames(passedOver)}不是工作簿）`}。请放入 .xlsx、.xlsm、.xls、.csv、.zip 或 .eml。`,
    replaced: (names: readonly string[]) => `${someNames(names)}已在列表里，换成了刚放入的这一份。`,
    passedOver: (names: readonly string[]) => `${someNames(names)}不是工作簿，没有放入。`,
    cancelled: (left: number) => (left === 0 ? "已取消。" : `已取消：${left} 个文件没有核验，已有的结果保留。`),
    saved: (what: Made, file: string, included: number) => `${MADE[what]}已存为“${file}”，含 ${included} 个文件。`,
    nothingToSave: {
      copies: "没有可以加批注的 .xlsx 文件。",
      table: "还没有核验结果。",
      summary: "没有可以合并的文件：只合并没有错误、读出了总分的评分表和汇总表。",
    } satisfies Record<Made, string> as Record<Made, string>,
    leftOut: (count: number) => `没有放入的文件 ${count} 个`,
    saveFailed: (what: Made) => `没能生成${MADE[what]}。请重试；若仍然如此，请把下面的信息告诉管理员。`,
    acrossFailed: "没能比对各个文件；每个文件自己的结果不受影响。",
  },
};

export type PaneFilesText = typeof paneFiles;
