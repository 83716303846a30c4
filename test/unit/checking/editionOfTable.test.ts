import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../src/checking/report";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const staff = editions.find(({ scheme }) => scheme === "S5")!;

/** Nothing in a title speaks for it, nor do its column headings one after the other (德能勤绩廉). */
const plainStaff = { ...staff, aliases: [], titleWords: [] };

const check = (texts: readonly string[], options: { edition?: string; editions?: readonly Edition[]; fileName?: string } = {}): WorkbookReport =>
  checkWorkbook({ sheets: texts.map((text) => sheetOf(text).grid), date1904: false }, { editions, language: "zh-CN", ...options });

const STAFF = "sheet: 人员\n---\n人员月度考核 2026年6月\n序号 | 姓名 | 德 | 能 | 勤 | 绩 | 廉 | 加分 | 总分 | 等次\n1 | 张某 | 20 | 20 | 18 | 25 | 15 | 0 | 98 | 优秀";

describe("the edition of a table", () => {
  it("[R53] a summary that shares one column with the edition that was named is unread, and says which", () => {
    const report = check([STAFF], { edition: "县便民评分表" });
    assert.deepEqual(report.sheets.map(({ layout }) => layout), ["none"]);
    assert.match(report.sheets[0]?.reason ?? "", /大项不是所指定的《便民服务中心窗口服务考核评分表》的（只有“附加分”相同）/);
    assert.deepEqual(report.findings.map(({ code, severity }) => `${severity} ${code}`), ["info unread"]);
    assert.equal(check([STAFF], { edition: staff.id }).sheets[0]?.layout, "summary");
  });

  it("[R53] a form or ledger that cites mostly what the named edition does not have is unread; slips of the pen are said one by one", () => {
    const form = (names: readonly string[]) => `---\n考核项目 | 扣分标准 | 扣分\n${names.map((name) => `${name} | | 1`).join("\n")}`;
    assert.deepEqual(check([form(["德", "能", "勤", "附加分"])], { edition: "县便民评分表" }).findings.map(({ code }) => code), ["unread"]);
    assert.ok(check([form(["办件管理", "收费管里", "工作纪率"])], { edition: "县便民评分表" }).findings.some(({ code }) => code === "unknown-category"));
    const ledger = "---\n姓名 | 日期 | 考核项目 | 扣分\n张某 | 6月1日 | 德 | 1\n李某 | 6月2日 | 能 | 1\n王某 | 6月3日 | 勤 | 1";
    assert.deepEqual(check([ledger], { edition: "县便民评分表" }).findings.map(({ code }) => code), ["unread"]);
  });

  it("[R54] a table that fits several follows the workbook's other tables where they leave no doubt, and says so; by itself it names them", () => {
    const twin = { ...staff, id: "twin.1", catalogue: "twin", title: "另一部办法", aliases: [], titleWords: ["另一部"] };
    const several = check([STAFF], { editions: [plainStaff, twin] });
    assert.match(several.sheets[0]?.reason ?? "", /不止一部规则与它相符：《.+》、《.+》/);
    const titled = STAFF.replace("sheet: 人员", "sheet: 别的").replace("人员月度考核", "另一部办法");
    const report = check([STAFF, titled], { editions: [plainStaff, twin] });
    assert.deepEqual(report.sheets.map(({ edition }) => edition?.id), ["twin.1", "twin.1"]);
    assert.match(report.sheets[0]?.reason ?? "", /照同一工作簿其他表取《另一部办法》/);
    assert.doesNotMatch(report.sheets[1]?.reason ?? "", /照同一工作簿/);
  });

  it("[R52] the file's name names the document where no title does", () => {
    const twin = { ...staff, id: "twin.1", catalogue: "twin", title: "另一部办法", aliases: [], titleWords: ["另一部"] };
    const plain = STAFF.replace("人员月度考核 ", "");
    assert.equal(check([plain], { editions: [plainStaff, twin], fileName: "另一部6月.xlsx" }).edition?.id, "twin.1");
    assert.equal(check([plain], { editions: [plainStaff, twin] }).edition, null);
  });
});
