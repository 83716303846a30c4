/** Workbooks with something wrong: bytes, zip structure, tokens of their XML; read, checked, annotated and frozen. */
import assert from "node:assert/strict";
import { nativeZip } from "../../../cli/nativeZip";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { cellAddress, type WorkbookGrid } from "../../../src/sheet/grid";
import { annotateWorkbook } from "../../../src/xlsx/annotate/annotateWorkbook";
import { freezeFormulas } from "../../../src/xlsx/freezing/freezeFormulas";
import { Budget } from "../../../src/xlsx/budget";
import { DEFAULT_LIMITS } from "../../../src/xlsx/limits";
import { ReadRefusal } from "../../../src/xlsx/problem";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { readZipEntry } from "../../../src/xlsx/zipArchive";
import { listZipEntries } from "../../../src/xlsx/zipDirectory";
import { richWorkbookParts } from "../../fixtures/richWorkbook";
import { workbookParts } from "../../fixtures/workbookBuilder";
import { buildZip, concat, type ZipPart, type ZipShape } from "../../fixtures/zipBuilder";
import { rowXml } from "../../fixtures/hostile/sheets";
import type { Choices } from "./choices";
import { type FuzzTarget, kindOf } from "./target";

const editions = builtInEditions();

const SMALL = workbookParts({
  sheets: [{
    name: "表",
    before: '<cols><col min="1" max="2" width="9" hidden="1"/></cols>',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">SUM(C1:D1)</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2" cm="1"><f t="array" ref="C2:D2">_xldudf_ASSESS_SCORE(A1)</f><v>1</v></c></row>',
    after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
  }, { name: "乙", state: "hidden" }],
  sharedStrings: "<si><t>工作纪律</t></si><si><r><t>甲</t></r></si>",
  styles: '<numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
});
const LEDGER = workbookParts({
  sheets: [{
    name: "6月",
    rows: rowXml(1, ["2026年6月县便民评分表扣分台账"]) + rowXml(2, ["序号", "日期", "窗口", "考核项目", "条款", "扣分事由", "次数", "扣分"]) +
      rowXml(3, [1, "6月1日", "社保", "工作纪律", "1", "迟到", 1, 2]) + rowXml(4, [2, "6月2日", "社保", "工作纪律", "1", "迟到", 1, 2]) + rowXml(5, ["合计", "", "", "", "", "", "", 4]),
  }],
});
const SOURCES: readonly (readonly ZipPart[])[] = [SMALL, LEDGER, richWorkbookParts()];

const VALUES = ["", "0", "-1", "1", "16385", "1048577", "99999999999999999999", "1e308", "NaN", "A1", "XFD1048576", "ZZZ9999999", "A1:XFD1048576", "$A$1", "s", "str", "b", "e", "n", "d", "inlineStr", "shared", "array",
  "__proto__", "constructor", "rId1", "../../x", "worksheets/sheet1.xml", "true", "&amp;", "&#1;", "&#x10FFFF;", "_x0000_", "工作纪律", "扣2分", "\u202e", "\uffff", "'", "=1+1"];
const TOKENS = ["<c>", "</c>", "<c r=\"A1\"/>", "<row>", "</row>", "<v>1</v>", "<f>A1</f>", "<f t=\"shared\" si=\"0\"/>", "<is><t>x</t></is>", "<!---->", "<![CDATA[x]]>", "<?x y?>", "]]>", "<x:y/>", "<mc:AlternateContent/>", "\u0000", "\ufeff", "\n",
  "<mergeCell ref=\"A1:B2\"/>", "<sheetData/>", "<sheetData>", "</sheetData>", "<extLst/>", "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" priority=\"1\"><formula>1</formula></cfRule></conditionalFormatting>", "<legacyDrawing r:id=\"rId1\"/>", "<dxfs/>", "<dxfs count=\"9\"><dxf/></dxfs>", "<!DOCTYPE a>"];

