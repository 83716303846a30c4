/** An invented regulation with a later edition, and workbooks kept under it. */
import type { Edition } from "../../../src/catalogue/edition";
import type { ImpactSubject } from "../../../src/impact/impact";
import { impactSubjects } from "../../../src/impact/impactSubjects";
import { points } from "../../../src/points";
import type { WorkbookGrid } from "../../../src/sheet/grid";
import { bookOf } from "../bookText";
import { category, clause, editionOf, fixed, range } from "../editionOf";

export const FIRST: Edition = editionOf({
  id: "test.1", title: "测试办法评分表",
  categories: [
    category("discipline", "工作纪律", 20, { no: "一" }), category("service", "服务质量", 80, { no: "二" }), category("bonus", "附加分", 5, { kind: "bonus", no: "三" }),
  ],
  clauses: [
    clause("late", "discipline", fixed(2), { no: "1", text: "上班迟到早退的" }),
    clause("leave", "discipline", fixed(3), { no: "2", text: "擅自离开工作岗位的" }),
    clause("attitude", "service", range(1, 3), { no: "1", text: "服务态度生硬引起群众不满的", unit: "起" }),
    clause("refusal", "service", fixed(5), { no: "2", text: "无正当理由拒绝受理申请的" }),
    clause("praise", "bonus", range(1, 5), { no: "1", text: "受到上级书面表彰的", polarity: "bonus" }),
  ],
  bands: [{ grade: "优秀", min: points(90), minInclusive: true }, { grade: "称职", min: points(75), minInclusive: true }, { grade: "不称职", min: points(0), minInclusive: true }],
});

/** A ledger-like form of one subject; amounts as rows "clause number | count | amount". */
export const form = (name: string, parts: {
  readonly month?: string; readonly late?: string; readonly leave?: string; readonly attitude?: string; readonly refusal?: string; readonly praise?: string;
  readonly sum?: string; readonly total?: string; readonly grade?: string;
} = {}): string => `
sheet: ${name}
---
测试办法评分表
${parts.month ?? "2026年7月份"}    考核窗口名称：${name}
考核项目 | 分值 | 扣分标准 | 次数 | 扣分
一、工作纪律 | 20 | 1、上班迟到早退的 | ${parts.late ?? " | "}
 | | 2、擅自离开工作岗位的 | ${parts.leave ?? " | "}
二、服务质量 | 80 | 1、服务态度生硬引起群众不满的 | ${parts.attitude ?? " | "}
 | | 2、无正当理由拒绝受理申请的 | ${parts.refusal ?? " | "}
三、附加分 | 5 | 1、受到上级书面表彰的 | ${parts.praise ?? " | "}
总分 | | | | ${parts.total ?? ""}
等次 | | | | ${parts.grade ?? ""}
`.trimStart();

export const bookOfForms = (...forms: readonly string[]): WorkbookGrid => bookOf(`x: y\n${forms.map((each) => `====\n${each}`).join("")}`).book;

export const subjectsOf = (book: WorkbookGrid, edition: Edition = FIRST): readonly ImpactSubject[] => impactSubjects(book, edition, null, { language: "zh-CN" }).subjects;
