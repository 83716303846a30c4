/** Several tables of one workbook, each read as what it is: whose edition a doubtful one follows, who has a total, where findings stand. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { type CheckOptions, checkWorkbook } from "../../../src/checking/checkWorkbook";
import { editionOfNeighbours } from "../../../src/checking/editionOfTable";
import type { ListedNames } from "../../../src/checking/roster";
import type { WorkbookReport } from "../../../src/checking/report";
import { formatPoints } from "../../../src/points";
import type { ColumnMapping, ColumnMeaning } from "../../../src/sheet/mapping";
import { derive, editionWith } from "../derivedEdition";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const staff = editions.find(({ scheme }) => scheme === "S5")!;
const windows = editions.find(({ scheme }) => scheme === "S12")!;
/** Three documents with the same categories; only a title can tell them apart. */
const plain: Edition = { ...staff, aliases: [], titleWords: [] };
const twin = derive(staff, "twin", editionWith({ catalogue: "twin", title: "甲单位考核办法", aliases: [], titleWords: ["甲单位"] }));
const third = derive(staff, "third", editionWith({ catalogue: "third", title: "乙单位考核办法", aliases: [], titleWords: ["乙单位"] }));

const check = (texts: readonly string[], options: Partial<CheckOptions> = {}): WorkbookReport =>
  checkWorkbook({ sheets: texts.map((text) => sheetOf(text).grid), date1904: false }, { editions, language: "zh-CN", ...options });

const HEADINGS = "序号 | 姓名 | 德 | 能 | 勤 | 绩 | 廉 | 加分 | 总分 | 等次";
const row = (name: string, total = 98): string => `1 | ${name} | 20 | 20 | 18 | 25 | 15 | 0 | ${total} | 优秀`;
const table = (title: string, ...rows: readonly string[]): string => `${title} 2026年6月\n${HEADINGS}\n${rows.join("\n")}`;
const sheet = (name: string, ...tables: readonly string[]): string => `sheet: ${name}\n---\n${tables.join("\n\n")}`;
const followed = (texts: readonly string[], among: readonly Edition[] = [plain, twin, third, windows]): (string | undefined)[] =>
  check(texts, { editions: among }).sheets.map(({ edition }) => edition?.id);

