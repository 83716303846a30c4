import assert from "node:assert/strict";
import { formatNumber } from "../../../src/regulation/docx/numberFormat";
import { readDocx, type DocxText } from "../../../src/regulation/docx/readDocx";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { cell, numbered, paragraph, run, table, wordFile } from "./wordFile";

function read(bytes: Uint8Array): DocxText {
  const result = readDocx(bytes);
  return "problem" in result ? assert.fail(JSON.stringify(result.problem)) : result;
}

describe("readDocx", () => {
  it("[J20] paragraphs are lines, tables rows of cells, lines inside a cell stay inside", () => {
    const body = paragraph("考核细则") + table([cell("项目"), cell("标准")], [cell("出勤"), cell("1.迟到每次扣1分\n2.早退每次扣2分")]) + paragraph("附则");
    assert.equal(read(wordFile(body)).text, "考核细则\n项目\t标准\n出勤\t1.迟到每次扣1分\v2.早退每次扣2分\n附则");
  });

  it("[J21] cells merged across and down keep their columns; tables in cells are lines of the cell", () => {
    const body = table(
      [cell("考核表", '<w:gridSpan w:val="3"/>')],
      [cell("出勤", '<w:vMerge w:val="restart"/>'), cell("迟到"), cell("1")],
      [cell("出勤", "<w:vMerge/>"), cell("早退"), cell("2")],
      [cell("服务"), `<w:tc>${table([cell("甲"), cell("乙")])}</w:tc>`, cell("3")],
    );
    assert.equal(read(wordFile(body)).text, "考核表\t\t\n出勤\t迟到\t1\n\t早退\t2\n服务\t甲 乙\t3");
  });

  it("[J22] automatic numbers are counted, level by level, in the formats of Chinese documents", () => {
    const lists = [[["chineseCounting", "%1、"], ["chineseCounting", "（%2）"], ["decimal", "%3."]], [["decimal", "第%1条"]]] as const;
    const body = numbered("组织", 1) + numbered("领导", 1, 1) + numbered("迟到扣1分", 1, 2) + numbered("早退扣2分", 1, 2) + numbered("服务", 1) + numbered("态度", 1, 1) + numbered("为了", 2) + numbered("凡是", 2);
    assert.equal(read(wordFile(body, lists)).text, "一、组织\n（一）领导\n1.迟到扣1分\n2.早退扣2分\n二、服务\n（一）态度\n第1条为了\n第2条凡是");
    assert.deepEqual([10, 11, 20, 21, 105, 110].map((value) => formatNumber("chineseCountingThousand", value)), ["十", "十一", "二十", "二十一", "一百零五", "一百一十"]);
    assert.deepEqual([["upperRoman", 14], ["lowerLetter", 27], ["decimalEnclosedCircle", 3], ["chineseLegalSimplified", 12]].map(([format, value]) => formatNumber(String(format), Number(value))), ["XIV", "aa", "③", "拾贰"]);
    assert.equal(formatNumber("hebrew1", 3), undefined);
  });

  it("[J22] a style's list numbers its paragraphs, and a format not known is counted and reported", () => {
    const styles = '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H1"/></w:style></w:styles>';
    const document = wordFile(paragraph("甲", '<w:pStyle w:val="H1"/>') + paragraph("乙", '<w:pStyle w:val="H2"/>'), [[["hebrew1", "%1."]]], { "word/styles.xml": styles });
    assert.deepEqual(read(document), { text: "1.甲\n2.乙", unknownNumbers: 2, pictures: 0, deletions: 0 });
  });

  it("[J23] what a revision deleted is left out and counted; what it inserted is read; text boxes are read once", () => {
    const deleted = `<w:p>${run("每次扣")}<w:del w:id="1"><w:r><w:delText>1</w:delText></w:r></w:del><w:ins w:id="2">${run("2")}</w:ins>${run("分")}</w:p>`;
    const box = `<w:p>${run("正文")}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("框里的话")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("框里的话")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const picture = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
    const { text, deletions, pictures } = read(wordFile(deleted + box + picture));
    assert.deepEqual([text.split("\n").filter((line) => line !== ""), deletions, pictures], [["每次扣2分", "框里的话", "正文"], 1, 1]);
  });

  it("[J24] the clauses of a table in a document are read under their categories", () => {
    const body = paragraph("窗口考核评分表") + table(
      [cell("考核项目"), cell("分值"), cell("评分标准")],
      [cell("出勤", '<w:vMerge w:val="restart"/>'), cell("60"), cell("1.迟到每次扣1分；\n2.旷工每天扣10分。")],
      [cell("", "<w:vMerge/>"), cell(""), cell("3.脱岗每次扣2分。")],
      [cell("服务"), cell("40"), cell("态度差每次扣5分。")],
    );
    const draft = readRegulation(read(wordFile(body)).text);
    assert.deepEqual(draft.categories.map(({ name, points }) => [name, points]), [["出勤", 60], ["服务", 40]]);
    assert.deepEqual(draft.clauses.map(({ category, no, points }) => [category, no, points]), [[0, "1", 1], [0, "2", 10], [0, "3", 2], [1, "", 5]]);
  });

  it("[J25] damaged, hostile and foreign files are a problem, never an exception", () => {
    const whole = wordFile(paragraph("x"));
    const problem = (bytes: Uint8Array): string => {
      const result = readDocx(bytes);
      return "problem" in result ? result.problem.code : "read";
    };
    assert.equal(problem(whole.subarray(0, whole.length - 40)), "truncated");
    assert.equal(problem(wordFile("<w:p>")), "malformed");
    assert.equal(problem(wordFile("", [], { "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' })), "malformed");
    assert.equal(problem(wordFile("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300))), "too-large");
    for (let cut = 0; cut < whole.length; cut += 7) problem(whole.subarray(0, cut));
  });
});