/** An XML text with tokens taken out, doubled, exchanged, put in, and values replaced. */
function mangledXml(text: string, choices: Choices): string {
  const tokens = text.match(/<[^>]*>|[^<]+/gu) ?? [];
  for (let change = choices.below(3); change >= 0; change--) {
    const at = choices.below(tokens.length);
    const token = tokens[at] ?? "";
    switch (choices.below(6)) {
      case 0: tokens.splice(at, 1 + choices.below(3)); break;
      case 1: tokens.splice(at, 0, ...tokens.slice(at, at + 1 + choices.below(4))); break;
      case 2: tokens[at] = tokens[choices.below(tokens.length)] ?? ""; break;
      case 3: tokens.splice(at, 0, choices.of(TOKENS)); break;
      case 4: {
        const values = token.match(/"[^"]*"/gu) ?? [];
        const value = values[choices.below(values.length)];
        tokens[at] = value === undefined ? choices.of(VALUES) : token.replace(value, `"${choices.of(VALUES)}"`);
        break;
      }
      default: tokens[at] = token.replace(/ [^ =]+=/u, ` ${choices.of(["r", "s", "t", "si", "ref", "xmlns", "xmlns:r", "r:id", "__proto__", "hidden", "spans", "cm"])}=`);
    }
  }
  return tokens.join("");
}

const withMangledPart = (parts: readonly ZipPart[], choices: Choices): ZipPart[] => {
  const which = choices.below(parts.length);
  return parts.map((part, index) => (index === which && typeof part.content === "string" ? { ...part, content: mangledXml(part.content, choices) } : part));
};

const NUMBERS = [0, 1, 7, 100, 65_535, 1_000_000, 0x7fffffff, 0xfffffff0, 0xffffffff];

/** The parts as an archive whose directory may lie about one of them. */
function mangledZip(parts: readonly ZipPart[], choices: Choices): Uint8Array {
  const list = [...parts];
  const at = choices.below(list.length);
  const part = list[at];
  const shape: { -readonly [K in keyof ZipShape]: ZipShape[K] } = {};
  if (part) {
    switch (choices.below(11)) {
      case 0: break;
      case 1: list[at] = { ...part, statedInflated: choices.of(NUMBERS) }; break;
      case 2: list[at] = { ...part, statedCompressed: choices.of(NUMBERS) }; break;
      case 3: list[at] = { ...part, statedOffset: choices.of(NUMBERS) }; break;
      case 4: list[at] = { ...part, statedChecksum: choices.of(NUMBERS) }; break;
      case 5: list[at] = { ...part, method: choices.of([0, 8, 1, 12, 99]) }; break;
      case 6: list[at] = { ...part, dataDescriptor: true, flags: choices.of([0, 1, 8]) }; break;
      case 7: list.splice(at, 1); break;
      case 8: list.push({ ...part, name: choices.of([part.name, part.name.toUpperCase(), `/${part.name}`, "../x", "", "__proto__"]) }); break;
      case 9: Object.assign(shape, { zip64: true }); break;
      default: Object.assign(shape, { statedEntries: choices.of(NUMBERS.slice(0, 5)), comment: "x".repeat(choices.below(100)) });
    }
  }
  return buildZip(list, shape);
}

function mangledBytes(whole: Uint8Array, choices: Choices): Uint8Array {
  const bytes = whole.slice();
  for (let change = choices.below(8); change >= 0; change--) {
    const at = choices.below(bytes.length);
    switch (choices.below(3)) {
      case 0: bytes[at] = choices.below(256); break;
      case 1: bytes.copyWithin(at, choices.below(bytes.length), choices.below(bytes.length)); break;
      default: bytes.fill(choices.of([0, 255]), at, at + choices.below(16));
    }
  }
  return choices.once(6) ? bytes.subarray(0, choices.below(bytes.length)) : bytes;
}

function damaged(choices: Choices): Uint8Array {
  const parts = choices.of(SOURCES);
  switch (choices.below(4)) {
    case 0: return buildZip(withMangledPart(parts, choices));
    case 1: return mangledZip(parts, choices);
    case 2: return buildZip(withMangledPart(withMangledPart(parts, choices), choices));
    default: return mangledBytes(buildZip(parts), choices);
  }
}

/** The filled cells of a sheet, few as they are in a sheet of any size. */
const SHOWN = { rows: 60, columns: 40 };

function contents(book: WorkbookGrid): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name, visible: sheet.visible, merges: sheet.merges, rows: sheet.rows, columns: sheet.columns, hidden: [...sheet.hiddenRows].slice(0, 100),
    cells: Array.from({ length: Math.min(sheet.rows, SHOWN.rows) }, (_, row) => Array.from({ length: Math.min(sheet.columns, SHOWN.columns) }, (__, column) => sheet.cell(row + 1, column + 1) ?? null)),
  }));
}