describe("the tables of a workbook", () => {
  const doubtful = table("人员月度考核", row("张某"));
  const ofTwin = table("甲单位人员考核", row("李某"));
  const ofThird = table("乙单位人员考核", row("王某"));

  it("[R54] a table in doubt follows the other tables of its sheet before those of other sheets", () => {
    assert.deepEqual(followed([sheet("一月", ofThird), sheet("人员", ofTwin, doubtful)]), ["third", "twin", "twin"]);
    assert.deepEqual(followed([sheet("一月", ofThird), sheet("人员", doubtful)]), ["third", "third"]);
  });

  it("[R54] where the others follow two that both fit, none is chosen", () => {
    assert.deepEqual(followed([sheet("一月", ofThird), sheet("二月", ofTwin), sheet("人员", doubtful)]), ["third", "twin", undefined]);
    assert.deepEqual(followed([sheet("二月", ofTwin), sheet("三月", ofTwin), sheet("人员", doubtful)]), ["twin", "twin", "twin"]);
  });

  it("[R54] a neighbour under an edition that does not fit the table decides nothing", () => {
    const tried = [{ id: "a", fits: true }, { id: "b", fits: true }, { id: "c", fits: false }].map(({ id, fits }) => ({ edition: id, title: id, fits, score: 1, reason: "" }));
    const edition = (id: string): Edition => ({ ...staff, id });
    const chosen = (...groups: readonly (readonly string[])[]): string | null => editionOfNeighbours({ tried }, groups.map((group) => group.map(edition)))?.id ?? null;
    assert.equal(chosen(["c"], ["a"]), "a");
    assert.equal(chosen(["c", "b"], ["a"]), "b");
    assert.equal(chosen(["other"], ["c"]), null);
    assert.equal(chosen(["a", "b"], ["a"]), null);
  });

  it("[R46] headings that a person explained are taken for the edition named with them", () => {
    const mapping = (edition: string | null): ColumnMapping => ({
      fingerprint: "0编码|1名|2甲|3乙|4丙|5丁|6戊|7总", headerRows: 1, layout: "summary", edition,
      columns: new Map<number, ColumnMeaning>([
        [0, { kind: "role", role: "index" }], [1, { kind: "role", role: "subject" }], [7, { kind: "role", role: "total" }],
        ...staff.categories.filter(({ kind }) => kind === "deduct").map(({ id }, at) => [at + 2, { kind: "category", id }] as const),
      ]),
    });
    const odd = "sheet: 表\n---\n2026年6月\n编码 | 名 | 甲 | 乙 | 丙 | 丁 | 戊 | 总\n7 | 张某 | 20 | 20 | 18 | 25 | 15 | 97";
    const report = check([odd], { mappings: [mapping("twin")], editions: [plain, twin, windows] });
    assert.equal(report.edition?.id, "twin");
    assert.deepEqual(report.findings.filter(({ severity }) => severity === "error").map(({ code, cells, expected }) => [code, cells, expected]), [["wrong-total", ["H3"], 98]]);
    assert.equal(check([odd], { editions: [plain, twin, windows] }).edition, null);
    assert.equal(check([odd], { mappings: [mapping("twin")], editions: [plain, twin, windows], edition: staff.id }).edition?.id, staff.id, "one named for the workbook goes before");
  });

  it("[R43] scores that are formulas without results count with what they give", () => {
    const calculated = table("窗口工作人员月度考核汇总", "1 | 张某 | =10+10 | 20 | =20-2 | 25 | 15 | 0 | =SUM(C3:H3) | 优秀");
    const report = check([sheet("人员", calculated)]);
    assert.deepEqual(report.assessments.map(({ total }) => formatPoints(total)), ["98"]);
    assert.deepEqual(report.findings, []);
    assert.deepEqual(check([sheet("人员", calculated.replace("=SUM(C3:H3)", "=SUM(C3:G3)+1"))]).findings.map(({ code, cells, actual, expected }) => [code, cells[0], actual, expected]), [["wrong-total", "I3", 99, 98]]);
  });

  it("[F22] somebody in whose row nothing was filled in has no assessment and no finding", () => {
    const rows = (other: string): string => sheet("人员", table("窗口工作人员月度考核汇总", row("张某"), other));
    const away = check([rows("2 | 李某 | — | — | — | — | — | — | — | —")]);
    assert.deepEqual(away.findings, []);
    assert.deepEqual(away.assessments.map(({ subject }) => subject), ["张某"]);
    assert.equal(away.sheets[0]?.subjects, 2);
  });

  it("[F6] in a summary of scores nobody without scores is given full points", () => {
    const report = check([sheet("人员", table("窗口工作人员月度考核汇总", row("张某"), "2 | 李某 | | | | | | | 90 | 优秀"))]);
    assert.deepEqual(report.assessments.map(({ subject }) => subject), ["张某"]);
    assert.deepEqual(report.findings.filter(({ code }) => code === "wrong-total"), []);
  });

  it("[F6] in a summary of deductions somebody without any has full points, and another total is wrong", () => {
    const headings = "序号 | 姓名 | 德扣分(20) | 能扣分(20) | 勤扣分(20) | 绩扣分(25) | 廉扣分(15) | 加分 | 总分 | 等次";
    const deductions = (total: number): string => sheet("人员", `窗口工作人员月度考核汇总 2026年6月\n${headings}\n1 | 张某 | | | 2 | | | | 98 | 优秀\n2 | 李某 | | | | | | | ${total} | 优秀`);
    assert.deepEqual(check([deductions(100)]).findings, []);
    assert.deepEqual(check([deductions(100)]).assessments.map(({ subject, total }) => [subject, formatPoints(total)]), [["张某", "98"], ["李某", "100"]]);
    const away = check([deductions(100).replace("| 100 | 优秀", "| |")]);
    assert.deepEqual([away.findings, away.assessments.map(({ subject }) => subject)], [[], ["张某"]], "nothing but the name");
    assert.deepEqual(check([deductions(99)]).findings.map(({ code, cells, actual, expected }) => [code, cells[0], actual, expected]), [["wrong-total", "I4", 99, 100]]);
  });

  it("[F9] every finding stands with its own sheet, in the order of sheets and rows, whichever table it is of", () => {
    const report = check([
      sheet("二组", table("窗口工作人员月度考核汇总", row("张某", 97)), table("二、后勤人员考核", row("李某", 96))), sheet("一组", table("窗口工作人员月度考核汇总", row("王某", 95))),
    ]);
    assert.deepEqual(report.findings.map(({ sheet: name, code, cells, actual, expected }) => [name, code, cells[0], actual, expected]), [
      ["二组", "wrong-total", "I3", 97, 98], ["二组", "wrong-total", "I7", 96, 98], ["一组", "wrong-total", "I3", 95, 98],
    ]);
    assert.deepEqual(report.assessments.map(({ sheet: name, subject }) => `${name} ${subject}`), ["二组 张某", "二组 李某", "一组 王某"]);
  });

  it("[Z66] who is on the office's own list and in no table is missing", () => {
    const listed = (...names: readonly string[]): ListedNames => ({ sheet: null, of: "staff", names: names.map((name) => ({ name, cell: null, from: null, until: null })) });
    const book = [sheet("人员", table("窗口工作人员月度考核汇总", row("张某")))];
    assert.deepEqual(check(book, { rosters: [listed("张某", "李某")] }).findings.map(({ code, sheet: name, cells, actual }) => [code, name, cells, actual]), [["missing-subject", "人员", [], "李某"]]);
    assert.deepEqual(check(book, { rosters: [listed("张某")] }).findings, []);
    assert.deepEqual(check(book).findings, []);
  });
});
