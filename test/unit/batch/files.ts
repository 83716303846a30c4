/** Files of a batch, made from sheets written as text and checked like any other. */
import type { FileReport } from "../../../src/batch/fileReport";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { sheetOf } from "../sheetText";

export const editions = builtInEditions();

export const fileOf = (file: string, ...sheets: string[]): FileReport => ({
  file, problem: null, report: checkWorkbook({ sheets: sheets.map((text) => sheetOf(text).grid), date1904: false }, { editions, language: "zh-CN", fileName: file }),
});

export const unreadable = (file: string): FileReport => ({ file, report: null, problem: { code: "encrypted", message: "文件设有打开密码。" } });

const CATEGORIES = [["一", "办件管理", 25], ["二", "收费管理", 10], ["三", "办事效率", 15], ["四", "网络管理", 10], ["五", "工作纪律", 10], ["六", "规范服务", 10], ["七", "环境管理", 5], ["八", "资料管理", 5], ["九", "服务对象评议", 10]] as const;

interface FormParts {
  readonly late?: number;
  /** Printed total; right when left out. */
  readonly total?: number;
  readonly month?: string;
  readonly bonus?: number;
  readonly veto?: boolean;
}

/** A window's form of S12; `late` events of 五⑴ at 2 points. */
export function windowForm(name: string, { late = 0, bonus = 0, month = "2026年6月份", veto = false, total = 100 - late * 2 + bonus }: FormParts = {}): string {
  return [
    `sheet: ${name}`, "---", "便民服务中心窗口服务考核评分表", `${month}    考核窗口名称：${name}`, "考核项目 | 分值 | 加分扣分标准 | 次数 | 扣分加分分值 | 考核得分",
    ...CATEGORIES.map(([no, category, points]) =>
      no === "五" && late > 0 ? `${no}\\n${category} | ${points} | ⑴上班迟到早退、中途擅自离岗的 | ${late} | ${late * 2} | ${points - late * 2}` : `${no}\\n${category} | ${points} | | | | ${points}`),
    ...(bonus > 0 ? [`十\\n附加分 | 5 | | | ${bonus} | ${bonus}`] : []),
    ...(veto ? ["十一\\n取消资格 | | (2)被有关职能部门或上级部门查处并通报的 | | 有 |"] : []),
    `合计 | 100 | | | | ${total}`,
  ].join("\n");
}

/** A summary of S12; the second of each pair is what 工作纪律 lost. */
export const windowSummary = (rows: readonly (readonly [string, number])[], month = "2026年6月"): string => [
  "sheet: 汇总", "---", `便民服务中心${month}窗口服务考核得分汇总表`, `序号 | 窗口 | ${CATEGORIES.map(([, name, points]) => `${name}(${points})`).join(" | ")} | 总分`,
  ...rows.map(([name, lost], index) => `${index + 1} | ${name} | ${CATEGORIES.map(([no, , points]) => (no === "五" ? points - lost : points)).join(" | ")} | ${100 - lost}`),
].join("\n");

/** A month of staff under S5. */
export const staffSummary = (rows: readonly (readonly [string, number, number])[]): string => [
  "sheet: 人员", "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次",
  ...rows.map(([name, lost, bonus], index) => {
    const total = 100 - lost + bonus;
    return `${index + 1} | ${name} | 20 | 20 | ${20 - lost} | 25 | 15 | ${bonus} | ${total} | ${total >= 90 ? "优秀" : total >= 75 ? "称职" : "基本称职"}`;
  }),
].join("\n");

export const list = (name: string, heading: string, ...names: string[]): string => [`sheet: ${name}`, "---", `序号 | ${heading}`, ...names.map((each, index) => `${index + 1} | ${each}`)].join("\n");
