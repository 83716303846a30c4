/** Sheets, regulations, catalogue tables, formulas and JSON made of the words they are made of, in any order. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { builtInDocument, builtInEditions } from "../../../src/catalogue/builtIn";
import { checkEveryOption, readEdition } from "../../../src/catalogue/readEdition";
import { editionOfTable } from "../../../src/catalogue/table/editionOfTable";
import { tableOf } from "../../../src/catalogue/table/tableOf";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { BookFormulas } from "../../../src/formulas/bookFormulas";
import { parseFormula } from "../../../src/formulas/parse";
import { printFormula } from "../../../src/formulas/print";
import { officeEdition } from "../../../src/norms/officeEdition";
import { draftEdition } from "../../../src/regulation/draftEdition";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { readSettings } from "../../../src/settings/readSettings";
import { type CellValue, MemoryGrid } from "../../../src/sheet/grid";
import { parseMappings } from "../../../src/sheet/mapping";
import { HOSTILE_TEXTS } from "../../fixtures/hostile/sheets";
import type { Choices } from "./choices";
import { type FuzzTarget, kindOf } from "./target";

const editions = builtInEditions();
const tables = editions.map((edition) => tableOf(edition, builtInDocument(edition.id)));
const folder = new URL("../../unit/regulation/documents/", import.meta.url);
const documents = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(new URL(name, folder), "utf8"));

const SHORT_TEXTS = HOSTILE_TEXTS.map((text) => text.slice(0, 60));
const AMOUNTS: readonly CellValue[] = [0, 1, 2, 3, 5, 0.5, -1, -2, 10, 100, 1e300, -0, 1 / 3, 45_000, "扣2分", "0. 5", "２", "—", "无", "约2分", true, null, { error: "#REF!" }];
const HEADINGS = ["考核项目", "分值", "加分扣分标准", "次数", "扣分", "考核得分", "序号", "日期", "窗口", "条款", "扣分事由", "姓名", "总分", "等次", "合计", "名次", "备注", "首席代表", "加分"];

function sheet(choices: Choices): string {
  const edition = choices.of(editions);
  const { categories, clauses } = edition;
  const word = (): CellValue => {
    switch (choices.below(8)) {
      case 0: return null;
      case 1: return choices.of(HEADINGS);
      case 2: return choices.of(categories).name;
      case 3: return clauses.length === 0 ? "1" : choices.of(clauses).no;
      case 4: return clauses.length === 0 ? "迟到" : choices.of(clauses).text;
      case 5: return choices.of(["2026年6月", "6月3日", "社保窗口", "张三", "合计", "总分", "优秀", "考核组签名：", edition.title]);
      case 6: return choices.of(SHORT_TEXTS);
      default: return choices.of(AMOUNTS);
    }
  };
  const heading: readonly CellValue[] = choices.of([HEADINGS.slice(0, 6), ["序号", "日期", "窗口", "考核项目", "条款", "扣分事由", "次数", "扣分"], ["姓名", ...categories.map(({ name }) => name), "总分", "等次"], []]);
  const rows = [[choices.once(2) ? edition.title : null], heading, ...choices.list(14, () => choices.list(10, word))];
  const merges = choices.list(3, () => {
    const [top, left] = [1 + choices.below(12), 1 + choices.below(8)];
    return { top, left, bottom: top + choices.below(5), right: left + choices.below(4) };
  });
  const grid = MemoryGrid.of({ name: choices.of(["表", "6月", "__proto__", "constructor"]), merges }, rows);
  const book = { sheets: [grid], date1904: choices.once(5) };
  const report = checkWorkbook(book, { editions, language: choices.of(["zh-CN", "en-US"] as const), ...(choices.once(2) ? { edition: edition.id } : {}) });
  for (const { message } of report.findings) assert.doesNotMatch(message, /undefined|NaN|\[object/u);
  for (const { total } of report.assessments) assert.ok(Number.isSafeInteger(total), `total ${String(total)}`);
  return kindOf(`${report.sheets.map(({ layout }) => layout).join()} ${[...new Set(report.findings.map(({ code }) => code))].sort().join()}`);
}

const WORDS = ["每", "每次", "扣", "加", "分", "2分", "0.5", "（", "）", "(", "一、", "1.1.1", "第一条", "扣分", "加分", "不得", "取消", "资格", "优秀", "以上", "为", "；", "，", "。", "\n", "\t", "\v", "%", "、", "90", "至", "-", "____", "首席代表", "半天", "扣完为止", "\ud83d\ude00", "\ud800", "l", "O",
  "百分制", "其中", "占", "|", "*", "\r\n", "《", "》", "办法", "细则", "附件", "：", "1", "二、工作纪律（20分）", "每人每次扣1—2分", "得分率", "合格", "不合格", "\u3000", "\u200b", "__proto__", "一票否决"];

function regulation(choices: Choices): string {
  let text = choices.once(2) ? choices.of(documents) : choices.list(60, () => choices.of(WORDS)).join("");
  for (let change = choices.below(6); change > 0; change--) {
    const at = choices.below(text.length + 1);
    text = text.slice(0, at) + choices.list(6, () => choices.of(WORDS)).join("") + text.slice(at + choices.below(60));
  }
  const draft = readRegulation(text);
  let last = 0;
  for (const clause of draft.clauses) {
    assert.ok(clause.start >= last && clause.start < clause.end && clause.end <= text.length, `clause at ${clause.start}–${clause.end}`);
    assert.equal(clause.text, text.slice(clause.start, clause.end));
    last = clause.start;
  }
  for (const { start, end } of [...draft.categories, ...draft.bands, ...draft.aggregations, ...draft.issues]) assert.ok(start <= end && end <= text.length, "a place outside the text");
  const { edition, problems } = draftEdition(draft, text);
  if (edition === null) return kindOf(problems.map(({ code }) => code).join());
  assert.deepEqual(checkEveryOption(edition), [], "the draft is no edition");
  return `edition ${[...new Set(draft.issues.map(({ code }) => code))].sort().join()}`;
}

const CELLS: readonly CellValue[] = [null, "", 0, -1, 2, 1.5, 1e300, 45_474, true, { error: "#REF!" }, "是", "否", "扣", "加", "否决", "每次", "固定", "区间", "空白", "；", "=", "【】", "[默认]", "第3行", "大项", "等次", "条款", "下限", "2026-06", "扣2分", "甲=1；乙=2", "a".repeat(600), "__proto__", "constructor=2", "“", "\\", "1/3"];

function table(choices: Choices): string {
  const source = choices.of(tables);
  const rows: CellValue[][] = source.map((row) => [...row]);
  for (let change = choices.below(6); change >= 0; change--) {
    const row = choices.below(rows.length);
    const column = choices.below(14);
    switch (choices.below(5)) {
      case 0: rows.splice(row, 1); break;
      case 1: rows.splice(row, 0, [...(rows[choices.below(rows.length)] ?? [])]); break;
      case 2: (rows[row] ?? [])[column] = (rows[choices.below(rows.length)] ?? [])[choices.below(14)] ?? null; break;
      default: (rows[row] ?? [])[column] = choices.of(CELLS);
    }
  }
  const result = editionOfTable(rows);
  if ("problems" in result) {
    assert.ok(result.problems.length > 0);
    for (const { row, column, message } of result.problems) {
      assert.match(message, /。$/u);
      assert.ok(row >= 0 && row <= rows.length && column >= 0, message);
    }
    return kindOf(result.problems[0]?.message ?? "");
  }
  const again = editionOfTable(tableOf(result.edition));
  assert.ok("edition" in again, `its own table is refused: ${"problems" in again ? (again.problems[0]?.message ?? "") : ""}`);
  assert.deepEqual(again.edition, result.edition, "another edition comes back from its table");
  return "edition";
}

const FUNCTIONS = ["SUM", "IF", "ROUND", "VLOOKUP", "COUNTIF", "SUMPRODUCT", "RANK", "SUMIF", "SUMIFS", "LOOKUP", "INDEX", "MATCH", "MOD", "MAX", "LARGE", "SMALL", "SUBTOTAL", "AVERAGE", "IFERROR", "AND", "INT", "ABS", "COUNTA", "HLOOKUP", "REPT", "ASSESS.SCORE", "__PROTO__"];
const OPERANDS = ["1", "0", ".5", "1E300", "A1", "$B$2", "A1:C3", "D1:D4", "A:A", "1:1", "\"甲\"", "\"*\"", "\">=2\"", "\"\"", "TRUE", "#N/A", "{1,2;3,4}", "'表'!B2", "[1]表!A1", "XFD1048576", "2^1023", "1:1048576", "没有!A1"];
const STRAYS = ["(", ")", ",", "{", "}", ";", "\"", "'", "!", ":", "%", "#", "@", "[", "]", " ", "\n", "\ud800"];

/** A formula as it should be, at most four calls deep. */
function expression(choices: Choices, depth = 0): string {
  switch (depth > 4 ? 0 : choices.below(6)) {
    case 0: case 1: return choices.of(OPERANDS);
    case 2: return `${expression(choices, depth + 1)}${choices.of(["+", "-", "*", "/", "^", "&", "=", "<>", ">=", "<"])}${expression(choices, depth + 1)}`;
    case 3: return `${choices.of(["-", "+", ""])}(${expression(choices, depth + 1)})${choices.of(["", "%"])}`;
    default: return `${choices.of(FUNCTIONS)}(${choices.list(4, () => (choices.once(8) ? "" : expression(choices, depth + 1))).join()})`;
  }
}

