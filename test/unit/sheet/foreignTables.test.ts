import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { findTables } from "../../../src/sheet/findTables";
import { MergedView } from "../../../src/sheet/mergedView";
import { previewOf } from "../../../src/sheet/preview";
import { editionOf } from "../editionOf";
import { sheetOf } from "../sheetText";

const KNOWN: Readonly<Record<string, string>> = {
  summary: "2026年6月\n序号 | 姓名 | 业务规范(20) | 行为规范(35) | 好差评(5) | 考勤管理(35) | 总分\n1 | 张某 | 20 | 35 | 5 | 35 | 95\n2 | 王某 | 18 | 35 | 5 | 35 | 93",
  ledger: "2026年6月伊金霍洛旗\n序号 | 姓名 | 考核项目 | 扣分事由 | 扣分\n1 | 张某 | 业务规范 | 未着工装 | 2",
  form: "姓名：张某　2026年6月\n考核项目 | 分值 | 扣分 | 得分\n业务规范 | 20 | 2 | 18\n行为规范 | 35 | | 35\n好差评 | 5 | | 5\n考勤管理 | 35 | | 35",
};
const FOREIGN: Readonly<Record<string, string>> = {
  "with a title": "安全生产考核\n姓名 | 安全(50) | 质量(50) | 总分 | 等次\n李某 | 50 | 49 | 99 | 优",
  "after a blank row, by windows": "\n序号 | 窗口 | 卫生 | 安保 | 得分\n1 | 社保窗口 | 50 | 49 | 99",
  "with two rows of headings": "安全生产考核\n姓名 | 得分情况 | 情况分项 | 总分\n | 安全 | 质量 |\n李某 | 50 | 49 | 99",
  "of results alone": "上月公示\n姓名 | 总分 | 排名\n李某 | 99 | 1",
};

const check = (text: string) => checkWorkbook({ sheets: [sheetOf(`sheet: 六月\n---\n${text}`).grid], date1904: false }, { editions: builtInEditions(), language: "zh-CN" });

describe("a summary of a document that no edition knows", () => {
  for (const [known, table] of Object.entries(KNOWN)) {
    const alone = check(table);
    for (const [kind, foreign] of Object.entries(FOREIGN)) {
      const rows = table.split("\n").length;

      it(`[R56] ${kind}, under a ${known}: ends it, and is said to be unread with its place`, () => {
        assert.equal(alone.sheets[0]?.layout, known);
        const report = check(`${table}\n${foreign}`);
        assert.deepEqual(report.assessments, alone.assessments);
        const heading = rows + foreign.split("\n").findIndex((line) => /总分|得分/u.test(line)) + 1;
        const [unread, ...others] = report.findings.filter(({ code }) => code === "unread");
        assert.match(unread?.cells.join() ?? "", new RegExp(`^A${heading}:`, "u"));
        assert.equal(unread?.severity, "info");
        assert.deepEqual(others, []);
        assert.deepEqual(report.findings.filter((finding) => finding !== unread), alone.findings);
      });

      it(`[R56] ${kind}, above a ${known}: the same`, () => {
        const report = check(`${foreign}\n\n${table}`);
        assert.deepEqual(report.assessments.map(({ subject, total, edition }) => [subject, total, edition]), alone.assessments.map(({ subject, total, edition }) => [subject, total, edition]));
        assert.equal(report.findings.filter(({ code }) => code === "unread").length, 1);
        assert.equal(report.findings.length, alone.findings.length + 1);
      });
    }
  }

  /** One table each: what stands in its rows, its titles or beside it begins no other. */
  const SINGLE: Readonly<Record<string, string>> = {
    "labels with blanks between above a form": "姓名 | | 所在窗口 | | 总分 |\n考核项目 | 分值 | 扣分\n业务规范 | 20 | 2\n考勤管理 | 35 | 0",
    "labels without blanks above a form": "姓名 | 所在窗口 | 总分\n考核项目 | 分值 | 扣分\n业务规范 | 20 | 2",
    "words within a row of the table": "考核项目 | 分值 | 扣分 | 备注\n业务规范 | 20 | 2 |\n姓名 | 部门 | 总分 |\n考勤管理 | 35 | 0 | 5",
    "somebody without a figure": "考核项目 | 分值 | 扣分\n业务规范 | 20 | 2\n\n姓名 | 部门 | 总分\n张某 | 社保 | 待定",
    "a sum without a name": "考核项目 | 分值 | 扣分\n业务规范 | 20 | 2\n\n姓名 | 部门 | 总分\n合计 | | 95",
    "a word twice": "考核项目 | 分值 | 扣分\n业务规范 | 20 | 2\n\n姓名 | 总分 | 姓名 | 得分\n张某 | 95 | 李某 | 96",
    "a list that does not begin with a name or a number": "考核项目 | 分值 | 扣分\n业务规范 | 20 | 2\n\n奖金 | 姓名 | 总分\n100 | 张某 | 95",
    "a list of two columns": "考核项目 | 分值 | 扣分\n业务规范 | 20 | 2\n\n姓名 | 总分\n张某 | 95",
  };
  for (const [kind, text] of Object.entries(SINGLE)) {
    it(`[R56] ${kind}: no other table`, () => {
      assert.equal(findTables(new MergedView(sheetOf(`---\n${text}`).grid), builtInEditions()).length, 1);
    });
  }

  it("[R56] beside it a form without a name in its titles is still the sheet's", () => {
    const { assessments } = check(`2026年6月\n${(KNOWN.form ?? "").split("\n").slice(1).join("\n")}\n${FOREIGN["of results alone"]}`);
    assert.deepEqual(assessments.map(({ subject }) => subject), ["六月"]);
  });

  it("[R49] [R56] is previewed by its own heading, not by the sheet's likeliest", () => {
    const { grid } = sheetOf(`---\n考核项目 | 分值 | 扣分\n纪律 | 10 | 2\n\n${FOREIGN["of results alone"]}`);
    const [, place] = findTables(new MergedView(grid), [editionOf()]);
    assert.deepEqual(previewOf(grid, editionOf(), null, null, place?.heading)?.columns.map(({ heading }) => heading), ["姓名", "总分", "排名"]);
  });
});
