import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { annotationOf } from "../../src/report/annotationOf";
import { annotateWorkbook } from "../../src/xlsx/annotate/annotateWorkbook";
import type { Annotation } from "../../src/xlsx/annotate/annotation";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { richWorkbookParts } from "../fixtures/richWorkbook";
import { buildZip } from "../fixtures/zipBuilder";
import { type Folder, need, openFolder, savedByLibreOffice, seenByOpenpyxl, type SeenSheet } from "./programs";

const rich = buildZip(richWorkbookParts());
const ANNOTATION: Annotation = {
  marks: [
    { sheet: "社保窗口", cells: ["B2"], severity: "error", note: "超出" }, { sheet: "社保窗口", cells: ["B4", "D6"], severity: "warning", note: "请核对" },
    { sheet: "透视", cells: ["B2"], severity: "info", note: "说明" },
  ],
  sheets: [{ name: "核验结果", rows: [[{ value: "结果", style: "title" }], [{ value: "B2", link: { sheet: "社保窗口", cell: "B2" } }, "=1+1"]], headingRows: 1 }],
};

function copyOf(bytes: Uint8Array, annotation: Annotation): Uint8Array {
  const copy = annotateWorkbook(bytes, annotation);
  assert.ok("bytes" in copy, JSON.stringify(copy));
  return copy.bytes;
}

const ourRules = ({ rules }: SeenSheet): number => rules.filter(([, rule]) => rule.includes("ASSESS")).length;
const ourNotes = ({ notes }: SeenSheet): number => Object.values(notes).filter((note) => note.includes("【ASSESS 核验】")).length;

describe("what we write, opened by other programs", function () {
  this.timeout(300_000);
  let folder: Folder;
  before(() => { folder = openFolder(); });
  after(() => folder.close());

  it("[X45] openpyxl sees marks, notes and links of a copy, and all that was there before", function () {
    need(this, "openpyxl");
    const [before] = seenByOpenpyxl(folder.put("rich.xlsm", rich));
    const [first, second, , result] = seenByOpenpyxl(folder.put("copy.xlsm", copyOf(rich, ANNOTATION)));
    assert.deepEqual(first?.rules.slice(0, 2), [["B2", '"ASSESS error"<>""', 1], ["B4 D6", '"ASSESS warning"<>""', 2]]);
    assert.deepEqual(first?.rules.slice(2).map(([, , priority]) => priority), [3, 4]);
    assert.deepEqual(first?.notes, {
      B2: "张某:\n已与窗口核对\n【ASSESS 核验】\n超出 ■", C2: "公式勿改", B3: "[Threaded comment]\n\nComment:\n    请补材料", B4: "【ASSESS 核验】\n请核对 ■", D6: "【ASSESS 核验】\n请核对 ■",
    });
    assert.deepEqual(second?.notes, { B2: "【ASSESS 核验】\n说明 ■" });
    assert.deepEqual([first?.values, first?.validations, first?.charts, first?.images], [before?.values, 1, 1, before?.images]);
    assert.deepEqual([result?.name, result?.links, result?.values[1]?.[1], result?.frozen], ["核验结果", { A2: "'社保窗口'!B2" }, "=1+1", "A2"]);
  });

  it("[X45] openpyxl loads the annotated copy of every sample", function () {
    need(this, "openpyxl");
    const samples = new URL("../../samples/", import.meta.url);
    for (const name of readdirSync(samples).filter((each) => each.endsWith(".xlsx"))) {
      const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), samples)));
      const read = readWorkbook(bytes);
      assert.ok("workbook" in read);
      const annotation = annotationOf(checkWorkbook(read.workbook, { editions: builtInEditions(), fileName: name, language: "zh-CN" }), name, "zh-CN");
      const seen = seenByOpenpyxl(folder.put("sample.xlsx", copyOf(bytes, annotation)));
      const marked = new Set(annotation.marks.flatMap(({ sheet, cells }) => cells.map((cell) => `${sheet}!${cell}`)));
      assert.equal(seen.reduce((sum, sheet) => sum + ourNotes(sheet), 0), marked.size, name);
      assert.equal(seen.at(-1)?.name, "核验结果");
    }
  });

  it("[X45] LibreOffice opens a copy and prints it", function () {
    need(this, "LibreOffice");
    const pdf = savedByLibreOffice(folder, folder.put("print.xlsm", copyOf(rich, ANNOTATION)), "pdf");
    assert.equal(new TextDecoder("latin1").decode(pdf.subarray(0, 5)), "%PDF-");
  });

  it("[X45] a copy that LibreOffice saved is annotated anew without doubling, and cleared without a trace", function () {
    need(this, "LibreOffice");
    need(this, "openpyxl");
    const saved = savedByLibreOffice(folder, folder.put("again.xlsm", copyOf(rich, ANNOTATION)), "xlsx");
    const count = (bytes: Uint8Array): number[][] =>
      seenByOpenpyxl(folder.put("count.xlsx", bytes)).map((sheet) => [ourRules(sheet), ourNotes(sheet)]);
    assert.deepEqual(count(saved), [[2, 3], [1, 1], [0, 0], [0, 0]]);
    assert.deepEqual(count(copyOf(saved, ANNOTATION)), [[2, 3], [1, 1], [0, 0], [0, 0]]);
    assert.deepEqual(count(copyOf(saved, { marks: [], sheets: [] })), [[0, 0], [0, 0], [0, 0]]);
  });

  it("[X45] a new workbook opens in both, with its texts as texts", function () {
    need(this, "openpyxl");
    need(this, "LibreOffice");
    const rows = [[{ value: "汇总", style: "title" as const }], ["窗口", "总分"].map((value) => ({ value, style: "heading" as const })), ["=1+1", 98.5], [" a\r\n<b>_x000D_", -1]];
    const file = folder.put("new.xlsx", writeWorkbook([{ name: "汇总", rows, headingRows: 2, filter: true, widths: [20, 10] }]));
    const saved = folder.put("new-saved.xlsx", savedByLibreOffice(folder, file, "xlsx"));
    assert.deepEqual(seenByOpenpyxl(file)[0]?.values.slice(0, 3), [["汇总", null], ["窗口", "总分"], ["=1+1", 98.5]]);
    const read = readWorkbook(new Uint8Array(readFileSync(saved)));
    assert.ok("workbook" in read);
    assert.deepEqual([read.workbook.sheets[0]?.cell(3, 1), read.workbook.sheets[0]?.cell(3, 2)?.value], [{ value: "=1+1" }, 98.5]);
  });
});