const GRID = MemoryGrid.of({ name: "表" }, [[1, "扣2分", null, { error: "#N/A" }], ["", 2.5, true, "=A1+B2"], [-1, "=C3", "=D2*2", "2026-06"], ["*", "=SUM(A1:D3)", 1e308, "甲"]]);

function formulas(choices: Choices): string {
  let text = expression(choices);
  for (let change = choices.below(3) - 1; change > 0; change--) {
    const at = choices.below(text.length + 1);
    text = text.slice(0, at) + choices.of(STRAYS) + text.slice(at + choices.below(2));
  }
  const read = parseFormula(text);
  if (read === null) return "refused";
  assert.ok(parseFormula(printFormula(read)), "what is printed cannot be read");
  const result = new BookFormulas({ sheets: [GRID], date1904: false }).resultOf(read, GRID, 9, 9);
  if (!("value" in result)) return `uncertain ${result.uncertain.reason}`;
  const { value } = result;
  if (typeof value === "number") assert.ok(Number.isFinite(value), `${text} gives ${value}`);
  return kindOf(typeof value === "object" ? value.error : typeof value);
}

const KEYS = ["__proto__", "constructor", "toString", "edition", "choices", "roster", "windows", "staff", "name", "from", "ignored", "code", "cells", "markColours", "version", "clauses", "categories", "bands", "norms", "scoredBy", "values", "catalogue", "status", "charge", "kind", "points", "$choice", "options", "id", "default", "columns", "fingerprint", "headerRows"];
const LEAVES: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, "", "a", "2026-06", "2026-13", "__proto__", "#ffffff", "over-cap", "zh-CN", "a".repeat(600), [], {}];

