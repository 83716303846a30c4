import assert from "node:assert/strict";
import { copyName, freeName } from "../../../../taskpane/batch/copyName";
import { sortPicked } from "../../../../taskpane/batch/pickedFiles";
import { workersAtOnce } from "../../../../taskpane/batch/startWorker";

const picked = (...names: string[]) => sortPicked(names.map((name) => ({ name, file: new Blob() })));

describe("files dropped or picked", () => {
  it("[T75] workbooks, tables, archives and mails are taken; lock files and hidden ones are nobody's; the rest is named", () => {
    const { usable, passedOver } = picked(
      "六月/社保.xlsx", "六月/a.XLSM", "b.xls", "c.csv", "d.zip", "e.eml", "f.et", "g.rar", "~$社保.xlsx", ".DS_Store", "__MACOSX/社保.xlsx", "Thumbs.db", "六月/说明.docx", "照片.jpg",
    );
    assert.deepEqual(usable.map(({ name }) => name), ["六月/社保.xlsx", "六月/a.XLSM", "b.xls", "c.csv", "d.zip", "e.eml", "f.et", "g.rar"]);
    assert.deepEqual(passedOver, ["六月/说明.docx", "照片.jpg"]);
  });

  it("[T76] one processor is left for the page, and never more than four workers run", () => {
    assert.deepEqual([undefined, 1, 2, 3, 8, 64].map(workersAtOnce), [1, 1, 1, 2, 4, 4]);
  });

  it("[T90] a copy keeps its folder and says that it is one; no name leads out of the folder it is unpacked into", () => {
    assert.equal(copyName("六月.eml/社保.xlsx", "（批注）"), "六月.eml/社保（批注）.xlsx");
    assert.equal(copyName("../../a\\..\\b:c?.xlsx", "（批注）"), "a/b c（批注）.xlsx");
    assert.equal(copyName("无扩展名", "（批注）"), "无扩展名（批注）");
    const taken = new Set<string>();
    assert.deepEqual(["a.xlsx", "A.xlsx", "a.xlsx"].map((name) => freeName(name, taken)), ["a.xlsx", "A (2).xlsx", "a (3).xlsx"]);
  });
});
