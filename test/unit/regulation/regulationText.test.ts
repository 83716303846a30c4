import assert from "node:assert/strict";
import ExcelJS from "exceljs";
import { describeRegulationFileProblem, describeRegulationNote, MAX_REGULATION_BYTES, regulationText } from "../../../intake/regulationText";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { paragraph, wordFile } from "./wordFile";

const TEXT = "考核细则\n一、考勤（20分）\n1.迟到每次扣1分。";
/** 考核细则 ¶ 迟到每次扣1分。 in GB 18030. */
const GB = Uint8Array.from([0xbf, 0xbc, 0xba, 0xcb, 0xcf, 0xb8, 0xd4, 0xf2, 0x0a, 0xb3, 0xd9, 0xb5, 0xbd, 0xc3, 0xbf, 0xb4, 0xce, 0xbf, 0xdb, 0x31, 0xb7, 0xd6, 0xa1, 0xa3]);

const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8])]);

function textOf(name: string, bytes: Uint8Array): string {
  const read = regulationText(name, bytes);
  return "problem" in read ? assert.fail(JSON.stringify(read.problem)) : read.text;
}

function problemOf(name: string, bytes: Uint8Array): string {
  const read = regulationText(name, bytes);
  if (!("problem" in read)) return "read";
  for (const language of ["zh-CN", "en-US"] as const) assert.ok(describeRegulationFileProblem(read.problem, language).length > 8);
  return read.problem.code;
}

describe("regulationText", () => {
  it("[J26] text is read in UTF-8, UTF-16 with its mark and GB 18030", () => {
    const utf8 = new TextEncoder().encode(TEXT);
    assert.equal(textOf("a.txt", utf8), TEXT);
    assert.equal(textOf("a.txt", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])), TEXT);
    assert.equal(textOf("a.txt", utf16(TEXT)), TEXT);
    assert.equal(textOf("a.txt", GB), "考核细则\n迟到每次扣1分。");
  });

  it("[J27] marks and tables of markdown leave every character at its place", () => {
    const text = "# 考核细则\n\n| 项目 | 分值 | 标准 |\n|---|---|---|\n| 考勤 | 20 | 迟到**每次扣1分** |\n";
    const read = textOf("a.md", new TextEncoder().encode(text));
    assert.equal(read.length, text.length);
    const { title, categories, clauses } = readRegulation(read);
    assert.deepEqual([title, categories.map(({ name, points }) => [name, points]), clauses.map(({ points }) => points)], ["考核细则", [["考勤", 20]], [1]]);
    assert.equal(text.slice(clauses[0]!.start, clauses[0]!.end), "迟到**每次扣1分");
  });

  it("[J28] a workbook's sheets are rows of cells, with lines inside a cell kept inside", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("细则");
    sheet.addRows([["窗口考核评分表"], ["考核项目", "分值", "评分标准"], ["考勤", 20, "1.迟到每次扣1分；\n2.旷工每天扣5分。"], ["服务", 80, "投诉每件扣3分"]]);
    sheet.mergeCells("A1:C1");
    const read = textOf("a.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    assert.ok(read.includes("考勤\t20\t1.迟到每次扣1分；\v2.旷工每天扣5分。"), read);
    const draft = readRegulation(read);
    assert.deepEqual(draft.categories.map(({ name, points }) => [name, points]), [["考勤", 20], ["服务", 80]]);
    assert.deepEqual(draft.clauses.map(({ points, category }) => [points, category]), [[1, 0], [5, 0], [3, 1]]);
  });

  it("[J29] a Word document says what of it was not read", () => {
    const read = regulationText("a.docx", wordFile(`${paragraph("考核细则")}<w:p><w:del/><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`));
    assert.ok("notes" in read);
    assert.deepEqual(read.notes, [{ code: "pictures", count: 1 }, { code: "deletions", count: 1 }]);
    for (const note of read.notes) for (const language of ["zh-CN", "en-US"] as const) assert.match(describeRegulationNote(note, language), /1/u);
  });

  it("[J30] what cannot be read is one sentence each", () => {
    const ole = (name: string): Uint8Array => {
      const bytes = new Uint8Array(1_024);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      [...name].forEach((character, index) => { bytes[512 + 2 * index] = character.charCodeAt(0); });
      return bytes;
    };
    assert.equal(problemOf("a.txt", new Uint8Array()), "empty");
    assert.equal(problemOf("a.txt", new TextEncoder().encode(" \n ")), "empty");
    assert.equal(problemOf("a.txt", Uint8Array.from([0, 1, 2, 3, 0, 5])), "not-text");
    assert.equal(problemOf("a.doc", ole("WordDocument")), "legacy-doc");
    assert.equal(problemOf("a.xls", ole("Workbook")), "legacy-xls");
    assert.equal(problemOf("a.docx", ole("EncryptedPackage")), "encrypted");
    assert.equal(problemOf("a.pdf", new TextEncoder().encode("%PDF-1.7 …")), "unsupported");
    assert.equal(problemOf("a.docx", wordFile("<w:p>")), "damaged");
    assert.equal(problemOf("a.docx", wordFile("<w:p/>")), "empty");
    assert.equal(problemOf("a.txt", new Uint8Array(MAX_REGULATION_BYTES + 1)), "too-large");
    assert.equal(problemOf("a.txt", new Uint8Array(21_000_000).fill(0x61)), "too-large");
  });
});
