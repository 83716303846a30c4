import { strict as assert } from "node:assert";
import { strToU8 } from "fflate";
import { openEach, openFile } from "../../../intake/openFile";
import { buildZip, unicodePathField } from "../../fixtures/zipBuilder";
import { gbk } from "../../fixtures/gbk";
import { numbered, opened, summary } from "./workbooks";

describe("archives", () => {
  const one = numbered(1);

  it("[I1] hands over every workbook of an archive under its place in it", async () => {
    const zip = buildZip([{ name: "六月/", content: "" }, { name: "六月/社保.xlsx", content: one }, { name: "医保.xlsx", content: numbered(2), method: 0 }]);
    assert.deepEqual(await opened("收到/六月.zip", zip), [["收到/六月.zip/六月/社保.xlsx", 1], ["收到/六月.zip/医保.xlsx", 2]]);
    const [first] = await openFile("六月.zip", zip);
    assert.ok(first && "workbook" in first && first.kind === "xlsx");
    assert.deepEqual(first.bytes, one, "the workbook's own bytes, for annotating");
  });

  const nameCases: [string, Parameters<typeof buildZip>[0][number], string][] = [
    ["the UTF-8 flag", { name: "社保窗口.xlsx", content: one }, "社保窗口.xlsx"],
    ["GBK, as Chinese Windows writes", { name: "", nameBytes: gbk("社保窗口（6月）.xlsx"), content: one }, "社保窗口（6月）.xlsx"],
    ["GBK whose second byte is a backslash", { name: "", nameBytes: gbk("乗誠.xlsx"), content: one }, "乗誠.xlsx"],
    ["UTF-8 without saying so, as macOS writes", { name: "", nameBytes: strToU8("联通窗口.xlsx"), content: one }, "联通窗口.xlsx"],
    ["the Unicode extra field", { name: "", nameBytes: strToU8("_.xlsx"), extra: unicodePathField("社保.xlsx", strToU8("_.xlsx")), content: one }, "社保.xlsx"],
    ["an extra field of another name", { name: "", nameBytes: strToU8("a.xlsx"), extra: unicodePathField("社保.xlsx", strToU8("b.xlsx")), content: one }, "a.xlsx"],
    ["code page 437", { name: "", nameBytes: Uint8Array.of(0x81, 0x2e, 0x78, 0x6c, 0x73, 0x78), content: one }, "ü.xlsx"],
  ];
  for (const [what, part, name] of nameCases) {
    it(`[I2] reads names in ${what}`, async () => assert.deepEqual(await opened("a.zip", buildZip([part])), [[`a.zip/${name}`, 1]]));
  }

  it("[I2] keeps two GBK names apart that would be one as damaged UTF-8", async () => {
    const zip = buildZip([{ name: "", nameBytes: gbk("社.xlsx"), content: one }, { name: "", nameBytes: gbk("医.xlsx"), content: numbered(2) }]);
    assert.deepEqual(await opened("a.zip", zip), [["a.zip/社.xlsx", 1], ["a.zip/医.xlsx", 2]]);
  });

  it("[I2] numbers a name given twice, and takes off what leads out of a folder", async () => {
    const zip = buildZip([{ name: "a.xlsx", content: one }, { name: "A.xlsx", content: numbered(2) }, { name: "../../C:\\b.xlsx", content: numbered(3) }]);
    assert.deepEqual(await opened("a.zip", zip), [["a.zip/a.xlsx", 1], ["a.zip/A (2).xlsx", 2], ["a.zip/b.xlsx", 3]]);
  });

  it("[I3] passes over what is nobody's score sheet, and says what it was", async () => {
    const passed: string[] = [];
    const names = ["__MACOSX/._a.xlsx", "~$a.xlsx", "说明.txt", ".DS_Store", "d/Thumbs.db", ".git/x.xlsx"];
    const zip = buildZip([...names.map((name) => ({ name, content: one })), { name: "a.xlsx", content: one }]);
    assert.deepEqual(await opened("a.zip", zip, { passedOver: (name) => passed.push(name) }), [["a.zip/a.xlsx", 1]]);
    assert.deepEqual(passed, names.map((name) => `a.zip/${name}`));
  });

  it("[I4] opens archives in archives, three levels deep", async () => {
    const wrap = (bytes: Uint8Array, name: string): Uint8Array => buildZip([{ name, content: bytes }]);
    const third = wrap(one, "a.xlsx");
    assert.deepEqual(await opened("1.zip", wrap(wrap(third, "3.zip"), "2.zip")), [["1.zip/2.zip/3.zip/a.xlsx", 1]]);
    assert.deepEqual(await opened("0.zip", wrap(wrap(wrap(third, "3.zip"), "2.zip"), "1.zip")), [["0.zip/1.zip/2.zip/3.zip", "too-deep"]]);
  });

  it("[I5] names what it cannot read, and goes on", async () => {
    const zip = buildZip([
      { name: "锁.xlsx", content: one, flags: 1 }, { name: "坏.xlsx", content: one, statedChecksum: 7 }, { name: "罕见.xlsx", content: one, method: 9 },
      { name: "截.xlsx", content: one.subarray(0, 300) }, { name: "空.xlsx", content: "" }, { name: "好.xlsx", content: one },
    ]);
    assert.deepEqual(await opened("a.zip", zip), [
      ["a.zip/锁.xlsx", "encrypted"], ["a.zip/坏.xlsx", "malformed"], ["a.zip/罕见.xlsx", "unknown-compression"], ["a.zip/截.xlsx", "truncated"],
      ["a.zip/空.xlsx", "empty-file"], ["a.zip/好.xlsx", 1],
    ]);
  });

  it("[I5] says of a damaged or empty archive what it is", async () => {
    const zip = buildZip([{ name: "a.xlsx", content: one }]);
    assert.deepEqual(await opened("a.zip", zip.subarray(0, zip.length - 30)), [["a.zip", "truncated"]]);
    assert.deepEqual(await opened("a.zip", buildZip([])), [["a.zip", "no-workbooks"]]);
    assert.deepEqual(await opened("a.zip", buildZip([{ name: "说明.txt", content: "无" }])), [["a.zip", "no-workbooks"]]);
    assert.deepEqual(await opened("a.xlsx", buildZip([])), [["a.xlsx", "not-a-workbook"]]);
  });

  it("[I6] one limit holds over everything nested in a file", async () => {
    const inner = buildZip([{ name: "a.xlsx", content: one, method: 0 }, { name: "b.xlsx", content: numbered(2), method: 0 }], {});
    const zip = buildZip([{ name: "1.zip", content: inner, method: 0 }, { name: "c.xlsx", content: numbered(3), method: 0 }]);
    assert.equal((await opened("a.zip", zip)).length, 3);
    const [first, second, third] = await openFile("a.zip", zip, { limits: { unpackedBytes: inner.length + one.length + 10 } });
    assert.deepEqual(summary([first!, second!, third!]), [["a.zip/1.zip/a.xlsx", 1], ["a.zip/1.zip/b.xlsx", "over-limit"], ["a.zip/c.xlsx", "over-limit"]]);
    assert.deepEqual(await opened("a.zip", zip, { limits: { entries: 3 } }), [["a.zip/1.zip", "over-limit"], ["a.zip/c.xlsx", 3]]);
    assert.deepEqual(await opened("a.zip", zip, { limits: { containerBytes: 100 } }), [["a.zip", "over-limit"]]);
  });

  it("[I6] refuses an entry that states a size its data cannot have", async () => {
    const bomb = buildZip([{ name: "a.csv", content: new Uint8Array(40_000_000) }]);
    assert.deepEqual(await opened("a.zip", bomb), [["a.zip/a.csv", "too-large"]]);
  });

  it("[I1] reads a workbook only when it is asked for", async () => {
    const zip = buildZip([{ name: "a.xlsx", content: one }, { name: "b.xlsx", content: numbered(2) }]);
    for await (const item of openEach("a.zip", zip)) {
      assert.equal(item.name, "a.zip/a.xlsx");
      break;
    }
  });
});