function json(choices: Choices, depth = 0): string {
  const kind = depth > 5 ? 0 : choices.below(4);
  if (kind < 2) return JSON.stringify(choices.of(LEAVES));
  if (kind === 2) return `[${choices.list(4, () => json(choices, depth + 1)).join()}]`;
  return `{${choices.list(6, () => `${JSON.stringify(choices.of(KEYS))}:${json(choices, depth + 1)}`).join()}}`;
}

/** A built-in document with a few of its values replaced. */
function mangledDocument(choices: Choices): string {
  const text = JSON.stringify(builtInDocument(choices.of(editions).id));
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu) ?? [];
  for (let change = choices.below(4); change >= 0; change--) {
    const at = choices.below(tokens.length);
    if (/^[{}[\],:]$/u.test(tokens[at] ?? "")) continue;
    tokens[at] = tokens[at + 1] === ":" ? JSON.stringify(choices.of(KEYS)) : choices.once(3) ? json(choices, 3) : JSON.stringify(choices.of(LEAVES));
  }
  return tokens.join("");
}

function documentsAsJson(choices: Choices): string {
  const text = choices.once(2) ? mangledDocument(choices) : `{"version":1,${json(choices).replace(/^[^{].*$|^\{\}?/su, "")}`.replace(/,$/u, "}");
  const unpolluted = Object.keys(Object.prototype).length;
  const { settings, problems } = readSettings(text, "zh-CN");
  if (settings) {
    const again = readSettings(JSON.stringify(settings), "zh-CN");
    assert.ok(again.settings !== null, "what was read cannot be read again");
    assert.deepEqual(JSON.parse(JSON.stringify({ ...again.settings, others: {} })), JSON.parse(JSON.stringify({ ...settings, others: {} })));
  }
  parseMappings(text);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return "no JSON";
  }
  const office = officeEdition(document);
  if ("problems" in office) return kindOf(`office ${office.problems[0] ?? ""}`);
  const read = readEdition(office.document);
  assert.equal(Object.keys(Object.prototype).length, unpolluted);
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  if ("edition" in read) {
    const back = editionOfTable(tableOf(read.edition));
    assert.ok("edition" in back, `its table is refused: ${"problems" in back ? (back.problems[0]?.message ?? "") : ""}`);
    return "edition";
  }
  return kindOf(`${problems[0]?.code ?? ""} ${read.problems[0]?.code ?? ""}`);
}

export const textTargets: readonly FuzzTarget[] = [
  { name: "sheet", run: sheet }, { name: "regulation", run: regulation }, { name: "table", run: table }, { name: "formulas", run: formulas }, { name: "json", run: documentsAsJson },
];
