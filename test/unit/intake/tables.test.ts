import { strict as assert } from "node:assert";
import { strToU8 } from "fflate";
import { openFile } from "../../../intake/openFile";
import { gbk } from "../../fixtures/gbk";
import { concat } from "../../fixtures/zipBuilder";
import { opened, values } from "./workbooks";

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((character, index) => view.setUint16(2 * index, character.charCodeAt(0), !big));
  return bytes;
};

describe("text tables", () => {
  const text = "大项,扣分\r\n工作纪律,2.5\r\n";
  const encodings: [string, Uint8Array][] = [
    ["UTF-8", strToU8(text)], ["UTF-8 with a mark", concat([Uint8Array.of(0xef, 0xbb, 0xbf), strToU8(text)])], ["GBK", gbk(text)],
    ["UTF-16, little end first", utf16(text, false)], ["UTF-16, big end first", utf16(text, true)],
  ];
  for (const [encoding, bytes] of encodings) {
    it(`[I10] reads ${encoding}`, async () => assert.deepEqual(values(await openFile("6月/社保.csv", bytes)), [["大项", "扣分"], ["工作纪律", 2.5]]));
  }

  it("[I10] reads GB 18030 beyond GBK", async () =>
    assert.deepEqual(values(await openFile("a.csv", concat([gbk("姓名,"), Uint8Array.of(0x82, 0x35, 0x87, 0x38), gbk("某")]))), [["姓名", "㐇某"]].map((row) => row.map((cell) => (cell === "㐇某" ? new TextDecoder("gb18030").decode(concat([Uint8Array.of(0x82, 0x35, 0x87, 0x38), gbk("某")])) : cell)))));

  it("[I10] names the sheet after the file", async () => {
    const [item] = await openFile("6月/社保.csv", gbk(text));
    assert.ok(item && "workbook" in item);
    assert.deepEqual([item.kind, item.bytes, item.workbook.sheets[0]?.name], ["csv", null, "社保"]);
  });

  for (const [delimiter, name] of [[",", "comma"], ["\t", "tab"], [";", "semicolon"]] as const) {
    it(`[I11] finds the ${name} between fields`, async () => {
      const table = ["2026年6月评分表", ["大项", "条款", "扣分"].join(delimiter), ["纪律", '"迟到, 早退;\n""各""一次"', "-1"].join(delimiter), ["仪容", "着装", "2"].join(delimiter)].join("\n");
      assert.deepEqual(values(await openFile("a.csv", strToU8(table))), [["2026年6月评分表", null, null], ["大项", "条款", "扣分"], ["纪律", '迟到, 早退;\n"各"一次', -1], ["仪容", "着装", 2]]);
    });
  }

  it("[I11] takes the delimiter that the first line states", async () =>
    assert.deepEqual(values(await openFile("a.csv", strToU8("sep=;\r\na,b;2\r\n"))), [["a,b", 2]]));

  it("[I12] makes numbers of plain numbers only, and formulas of nothing", async () => {
    const fields = ["1", "-2.50", "+3", ".5", "0", "007", "1.", "1e3", "12%", "123456789012345678", "2026-06-01", "=1+1", '"=""0012"""', "  4 ", "１", "-", "扣2分", "TRUE"];
    assert.deepEqual(values(await openFile("a.csv", strToU8(`${fields.join(",")}\n`))),
      [[1, -2.5, 3, 0.5, 0, "007", "1.", "1e3", "12%", "123456789012345678", "2026-06-01", "=1+1", "0012", 4, "１", "-", "扣2分", "TRUE"]]);
    const [item] = await openFile("a.csv", strToU8("=1+1,2\n"));
    assert.ok(item && "workbook" in item);
    assert.deepEqual(item.workbook.sheets[0]?.cell(1, 1), { value: "=1+1" });
  });

  it("[I13] refuses what is no text, too large, or in another encoding", async () => {
    assert.deepEqual(await opened("a.csv", Uint8Array.of(65, 0, 66)), [["a.csv", "not-a-workbook"]]);
    assert.deepEqual(await opened("a.csv", Uint8Array.of(0xff, 0x41, 0xff)), [["a.csv", "unknown-encoding"]]);
    assert.deepEqual(await opened("a.csv", strToU8(text), { limits: { textBytes: 5 } }), [["a.csv", "over-limit"]]);
    assert.deepEqual(await opened("a.csv", strToU8(text), { workbookLimits: { cells: 3 } }), [["a.csv", "too-large"]]);
    assert.deepEqual(await opened("a.csv", strToU8("x".repeat(40_000))), [["a.csv", "too-large"]]);
    assert.deepEqual(await opened("a.csv", new Uint8Array(0)), [["a.csv", "empty-file"]]);
    assert.deepEqual(await opened("a.csv", strToU8(",".repeat(20_000))), [["a.csv", "too-large"]]);
  });

  it("[I13] a quote that is never closed ends with the text", async function () {
    this.timeout(5_000);
    const [item] = await openFile("a.csv", strToU8(`a,"b\n${"c,d\n".repeat(5_000)}`));
    assert.ok(item && "workbook" in item);
  });

  it("[I16] reads a table of tabs that is called .xls", async () =>
    assert.deepEqual(values(await openFile("导出.xls", gbk("大项\t扣分\n纪律\t2\n"))), [["大项", "扣分"], ["纪律", 2]]));
});
