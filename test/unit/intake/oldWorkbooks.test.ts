import { strict as assert } from "node:assert";
import { utils, write, type WorkBook } from "@e965/xlsx";
import { strToU8 } from "fflate";
import { readFileSync } from "node:fs";
import { openFile } from "../../../intake/openFile";
import { gbk } from "../../fixtures/gbk";
import { blanks, emptyTexts, merges, numbers, oldWorkbook, record } from "../../fixtures/hostile/biffStream";
import { rowsBytes } from "../../fixtures/workbookBuilder";
import { opened, values } from "./workbooks";

function book(change: (book: WorkBook) => void = () => undefined): WorkBook {
  const made = utils.book_new();
  const sheet = utils.aoa_to_sheet([["便民服务中心评分表"], ["大项", "扣分", "日期"], ["工作纪律", 2.5, 45000], ["合计", 2.5]]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet["B4"] = { t: "n", v: 2.5, f: "SUM(B3:B3)" };
  sheet["C3"] = { t: "n", v: 45000, z: "yyyy-mm-dd" };
  sheet["C4"] = { t: "e", v: 0x17, f: "1/0" };
  utils.book_append_sheet(made, sheet, "社保窗口");
  change(made);
  return made;
}
const bytesOf = (made: WorkBook, bookType: "biff8" | "biff5" | "biff2" | "xlml" | "html" = "biff8"): Uint8Array => new Uint8Array(write(made, { type: "array", bookType }) as ArrayBuffer);

describe("old workbooks", () => {
  it("[I22] records the library does not know are passed over without a word on the console, which stays as it was", async () => {
    const { error } = console;
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => said.push(words);
    const watching = console.error;
    try {
      const [item] = await openFile("旧.xls", oldWorkbook([record(0x0907, [1, 2])], [...numbers(1)]));
      assert.ok(item && "workbook" in item);
      assert.equal(item.workbook.sheets[0]?.columns, 256);
      assert.deepEqual([said, console.error === watching], [[], true]);
    } finally {
      console.error = error;
    }
  });

  it("[I14] reads values, formulas, formats and merges of .xls", async () => {
    const [item] = await openFile("社保.xls", bytesOf(book()));
    assert.ok(item && "workbook" in item);
    assert.deepEqual([item.kind, item.bytes], ["xls", null]);
    const [sheet] = item.workbook.sheets;
    assert.ok(sheet);
    assert.deepEqual([sheet.name, sheet.visible, item.workbook.date1904], ["社保窗口", true, false]);
    assert.deepEqual(sheet.merges, [{ top: 1, left: 1, bottom: 1, right: 3 }]);
    assert.deepEqual(sheet.cell(1, 1), { value: "便民服务中心评分表" });
    assert.deepEqual(sheet.cell(3, 2), { value: 2.5 });
    assert.deepEqual(sheet.cell(3, 3), { value: 45000, format: "yyyy-mm-dd" });
    assert.deepEqual(sheet.cell(4, 3)?.value, { error: "#REF!" });
  });

  it("[I14] reads formulas and what is hidden of an .xls that LibreOffice wrote", async () => {
    const [item] = await openFile("a.xls", new Uint8Array(readFileSync(new URL("../../fixtures/old/formulas.xls", import.meta.url))));
    assert.ok(item && "workbook" in item);
    const [sheet, people] = item.workbook.sheets;
    assert.ok(sheet && people);
    assert.deepEqual(sheet.cell(3, 2), { value: 2, format: "0.0_ " });
    assert.deepEqual([sheet.cell(3, 3)?.formula, sheet.cell(4, 3)?.formula, sheet.cell(6, 2)], ["=B3/B$6", "=B4/B$6", { value: 5.5, formula: "=SUM(B3:B5)" }]);
    assert.deepEqual(sheet.cell(6, 3), { value: "超", formula: '=IF(B6>5,"超","否")' });
    assert.deepEqual([sheet.cell(7, 2), sheet.cell(7, 3)], [{ value: 7, formula: "=人员!A1" }, { value: { error: "#DIV/0!" }, formula: "=1/0" }]);
    assert.deepEqual([[...sheet.hiddenRows], [...sheet.hiddenColumns], people.visible], [[5], [3], false]);
    assert.deepEqual(sheet.merges, [{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });

  it("[I14] keeps hidden sheets and the 1904 date system", async () => {
    const made = book((each) => {
      utils.book_append_sheet(each, utils.aoa_to_sheet([[1]]), "藏");
      each.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: true } };
    });
    const [item] = await openFile("a.xls", bytesOf(made));
    assert.ok(item && "workbook" in item);
    assert.deepEqual(item.workbook.sheets.map(({ name, visible }) => [name, visible]), [["社保窗口", true], ["藏", false]]);
    assert.equal(item.workbook.date1904, true);
    assert.equal(item.workbook.sheets[0]?.cell(3, 3)?.value, 45000, "the number that is stored, whatever the date system");
  });

  it("[I15] names an .xls that is cut off, of Excel 95 or before, or too large", async () => {
    const whole = bytesOf(book((each) => utils.book_append_sheet(each, utils.aoa_to_sheet(Array.from({ length: 200 }, (_, row) => [row, "文字"])), "多")));
    assert.equal((await opened("a.xls", whole)).length, 1);
    for (const part of [0.3, 0.6, 0.9]) {
      assert.deepEqual(await opened("a.xls", whole.subarray(0, Math.floor(whole.length * part))), [["a.xls", "truncated"]], String(part));
    }
    assert.deepEqual(await opened("a.xls", bytesOf(book(), "biff5")), [["a.xls", "ancient-xls"]]);
    assert.deepEqual(await opened("a.xls", Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0)), [["a.xls", "ancient-xls"]]);
    assert.deepEqual(await opened("a.xls", whole, { limits: { xlsBytes: 1_000 } }), [["a.xls", "over-limit"]]);
    assert.deepEqual(await opened("a.xls", whole, { limits: { xlsElements: 300 } }), [["a.xls", "over-limit"]]);
    assert.deepEqual(await opened("a.xls", whole, { workbookLimits: { cells: 100 } }), [["a.xls", "too-large"]]);
  });

  it("[X121] counts what an .xls holds before the library makes objects of it: records, cells and merges inside of them, texts", async () => {
    const kinds: readonly (readonly [of: Uint8Array, elements: number])[] = [
      // Beginnings, ends and the sheet's own record are five.
      [oldWorkbook([], numbers(2)), 5 + 2 + 512], [oldWorkbook([], blanks(3)), 5 + 3 + 768], [oldWorkbook([], merges(2_000)), 5 + 2 + 2_000],
      [oldWorkbook(emptyTexts(5_000), []), 5 + 3 + 5_000], [oldWorkbook(new Array<Uint8Array>(40).fill(record(0x00e0, new Uint8Array(20))), []), 5 + 40],
    ];
    for (const [bytes, elements] of kinds) {
      assert.equal((await opened("a.xls", bytes, { limits: { xlsElements: elements } }))[0]?.[1] === "over-limit", false, String(elements));
      assert.deepEqual(await opened("a.xls", bytes, { limits: { xlsElements: elements - 1 } }), [["a.xls", "over-limit"]]);
    }
  });

  it("[X122] counts the rows and cells of a page or an XML table before the library reads it; what covers others, and each table, counts for many", async () => {
    const page = (inside: string): Uint8Array => strToU8(`<html><body>${inside}</body></html>`);
    const plain = `<TABLE><tr><th>窗口</th><th>扣分</th></tr><tr><td>社保</td><td>2</td></tr></TABLE>`;
    const kinds: readonly (readonly [of: Uint8Array, elements: number])[] = [
      [page(plain), 100 + 2 + 4], [page(plain + plain), 212], [page(plain.replace("<td>社保", "<td colspan=1 ROWSPAN='1'>社保")), 146],
    ];
    for (const [bytes, elements] of kinds) {
      assert.notEqual((await opened("a.xls", bytes, { limits: { xlsElements: elements } }))[0]?.[1], "over-limit", String(elements));
      assert.deepEqual(await opened("a.xls", bytes, { limits: { xlsElements: elements - 1 } }), [["a.xls", "over-limit"]], String(elements));
    }
    const xml = bytesOf(book(), "xlml");
    assert.notEqual((await opened("a.xls", xml))[0]?.[1], "over-limit");
    assert.deepEqual(await opened("a.xls", xml, { limits: { xlsElements: 200 } }), [["a.xls", "over-limit"]], "a sheet and its table");
  });

  it("[I15] names an .xls with a password", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("../../fixtures/old/formulas.xls", import.meta.url)));
    // The code page's record becomes the one that says that everything after it is encrypted.
    const place = bytes.findIndex((byte, index) => byte === 0x42 && bytes[index + 1] === 0 && bytes[index + 2] === 2 && bytes[index + 3] === 0);
    assert.ok(place > 0);
    bytes[place] = 0x2f;
    assert.deepEqual(await opened("a.xls", bytes), [["a.xls", "encrypted"]]);
  });

  it("[I15] refuses a formula that does not end where it says", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("../../fixtures/old/formulas.xls", import.meta.url)));
    // =SUM(B3:B5): the area's token becomes a number's, which is two bytes shorter.
    const place = bytes.findIndex((byte, index) => byte === 0x25 && bytes[index + 1] === 2 && bytes[index + 3] === 4);
    assert.ok(place > 0);
    bytes[place] = 0x1e;
    assert.deepEqual(await opened("a.xls", bytes), [["a.xls", "malformed"]]);
  });

  it("[I16] reads a web page's table and an XML table that are called .xls", async () => {
    const page = '<html><head><meta charset="gbk"></head><body><table><tr><th colspan="2">评分表</th></tr><tr><td>工作纪律</td><td>2.5</td></tr><tr><td>2026-06-01</td><td>007&amp;</td></tr></table></body></html>';
    for (const bytes of [gbk(page), strToU8(page)]) {
      const items = await openFile("导出.xls", bytes);
      assert.deepEqual(values(items), [["评分表", null], ["工作纪律", 2.5], ["2026-06-01", "007&"]]);
      assert.ok(items[0] && "workbook" in items[0]);
      assert.deepEqual([items[0].kind, items[0].workbook.sheets[0]?.merges], ["xls", [{ top: 1, left: 1, bottom: 1, right: 2 }]]);
    }
    const [xml] = await openFile("a.xls", bytesOf(book(), "xlml"));
    assert.ok(xml && "workbook" in xml);
    assert.deepEqual([xml.workbook.sheets[0]?.name, xml.workbook.sheets[0]?.cell(4, 2)], ["社保窗口", { value: 2.5, formula: "=SUM(B3:B3)" }]);
    assert.deepEqual(await opened("a.xls", strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook/>')), [["a.xls", "malformed"]]);
    assert.deepEqual(await opened("a.xls", strToU8("<html><p>登录已过期</p></html>")), [["a.xls", "not-a-workbook"]]);
  });

  it("[I17] lets the content decide before the name", async () => {
    const xlsx = rowsBytes('<row r="1"><c r="A1"><v>7</v></c></row>');
    for (const name of ["a.xls", "a.csv", "a.zip", "a", "a.et", "a.pdf"]) assert.deepEqual(await opened(name, xlsx), [[name, 7]]);
    assert.deepEqual(await opened("a.xlsx", bytesOf(book())), [["a.xlsx", "便民服务中心评分表"]]);
    assert.deepEqual(await opened("a.et", bytesOf(book())), [["a.et", "unsupported-kind"]]);
    assert.deepEqual(await opened("a.xlsx", strToU8("大项,扣分")), [["a.xlsx", "not-a-workbook"]]);
  });
});
