import assert from "node:assert/strict";
import { readSheet } from "../../../src/sheet/readSheet";
import { editionOf } from "../editionOf";
import { sheetOf } from "../sheetText";

function missing(text: string): string[] {
  const result = readSheet(sheetOf(text).grid, editionOf(), { date1904: false, fileName: "" });
  assert.ok("readings" in result);
  return result.readings.flatMap(({ missingFields }) => missingFields.map(({ field, cell }) => `${field} ${cell}`));
}

describe("a form without a column of scores", () => {
  const FORM = "---\n考核项目 | 扣分标准 | 扣分\n纪律 | late 的条文 | 2\n服务 | |";

  it("[R55] whose 总分 is empty lacks its total; an empty 合计 of deductions lacks nothing", () => {
    assert.deepEqual(missing(`${FORM}\n总分 | |`), ["total B4"]);
    assert.deepEqual(missing(`${FORM}\n总分 | 98 |`), []);
    assert.deepEqual(missing(`${FORM}\n合计 | |`), []);
  });
});
