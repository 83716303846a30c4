import assert from "node:assert/strict";
import { builtInDocument, builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { editionOfTable } from "../../../src/catalogue/table/editionOfTable";
import { tableOf } from "../../../src/catalogue/table/tableOf";
import { points } from "../../../src/points";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import type { CellValue } from "../../../src/sheet/grid";

type Cells = CellValue[][];

const builtIn = (scheme: string): Edition => {
  const edition = builtInEditions().find((each) => each.scheme === scheme);
  assert.ok(edition, scheme);
  return edition;
};

const tableOfScheme = (scheme: string): Cells => tableOf(builtIn(scheme), builtInDocument(builtIn(scheme).id)).map((row) => [...row]);

const HEADINGS = ["大项", "分值", "扣完为止", "条款", "内容", "方向(扣/加/否决)", "方式", "分值下限", "分值上限", "单位", "首席代表", "对象", "依据", "说明"];

/** Cell of the row whose 条款 ends in [id], or whose first cell is the name of a fact or grade. */
function change(rows: Cells, key: string, heading: string, value: CellValue): Cells {
  const row = rows.find((each) => each[0] === key || String(each[3] ?? "").endsWith(`[${key}]`));
  assert.ok(row, key);
  row[heading === "" ? 1 : HEADINGS.indexOf(heading)] = value;
  return rows;
}

function read(rows: Cells): Edition {
  const result = editionOfTable(rows);
  if ("problems" in result) assert.fail(result.problems.map(({ message }) => message).join("\n"));
  return result.edition;
}

function messages(rows: Cells): string[] {
  const result = editionOfTable(rows);
  assert.ok("problems" in result, "the table was read");
  return result.problems.map(({ message }) => message);
}

/** 1-based row of a clause's or fact's line. */
const rowOf = (rows: Cells, key: string): number => rows.findIndex((each) => each[0] === key || String(each[3] ?? "").endsWith(`[${key}]`)) + 1;

describe("catalogue table", () => {
  it("[D70] holds an empty cell, never an empty text, for a list without items", () => {
    const rows = tableOf({ ...builtIn("S12"), aliases: [], titleWords: [], missing: [] });
    assert.deepEqual(rows.flat().filter((cell) => cell === ""), []);
    assert.equal(rows.find(([name]) => name === "表名用语")?.[1], null);
  });

  it("[B1] is laid out as the contract says", () => {
    const rows = tableOfScheme("S5");
    assert.ok(rows.some((row) => HEADINGS.every((heading, index) => row[index] === heading)));
    assert.ok(rows.some((row) => row[0] === "等次" && row[1] === "下限"));
    assert.deepEqual(rows[rowOf(rows, "1.1a") - 1], ["德", null, null, "1 [1.1a]", "违反中心规章制度,不服从管理的每次扣3分", "扣", "固定", 3, null, "次", null, null, null, "【出处：第 117 行】"]);
    assert.deepEqual(rows[rowOf(rows, "优秀") - 1]?.slice(0, 2), ["优秀", 90]);
  });

  it("[B6] an edited amount, category, grade and cap are what is scored", () => {
    const rows = tableOfScheme("S5");
    change(rows, "1.1a", "分值下限", 4);
    change(change(rows, "1", "分值", 15), "基础分", "", 95);
    change(rows, "优秀", "", ">85");
    const edition = read(rows);
    const result = scoreEntries(edition, [{ category: "1", clause: "1.1a", points: null, events: 5 }], { month: null });
    assert.ok("assessment" in result);
    const { total, categories, grade } = result.assessment;
    assert.deepEqual([total, categories[0]?.recorded, categories[0]?.counted, grade], [points(80), points(20), points(15), "称职"]);
  });

  it("[B6] where the document prints no base, it follows the categories", () => {
    const rows = change(tableOfScheme("S12"), "5", "分值", 12);
    assert.equal(rows[rowOf(rows, "基础分") - 1]?.[1], "各大项之和");
    assert.equal(read(rows).base.points, points(102));
  });

  it("[B3] an option says what it changes, and picking it does that", () => {
    const rows = tableOfScheme("S5");
    const lower = rows.find((row) => row[0] === "[boundary-90]" && row[1] === "[lower]");
    const upper = rows.find((row) => row[0] === "[boundary-90]" && row[1] === "[upper]");
    assert.ok(lower && upper);
    assert.deepEqual([lower[7], upper[7], upper[2]], ["等次 优秀 下限=>90", "（现值）", "是"]);
    [lower[2], upper[2]] = ["是", null];
    const edition = read(rows);
    assert.equal(edition.bands[0]?.minInclusive, false);
    assert.equal(edition.choices.find(({ id }) => id === "boundary-90")?.selected, "lower");
  });

  it("[B3] no option in use, two, and one without its changes are said", () => {
    const option = (rows: Cells, id: string) => rows.find((row) => row[0] === "[boundary-90]" && row[1] === `[${id}]`) ?? [];
    const none = tableOfScheme("S5");
    option(none, "upper")[2] = null;
    assert.match(messages(none).join(), /“选用”：待定项 boundary-90 没有选用任何选项/);
    const two = tableOfScheme("S5");
    option(two, "lower")[2] = "是";
    assert.match(messages(two).join(), /有 2 行选用/);
    const bare: Cells = tableOf(builtIn("S5")).map((row) => [...row]);
    [option(bare, "lower")[2], option(bare, "upper")[2]] = ["是", null];
    assert.match(messages(bare).join(), /选项 lower 没有写明改动哪些格/);
    const lost = tableOfScheme("S5");
    [option(lost, "lower")[2], option(lost, "upper")[2], option(lost, "lower")[7]] = ["是", null, "等次 极好 下限=90"];
    assert.match(messages(lost).join(), /改写“等次 极好 下限=90”在表里找不到/);
  });

  it("[B2] takes a plain table of the office's own", () => {
    const edition = read([
      ["本中心考核表", null], [],
      ["大项", "分值", "扣完为止", "条款", "内容", "方向", "方式", "分值下限", "分值上限", "单位", "备忘"],
      ["纪律", 10, "是", "⑴", "迟到、早退的", "扣", "", 2, null, "次", "老王管"],
      ["", "", "", "⑵", "擅自离岗的", "扣", null, 0.5, 3, "次"],
      ["服务", "２０分", "是", "⑴", "态度不好的", "扣", "区间", 1, 5],
      ["加分", null, null, "", "受表扬的", "加", "分档：区级=3；市级=6"],
      ["取消资格", null, null, "", "被通报的", "否决", null, null, null, null, null],
    ].map((row, index) => (index === 2 ? [...row, "说明"] : index === 7 ? [...row, "【取消：当月评先资格】"] : row)));
    assert.deepEqual(edition.categories.map(({ name, points: most, cap, kind }) => [name, most, cap, kind]), [
      ["纪律", points(10), "stop", "deduct"], ["服务", points(20), "stop", "deduct"], ["加分", null, "none", "bonus"], ["取消资格", null, "none", "veto"],
    ]);
    assert.deepEqual(edition.clauses.map(({ category, charge }) => [category, charge.kind]), [["纪律", "fixed"], ["纪律", "range"], ["服务", "range"], ["加分", "tiers"], ["取消资格", "none"]]);
    assert.deepEqual([edition.base, edition.bands, edition.title], [{ points: points(30), stated: false }, [], "表内目录"]);
    assert.equal(new Set(edition.clauses.map(({ id }) => id)).size, 5);
  });

  it("[B2] takes grades that stand beside the table, and a date that a sheet made of a month", () => {
    const rows: Cells = [
      ["规则目录", "本中心办法"], ["施行月份", 46204],
      ["大项", "分值", "条款", "内容", "方向", "方式", "分值下限", null, "等次", "下限"],
      ["纪律", 10, "⑴", "迟到的", "扣", "固定", 2, null, "好", 9],
      ["纪律", null, "⑵", "早退的", "扣", "固定", 1, null, "差", 0],
    ];
    const edition = read(rows);
    assert.deepEqual(edition.bands.map(({ grade, min }) => [grade, min]), [["好", points(9)], ["差", points(0)]]);
    assert.equal(edition.effectiveFrom, "2026-07");
  });

  describe("[B4] a broken table is told row, column and what is wrong, all at once", () => {
    const cases: readonly (readonly [why: string, heading: string, key: string, value: CellValue, message: RegExp])[] = [
      ["a word for a number", "分值下限", "1.1a", "三", /“三”读不成数字/],
      ["a negative amount", "分值下限", "1.1a", -3, /不能为负数/],
      ["too many decimals", "分值下限", "1.1a", 1 / 3, /超过六位小数/],
      ["no amount", "分值下限", "1.1a", null, /没有写分值/],
      ["an unknown way of charging", "方式", "1.1a", "随便", /不认识方式“随便”。可以写：固定、计一次、按量/],
      ["two amounts for one", "分值上限", "1.1a", 9, /只有一个分值/],
      ["a detail that is none", "方式", "4.2", "按量：天；每=半", /“半”读不懂/],
      ["a missing detail", "方式", "4.2", "按量", /后面要写“量的名称”/],
      ["a detail where none belongs", "方式", "1.1a", "固定：天", /“天”读不懂/],
      ["tiers twice of a name", "方式", "1.3a", "分档：区级=3；区级=6", /重复/],
      ["an unknown direction", "方向(扣/加/否决)", "1.1a", "罚", /“罚”不在可写的词之内。可以写：扣、加、否决/],
      ["a direction against the category", "方向(扣/加/否决)", "1.1a", "加", /不能放在/],
      ["an unknown category", "大项", "1.1a", "道德", /没有“道德”这个大项。已有：德、能/],
      ["no text", "内容", "1.1a", null, /没有写条款内容/],
      ["an unknown subject", "对象", "1.1a", "群众", /“群众”不在可写的词之内/],
      ["an unknown remark", "说明", "1.1a", "【周期：年】", /【】里不认识“周期”/],
      ["a remark without a value", "说明", "1.1a", "【年】", /【年】读不懂/],
      ["a replaced clause that is not there", "说明", "1.2c", "【代替条款：9.9】", /没有编号为“9.9”的条款/],
      ["an id twice", "条款", "1.1b", "1 [1.1a]", /重复/],
      ["yes or no", "扣完为止", "1", "也许", /“也许”不在可写的词之内/],
      ["points that do not add up", "分值", "1", 25, /各扣分大项分值之和却是 105/],
      ["a limit", "", "优秀", "九十", /“九十”读不成分数线/],
      ["grades out of order", "", "称职", 95, /等次要从高到低排/],
      ["a month", "", "施行月份", "七月", /“七月”不是月份/],
      ["a state", "", "状态", "好", /“好”不在可写的词之内/],
      ["an error cell", "分值下限", "1.1a", { error: "#REF!" }, /错误值 #REF!/],
    ];
    for (const [why, heading, key, value, expected] of cases) {
      it(why, () => {
        const rows = tableOfScheme("S5");
        // Categories that do not add up to the base are told at the base.
        const at = why === "points that do not add up" ? "基础分" : key;
        const row = rowOf(rows, at);
        const place = ["优秀", "称职"].includes(at) ? "下限" : heading === "" || at !== key ? at : heading;
        const result = editionOfTable(change(rows, key, heading, value));
        assert.ok("problems" in result, "the table was read");
        const problem = result.problems.find(({ message }) => expected.test(message));
        assert.ok(problem, result.problems.map(({ message }) => message).join("\n"));
        assert.equal(problem.row, row);
        assert.equal(problem.heading, place);
        assert.ok(problem.message.startsWith(`第 ${problem.row} 行“${problem.heading}”：`));
      });
    }

    it("several at once, in the order of rows", () => {
      const rows = tableOfScheme("S5");
      change(change(change(rows, "5.2", "分值下限", "五"), "1.1a", "方式", "乱写"), "优秀", "", "高");
      const found = messages(rows);
      assert.deepEqual(found.map((message) => /第 (\d+) 行/u.exec(message)?.[1]), [rowOf(rows, "1.1a"), rowOf(rows, "5.2"), rowOf(rows, "优秀")].map(String));
    });

    it("[B5] no table at all, two tables, a missing column, an unknown fact", () => {
      assert.match(messages([["姓名", "得分"], ["甲", 1]]).join(), /没有找到目录表的表头/);
      assert.match(messages([...tableOfScheme("S5"), [], ...tableOfScheme("S12")]).join(), /两张目录表/);
      const rows = tableOfScheme("S5");
      const heading = rows.find((row) => row[0] === "大项");
      assert.ok(heading);
      heading[7] = "分数";
      assert.match(messages(rows).join(), /表头缺“分值下限”一列/);
      assert.match(messages([["基本分", 100], ...tableOfScheme("S5")]).join(), /第 1 行“基本分”：表头上方不认识“基本分”/);
      assert.match(messages([["基础分", 100], ...tableOfScheme("S5")]).join(), /“基础分”写了两次/);
    });

    it("in English for an English reader", () => {
      const rows = change(tableOfScheme("S5"), "1.1a", "分值下限", "三");
      const result = editionOfTable(rows, "en-US");
      assert.ok("problems" in result);
      assert.equal(result.problems[0]?.message, `Row ${rowOf(rows, "1.1a")}, "分值下限": "三" is not a number. Type a number such as 2 or 0.5.`);
    });
  });
});
