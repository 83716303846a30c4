import assert from "node:assert/strict";
import { CellFailure } from "../../../src/cellFunctions/outcome";
import { builtInDocument, builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { tableOf } from "../../../src/catalogue/table/tableOf";
import { callFunction, column, messageOf } from "./callFunction";

const tableFor = (edition: Edition): unknown[][] => tableOf(edition, builtInDocument(edition.id)).map((row) => [...row]);

function builtIn(scheme: string): Edition {
  const edition = builtInEditions().find((each) => each.scheme === scheme);
  assert.ok(edition);
  return edition;
}

describe("functions: a catalogue table as catalogue", () => {
  it("[U47] blank cells that desktop Excel hands over as 0 are blank; a bound, an amount and decimal places of 0 are 0", () => {
    for (const edition of builtInEditions()) {
      const table = tableFor(edition);
      const onDesktop = [...table, ...Array.from({ length: 5 }, () => [...(table[0] ?? [])].map(() => null))].map((row) => row.map((cell) => cell ?? 0));
      const items = edition.categories.filter(({ kind }) => kind !== "veto").map(({ name }) => name);
      const points = items.map((_, index) => [index * 1.5 + 2]);
      const same = (id: string, given: (catalogue: unknown) => readonly unknown[]) =>
        assert.deepEqual(callFunction(id, given(onDesktop)), callFunction(id, given(table)), `${edition.id} ${id}`);
      same("EXPLAIN", (catalogue) => [points, column(...items), catalogue]);
      // Where the bounds above are blank in print, a lowest one of 0 cannot be told from a blank one.
      if (edition.bands.every(({ min }) => min !== null)) same("GRADE", (catalogue) => [column(100, 90, 80, 60, 30, 0), catalogue]);
      for (const { id } of edition.clauses) same("CHARGE", (catalogue) => [id, catalogue, 2]);
    }
  });

  for (const edition of builtInEditions()) {
    it(`[U17] ${edition.scheme}: every function gives the same for the table as for the id`, () => {
      const table = tableFor(edition);
      const items = edition.categories.filter(({ kind }) => kind !== "veto").map(({ name }) => name);
      const points = items.map((_, index) => [index * 1.5 + 2]);
      const same = (id: string, given: (catalogue: unknown) => readonly unknown[]) =>
        assert.deepEqual(callFunction(id, given(table)), callFunction(id, given(edition.id)), id);
      for (const id of ["SCORE", "OVERCAP", "EXPLAIN"]) same(id, (catalogue) => [points, column(...items), catalogue]);
      for (const item of items) same("CATEGORY", (catalogue) => [points, column(...items), item, catalogue]);
      same("SUMMARY", (catalogue) => [column("甲", ...Array<string>(items.length - 1).fill("乙")), points, column(...items), catalogue]);
      same("GRADE", (catalogue) => [column(100, 94.5, 90, 89.99, 80, 75, 60, 59.5, 0), catalogue]);
      same("EDITION", (catalogue) => [catalogue]);
      for (const { id } of edition.clauses) {
        same("RULE", (catalogue) => [id, catalogue]);
        same("CHARGE", (catalogue) => [id, catalogue, 2]);
      }
    });
  }

  it("[U23] another option picked in the table is what the function calculates by; a shared limit has a row of its own", () => {
    const pick = (scheme: string, choice: string, option: string): unknown[][] =>
      tableFor(builtIn(scheme)).map((row) => (row[0] === `[${choice}]` ? row.map((cell, index) => (index === 2 ? (row[1] === `[${option}]` ? "是" : null) : cell)) : row));
    const items = column("考勤管理1③", "考勤管理2②", "考勤管理");
    const over = (catalogue: unknown, ...points: readonly number[]) => callFunction("OVERCAP", [column(...points), items, catalogue]);
    const limited = pick("S14", "attendance-15", "yes");
    assert.deepEqual(over("S14", 15, 4, 10), [["没有大项超出分值", "", "", "", ""]]);
    assert.deepEqual(over(limited, 15, 4, 10), [["考勤管理第1、2项", 19, 15, 15, 4]]);
    assert.deepEqual(over(limited, 15, 4, 30), [["考勤管理第1、2项", 19, 15, 15, 4], ["考勤管理", 45, 35, 35, 10]]);
    const year = [["窗口年平均分值", 92], ["带队领导年平均分值", 88], ["2.1.1⑥", 2]];
    const combined = (catalogue: unknown) => callFunction("COMBINE", [year, catalogue, "年度"]);
    assert.deepEqual([combined("S9"), combined(pick("S9", "year-deduction", "before"))], [89.2, 89.6]);
    const quarter = (catalogue: unknown) => callFunction("COMBINE", [column(95, 90, 96), catalogue, "季度内月度"]);
    assert.deepEqual([quarter("S3"), quarter(pick("S3", "months", "last"))], [93.67, 96]);
    const last = pick("S3", "months", "last");
    assert.equal(callFunction("COMBINE", [[["4月", 95], ["5月", 90], ["6月", 96]], last, "季度内月度"]), 96);
    assert.match(messageOf(callFunction("COMBINE", [column(95, 90, null), last, "季度内月度"])), /缺/);
    const names = column("甲", "乙", "丙", "丁");
    const scores = [95, 90, 85, 85].map((score) => [90, 90, 90, 90, 90, score]);
    const chosen = (catalogue: unknown) => (callFunction("SELECT", [names, scores, catalogue]) as unknown[][]).map(([mark]) => mark);
    assert.deepEqual([chosen("S6"), chosen(pick("S6", "tie", "all"))], [["是", "是", "待定", "待定"], ["是", "是", "是", "是"]]);
  });

  it("[U25] a blank of S26 counts as soon as its figure is typed beside it", () => {
    const table = tableFor(builtIn("S26")).map((row) => row.map((cell, index) =>
      row[0] === "基础分" && index === 1 ? 100 : String(row[6] ?? "").startsWith("待补") && index === 7 ? 3 : cell));
    assert.equal(callFunction("SCORE", [column(3, 6), column("(一)1", "(一)2"), table]), 91);
    assert.equal(callFunction("CHARGE", ["(一)1", table, 2]), 6);
    assert.ok(callFunction("SCORE", [column(3), column("(一)1"), "S26"]) instanceof CellFailure);
  });

  it("[U17] an edited cell changes the result of the next call, and only of that table", () => {
    const table = tableFor(builtIn("S5"));
    const edited = table.map((row) => (String(row[3] ?? "").endsWith("[1.1a]") ? row.map((cell, index) => (index === 7 ? 4 : cell)) : row));
    const charge = (catalogue: unknown) => callFunction("CHARGE", ["德1①", catalogue, 2]);
    assert.deepEqual([charge(table), charge(edited), charge(table), charge("S5")], [6, 8, 6, 6]);
  });

  it("[U17] many tables in turn never answer for each other", () => {
    const table = tableFor(builtIn("S5"));
    const tables = Array.from({ length: 20 }, (_, amount) => table.map((row) => (String(row[3] ?? "").endsWith("[1.1a]") ? row.map((cell, index) => (index === 7 ? amount : cell)) : row)));
    for (let round = 0; round < 2; round++) tables.forEach((each, amount) => assert.equal(callFunction("CHARGE", ["德1①", each]), amount));
  });

  it("[U17] 10,000 formulas over one table read it once", () => {
    const table = tableFor(builtIn("S12"));
    const first = callFunction("RULE", ["5.1", table]);
    // Excel hands over new arrays with every call; reading each of them anew would outlast the test's patience.
    for (let index = 0; index < 10_000; index++) assert.equal(callFunction("RULE", ["5.1", table.map((row) => [...row])]), first);
  });

  it("[U17] the month decides within a table too", () => {
    const table = tableFor(builtIn("S5"));
    const from = table.findIndex(([name]) => name === "施行月份");
    table[from] = ["施行月份", "2026-07"];
    assert.equal(callFunction("SCORE", [2, "德", table, "2026-07"]), 98);
    const before = callFunction("SCORE", [2, "德", table, "2026-06"]);
    assert.ok(before instanceof CellFailure);
    assert.equal(before.code, "#N/A");
    assert.match(before.message, /2026-06 不在其内/);
  });

  it("[B4] a broken table is told with its first problems and how many there are", () => {
    const table = tableFor(builtIn("S5")).map((row) => (row[6] === "固定" ? row.map((cell, index) => (index === 7 ? "几" : cell)) : row));
    const message = messageOf(callFunction("SCORE", [2, "德", table]));
    assert.match(message, /^目录表有 \d{2} 处问题。第 21 行“分值下限”：“几”读不成数字。/);
    assert.equal([...message.matchAll(/“分值下限”：/gu)].length, 3);
  });

  it("[U17] a whole sheet chosen by mistake is refused before it is read", () => {
    const sheet = Array.from({ length: 10_000 }, () => Array.from({ length: 14 }, () => "x"));
    assert.match(messageOf(callFunction("SCORE", [2, "德", sheet])), /“目录”选了 140000 格，一张目录表最多 60000 格/);
  });
});
