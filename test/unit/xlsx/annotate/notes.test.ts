import { strict as assert } from "node:assert";
import { richWorkbookParts } from "../../../fixtures/richWorkbook";
import { rowsBytes, withPart } from "../../../fixtures/workbookBuilder";
import { buildZip } from "../../../fixtures/zipBuilder";
import { partText, zipParts } from "../../../fixtures/zipParts";
import { annotated, mark } from "./copy";

const plain = rowsBytes("<row><c><v>3</v></c></row>");
const rich = buildZip(richWorkbookParts());

const textsOf = (bytes: Uint8Array, part = "xl/comments1.xml"): Record<string, string> =>
  Object.fromEntries([...partText(bytes, part).matchAll(/<comment ref="(\w+)"[^>]*>(.*?)<\/comment>/gsu)].map(([, cell = "", content = ""]) =>
    [cell, [...content.matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text]) => text).join("")]));

const boxesOf = (bytes: Uint8Array): string[] =>
  [...partText(bytes, "xl/drawings/vmlDrawing1.vml").matchAll(/id="(_x0000_s\d+)".*?<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/gsu)].map(([, id, row, column]) => `${id} ${row},${column}`);

describe("annotated copy: notes", () => {
  it("[X24] a sheet without notes gets the note, its box, and both parts tied to it", () => {
    const { bytes } = annotated(plain, { marks: [mark("表", "E12", { note: "五⑴ 每起 0.5—2 分 <&>" })] });
    assert.deepEqual(textsOf(bytes), { E12: "【ASSESS 核验】\n五⑴ 每起 0.5—2 分 &lt;&amp;&gt; ■" });
    assert.deepEqual(boxesOf(bytes), ["_x0000_s1025 11,4"]);
    const relationships = partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels");
    assert.match(relationships, /\/comments" Target="\/xl\/comments1.xml"/u);
    const id = /Id="(\w+)" Type="[^"]*\/vmlDrawing"/u.exec(relationships)?.[1];
    assert.match(partText(bytes, "xl/worksheets/sheet1.xml"), new RegExp(`<legacyDrawing xmlns:r="[^"]*" r:id="${id}"/></worksheet>`, "u"));
    assert.match(partText(bytes, "[Content_Types].xml"), /\/xl\/comments1.xml.*comments\+xml.*vmlDrawing1.vml/u);
  });

  it("[X24] several marks of a cell make one note with a paragraph each; what is said twice is said once", () => {
    const { bytes } = annotated(plain, { marks: [mark("表", "A1", { note: "甲" }), mark("表", "A1", { note: "乙" }), mark("表", "A1:B2", { note: "甲" })] });
    assert.deepEqual(textsOf(bytes), { A1: "【ASSESS 核验】\n甲\n\n乙 ■" });
  });

  it("[X25] a note that is there keeps its text and author, and gets a paragraph", () => {
    const { bytes } = annotated(rich, { marks: [mark("社保窗口", "B2", { note: "超出" }), mark("社保窗口", "C2", { note: "核对" }), mark("社保窗口", "D6", { note: "合计" })] });
    assert.deepEqual(textsOf(bytes), {
      B2: "张某:\n已与窗口核对\n【ASSESS 核验】\n超出 ■", C2: "公式勿改\n【ASSESS 核验】\n核对 ■", D6: "【ASSESS 核验】\n合计 ■",
      B3: "[Threaded comment]\n\nComment:\n    请补材料",
    });
    const comments = partText(bytes, "xl/comments1.xml");
    assert.match(comments, /<comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b\/><sz val="9"\/><\/rPr><t xml:space="preserve">张某:/u);
    assert.match(comments, /<text><r><t>公式勿改<\/t><\/r><r>/u);
    assert.match(comments, /<author>ASSESS 核验<\/author><\/authors>/u);
    assert.deepEqual(boxesOf(bytes), ["_x0000_s1026 1,1", "_x0000_s1027 1,2", "_x0000_s1028 2,1", "_x0000_s1029 5,3"]);
  });

  it("[X26] a threaded comment is left alone and the note withheld, with the reason", () => {
    const { bytes, withheld } = annotated(rich, { marks: [mark("社保窗口", "B3", { note: "请核对" })] });
    assert.deepEqual(withheld, [{ sheet: "社保窗口", cell: "B3", reason: "threaded-comment" }]);
    assert.equal(partText(bytes, "xl/comments1.xml"), partText(rich, "xl/comments1.xml"));
    assert.match(partText(bytes, "xl/worksheets/sheet1.xml"), /<conditionalFormatting sqref="B3">/u);
  });

  it("[X26] where the drawing of notes is not readable, notes are withheld and the marks made", () => {
    const broken = buildZip(withPart(richWorkbookParts(), "xl/drawings/vmlDrawing1.vml", { content: "<xml" }));
    const { bytes, withheld } = annotated(broken, { marks: [mark("社保窗口", "B4", { note: "请核对" })] });
    assert.deepEqual(withheld, [{ sheet: "社保窗口", cell: "B4", reason: "no-place-for-notes" }]);
    assert.equal(partText(bytes, "xl/comments1.xml"), partText(rich, "xl/comments1.xml"));
    assert.match(partText(bytes, "xl/worksheets/sheet1.xml"), /<conditionalFormatting sqref="B4">/u);
  });

  it("[X24] the note of a merged range is on its first cell", () => {
    const { bytes } = annotated(rich, { marks: [mark("社保窗口", "C6", { note: "合并" })] });
    assert.equal(textsOf(bytes)["A6"], "【ASSESS 核验】\n合并 ■");
  });

  it("[X24] control characters, halves of characters and our own signs in a note do no harm", () => {
    const { bytes } = annotated(plain, { marks: [mark("表", "A1", { note: "a\u0001\uD800b■c【ASSESS 核验】d" })] });
    assert.deepEqual(textsOf(bytes), { A1: "【ASSESS 核验】\na_x0001__xFFFD_b▪c【核验】d ■" });
  });

  it("[X24] a copy without notes has no parts for them", () => {
    assert.deepEqual(zipParts(annotated(plain, { marks: [mark("表", "A1")] }).bytes).filter(({ name }) => /comments|vml/u.test(name)), []);
  });
});
