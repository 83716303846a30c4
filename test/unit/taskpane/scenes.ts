/** Workbooks that put the pane into each of its states. Invented data; the findings come from the real checker. */
import { builtInDocument, builtInEditions } from "../../../src/catalogue/builtIn";
import { tableOf } from "../../../src/catalogue/table/tableOf";
import { MemoryGrid } from "../../../src/sheet/grid";
import { PortError } from "../../../taskpane/workbookPort";
import { bandAt, categoryPoints, derive, fixedAt, rangeOf, reworded, withClause, without } from "../derivedEdition";
import { MemoryPort } from "./memoryPort";

type Row = readonly (string | number | null)[];

const formHead = (window: string, month: string): readonly Row[] => [
  ["便民服务中心窗口服务考核评分表"],
  [`${month}考核窗口名称：${window}`],
  ["考核项目", "分值", "加分扣分标准", "扣分加分分值", "考核得分"],
];

const QUIET: readonly Row[] = [
  ["二\n收费管理", 10, "⑵收费结报不及时、不准确的", null, 10],
  ["三\n办事效率", 15, "⑴超过承诺时限的", null, 15],
];

const REST: readonly Row[] = [
  ["六\n规范服务", 10, null, null, 10],
  ["七\n环境管理", 5, null, null, 5],
  ["八\n资料管理", 5, null, null, 5],
  ["九\n服务对象评议", 10, null, null, 10],
];

const form = (name: string, rows: readonly Row[]): MemoryGrid =>
  MemoryGrid.of({ name, merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: 5 })) }, rows);