function read(choices: Choices): string {
  const bytes = damaged(choices);
  const before = bytes.slice();
  const one = readWorkbook(bytes);
  assert.deepEqual(bytes, before, "the file's bytes were written to");
  const other = readWorkbook(bytes, {}, nativeZip);
  assert.equal("problem" in one, "problem" in other, "read differently with and without zlib");
  if ("problem" in one) {
    assert.ok(one.problem.detail !== "" && one.problem.detail.length < 2_000);
    return kindOf(`${one.problem.code} ${one.problem.detail}`);
  }
  if ("workbook" in other) assert.deepEqual(contents(other.workbook), contents(one.workbook));
  const report = checkWorkbook(one.workbook, { editions, language: "zh-CN" });
  for (const { message } of report.findings) assert.doesNotMatch(message, /undefined|NaN|\[object/u);
  return kindOf(`${report.sheets.map(({ layout }) => layout).join()} ${[...new Set(report.findings.map(({ code }) => code))].sort().join()}`);
}

/** The parts that can be read; a part that nothing refers to may be damaged and stays so. */
function soundParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const budget = new Budget(DEFAULT_LIMITS);
  const parts = new Map<string, Uint8Array>();
  for (const entry of listZipEntries(bytes, budget)) {
    const pieces: Uint8Array[] = [];
    try {
      readZipEntry(bytes, entry, budget, (piece) => { pieces.push(piece); });
      parts.set(entry.name, concat(pieces));
    } catch (error) {
      if (!(error instanceof ReadRefusal)) throw error;
    }
  }
  return parts;
}

/** Parts that no mark, note or sheet concerns. */
const CONCERNED = /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook\.xml|_rels\/.*|styles\.xml|worksheets\/.*|comments.*|drawings\/.*|sharedStrings\.xml|calcChain\.xml|metadata\.xml))$/iu;

function annotate(choices: Choices): string {
  const bytes = damaged(choices);
  const before = readWorkbook(bytes);
  const marks = choices.list(4, () => ({
    sheet: choices.of(["表", "乙", "6月", "社保窗口", "隐藏", "没有"]), cells: [choices.once(8) ? choices.of(VALUES) : cellAddress(1 + choices.below(9), 1 + choices.below(9))],
    severity: choices.of(["error", "warning", "info"] as const), note: choices.of(["", "第一条：超出 2 分", "<b>&", "\u0000\ud800]]>", "=1+1"]),
  }));
  const answer = annotateWorkbook(bytes, { marks, sheets: [] });
  if ("problem" in answer) return kindOf(`problem ${answer.problem.code} ${answer.problem.detail}`);
  if ("problem" in before) return "a copy of what cannot be read";
  const after = readWorkbook(answer.bytes);
  assert.ok("workbook" in after, `the copy cannot be read: ${JSON.stringify("problem" in after && after.problem)}`);
  assert.deepEqual(contents(after.workbook), contents(before.workbook), "the copy holds other cells");
  const twice = annotateWorkbook(answer.bytes, { marks, sheets: [] });
  assert.ok("bytes" in twice, "the copy cannot be annotated again");
  const copy = soundParts(answer.bytes);
  for (const [name, content] of soundParts(bytes)) if (!CONCERNED.test(name)) assert.deepEqual(copy.get(name), content, `${name} was changed`);
  return `copy ${answer.withheld.map(({ reason }) => reason).sort().join()}`;
}

function freeze(choices: Choices): string {
  const bytes = damaged(choices);
  const before = readWorkbook(bytes);
  const answer = freezeFormulas(bytes);
  if ("problem" in answer) return kindOf(`problem ${answer.problem.code} ${answer.problem.detail}`);
  if ("problem" in before) return "a copy of what cannot be read";
  const after = readWorkbook(answer.bytes);
  assert.ok("workbook" in after, `the copy cannot be read: ${JSON.stringify("problem" in after && after.problem)}`);
  const values = (book: WorkbookGrid): string => JSON.stringify(contents(book), (key, value: unknown) => (key === "formula" ? undefined : value));
  assert.equal(values(after.workbook), values(before.workbook), "the copy holds other values");
  return `frozen ${answer.frozen.length > 0 ? "some" : "none"} kept ${[...new Set(answer.kept.map(({ reason }) => reason))].sort().join()}`;
}

export const workbookTargets: readonly FuzzTarget[] = [{ name: "reader", run: read }, { name: "patcher", run: annotate }, { name: "freezing", run: freeze }];