/** 工作纪律 records 12 of 10 points; one amount is outside its clause's range, one cannot be read. */
export const overCapForm = (name = "社保窗口", month = "2026年6月份    "): MemoryGrid =>
  form(name, [
    ...formHead(name, month),
    ["一\n办件管理", 25, "⑴可作收件处理而未收件的", 2, 23],
    ...QUIET,
    ["四\n网络管理", 10, "⑵将内网刷卡收费电脑私自接入因特网的", 5, 5],
    ["五\n工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 2, 0],
    [null, null, "(2)“中心”组织的各类会议和活动,有迟到或无故缺席的", 2],
    [null, null, "(3)工作人员未履行请假制度的", 2],
    [null, null, "(4)上下班不打卡,不能说明正常原因的", 2],
    [null, null, "(5)窗口工作未履行A、B岗制度的", 2],
    [null, null, "(6)工作时间无故不接听电话的", 2],
    ...REST.slice(0, 1),
    ["七\n环境管理", 5, "窗口前面乱糟糟的", "约2分", 3],
    ...REST.slice(2),
    ["合计", 100, null, null, 82],
  ]);

export const cleanForm = (name = "医保窗口"): MemoryGrid =>
  form(name, [
    ...formHead(name, "2026年6月份    "),
    ["一\n办件管理", 25, "⑴可作收件处理而未收件的", 2, 23],
    ...QUIET,
    ["四\n网络管理", 10, null, null, 10],
    ["五\n工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 2, 8],
    ...REST,
    ["合计", 100, null, null, 96],
  ]);

/** A staff summary in which many totals and grades are wrong. */
export function staffSummary(rows: number, name = "六月汇总", first = 1): MemoryGrid {
  const grades = ["优秀", "称职", "基本称职"];
  return MemoryGrid.of({ name }, [
    ["政务服务中心窗口工作人员考核汇总表 2026年6月"],
    ["序号", "姓名", "德", "能", "勤", "绩", "廉", "总分", "等次"],
    ...Array.from({ length: rows }, (_, i) => {
      const scores = [20 - (i % 3), 20 - (i % 5), 20 - (i % 7), 25 - (i % 4), 15];
      const total = scores.reduce((sum, score) => sum + score, 0);
      return [i + 1, `工作人员${String(first + i).padStart(3, "0")}`, ...scores, total - (i % 3 === 0 ? 1 : 0), grades[i % 3] ?? ""];
    }),
  ]);
}

/** 工作纪律 records 12 of 10 points, and the printed total takes off all 12. */
export const overCapWithTotal = (name = "社保窗口"): MemoryGrid =>
  form(name, [
    ...formHead(name, "2026年6月份    "),
    ["一\n办件管理", 25, null, null, 25], ["二\n收费管理", 10, null, null, 10], ["三\n办事效率", 15, null, null, 15], ["四\n网络管理", 10, null, null, 10],
    ["五\n工作纪律", 10, "⑴上班迟到早退、中途擅自离岗的", 2, -2],
    [null, null, "(2)“中心”组织的各类会议和活动,有迟到或无故缺席的", 2],
    [null, null, "(3)工作人员未履行请假制度的", 2],
    [null, null, "(4)上下班不打卡,不能说明正常原因的", 2],
    [null, null, "(5)窗口工作未履行A、B岗制度的", 2],
    [null, null, "(6)工作时间无故不接听电话的", 2],
    ...REST,
    ["合计", 100, null, null, 88],
  ]);

/** Nobody could know by its heading that the sixth column holds 绩. */
export const unclearSummary = (): MemoryGrid =>
  MemoryGrid.of({ name: "六月汇总" }, [
    ["政务服务中心窗口工作人员考核汇总表 2026年6月"], ["序号", "姓名", "德", "能", "勤", "干得怎样", "廉", "总分", "等次"],
    [1, "工作人员甲", 20, 19, 20, 24, 15, 98, "优秀"], [2, "工作人员乙", 20, 20, 19, 25, 15, 99, "优秀"],
  ]);

export const textOnly = (): MemoryGrid =>
  MemoryGrid.of({ name: "通知" }, [["关于做好窗口考核工作的通知"], ["各窗口："], ["请按时报送评分表，逾期不再受理。"]]);

export const otherTable = (): MemoryGrid =>
  MemoryGrid.of({ name: "库存" }, [["品名", "数量", "单价"], ["纸", 12, 3.5], ["笔", 40, 1.2]]);

/** A score sheet with categories of no known edition but one. */
export const foreignForm = (): MemoryGrid =>
  MemoryGrid.of({ name: "镇级评分" }, [
    ["镇便民服务窗口评分表 2026年6月"],
    ["考核项目", "分值", "评分标准", "扣分", "得分"],
    ["工作纪律", 40, "迟到", 2, 38],
    ["群众满意", 60, "投诉", 3, 57],
    ["合计", 100, null, 5, 95],
  ]);

/** A built-in edition as a catalogue table. */
export function catalogueGrid(name: string, id: string): MemoryGrid {
  const edition = builtInEditions().find((one) => one.id === id);
  if (edition === undefined) throw new RangeError(id);
  const grid = new MemoryGrid({ name });
  tableOf(edition, builtInDocument(id)).forEach((row, r) => row.forEach((value, c) => value !== null && grid.set(r + 1, c + 1, { value })));
  return grid;
}

/** One category of 400 clauses. */
const longCatalogue = (): MemoryGrid => MemoryGrid.of({ name: "长办法" }, [
  ["规则目录", "长办法"], ["版本编号", "long.1"],
  ["大项", "分值", "扣完为止", "条款", "内容", "方向", "方式", "分值下限"], ["纪律", 100, "是", "一", null, "扣", "大项", null],
  ...Array.from({ length: 400 }, (_, index) => ["纪律", null, null, String(index + 1), `违反第${index + 1}条的`, "扣", "固定", 1]),
]);

/** Two cells of it say what nobody can read. */
export function faultyCatalogue(): MemoryGrid {
  const grid = catalogueGrid("规则", "bianmin-window.1");
  for (let row = 1, left = 2; row <= grid.rows && left > 0; row++) {
    if (grid.cell(row, 7)?.value !== "固定") continue;
    grid.set(row, 8, { value: "两分半" });
    left--;
  }
  return grid;
}

/** Rules of the built-in edition with something of every kind changed, and a sheet whose functions say an old version. */
function changedRules(): readonly { readonly grid: MemoryGrid }[] {
  const builtIn = builtInEditions().find(({ id }) => id === "bianmin-window.1");
  if (builtIn === undefined) throw new Error("no edition bianmin-window.1");
  const clauseLike = (words: string): string => builtIn.clauses.find(({ text }) => text.includes(words))?.id ?? "";
  const late = clauseLike("上班迟到早退");
  const next = derive(builtIn, "bianmin-window.2", fixedAt(clauseLike("每出现一个“差”"), 4), rangeOf(late, 1, 5), reworded(late, "上班迟到早退、中途擅自离岗或串岗的"),
    without(clauseLike("无故不接听电话")), withClause(late, { id: "phone-game", no: "12", text: "工作时间玩手机游戏的", unit: "起" }), categoryPoints("discipline", 12), bandAt("优秀", 95));
  const versions = new MemoryGrid({ name: "版本" });
  versions.set(1, 1, { value: "ASSESS 0.0.9", formula: "=ASSESS.VERSION()" });
  return [{ grid: overCapForm() }, { grid: MemoryGrid.of({ name: "规则" }, tableOf(next).map((row) => [...row])) }, { grid: versions }];
}

export type SceneName =
  | "ready" | "last-check" | "form" | "many" | "clean" | "protected" | "no-month" | "empty" | "text-only" | "no-table"
  | "many-clauses" | "own-rules" | "faulty-rules" | "eighty" | "thousands" | "consequences" | "unclear" | "foreign" | "busy" | "slow" | "two-sheets" | "changed-rules";

/** The port for a scene; "slow" reads for ever, until cancelled. */
export function scene(name: SceneName): MemoryPort {
  const port = portOf(name);
  if (name === "busy") port.readProblem = new PortError("busy", "InvalidOperationInCellEditMode: Excel is in cell-editing mode");
  if (name === "slow") port.beforeRead = () => new Promise((resolve) => setTimeout(resolve, 400));
  if (name === "last-check") {
    port.settings.set("assess.lastCheck", { checked: true, sheets: ["社保窗口"], rows: 10, errors: 3, warnings: 1, infos: 0 });
  }
  return port;
}

function portOf(name: SceneName): MemoryPort {
  switch (name) {
    case "many": return new MemoryPort([{ grid: staffSummary(120) }]);
    case "eighty": return new MemoryPort([...["社保窗口", "医保窗口", "公积金窗口", "不动产窗口", "公安窗口", "税务窗口"].map((name) => ({ grid: overCapForm(name) })), { grid: staffSummary(60) }]);
    case "thousands": return new MemoryPort(Array.from({ length: 7 }, (_, i) => ({ grid: staffSummary(900, `汇总${i + 1}`, i * 900 + 1) })));
    case "clean": return new MemoryPort([{ grid: cleanForm() }]);
    case "protected": return new MemoryPort([{ grid: overCapForm(), protected: true }]);
    case "no-month": return new MemoryPort([{ grid: overCapForm("社保窗口", "") }]);
    case "empty": return new MemoryPort([{ grid: new MemoryGrid({ name: "Sheet1" }) }]);
    case "text-only": return new MemoryPort([{ grid: textOnly() }]);
    case "no-table": return new MemoryPort([{ grid: otherTable() }]);
    case "foreign": return new MemoryPort([{ grid: foreignForm() }]);
    case "consequences": return new MemoryPort([{ grid: overCapWithTotal() }]);
    case "unclear": return new MemoryPort([{ grid: unclearSummary() }]);
    case "slow": return new MemoryPort(Array.from({ length: 6 }, (_, i) => ({ grid: overCapForm(`窗口${i + 1}`) })));
    case "many-clauses": return new MemoryPort([{ grid: overCapForm() }, { grid: longCatalogue() }]);
    case "own-rules": return new MemoryPort([{ grid: overCapForm() }, { grid: catalogueGrid("规则", "bianmin-window.1") }]);
    case "faulty-rules": return new MemoryPort([{ grid: overCapForm() }, { grid: faultyCatalogue() }]);
    case "changed-rules": return new MemoryPort(changedRules());
    case "two-sheets": return new MemoryPort([{ grid: overCapForm() }, { grid: staffSummary(12) }, { grid: cleanForm() }]);
    default: return new MemoryPort([{ grid: overCapForm() }]);
  }
}
