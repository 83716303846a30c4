import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { sampleFiles } from "../../scripts/samples/books";
import { readWorkbook } from "../../src/xlsx/readWorkbook";

const folder = new URL("../../samples/", import.meta.url);

describe("sample workbooks", () => {
  it("[L16] are what the script makes, to the byte", async () => {
    const made = await sampleFiles();
    assert.deepEqual(made.map(({ name }) => name).sort(), readdirSync(folder).filter((name) => name.endsWith(".xlsx")).sort());
    for (const { name, bytes } of made) {
      assert.ok(readFileSync(new URL(encodeURIComponent(name), folder)).equals(bytes), `${name}: run node --import tsx scripts/make-samples.ts`);
    }
  });

  it("[L16] hold add-in functions as Excel stores them, with their results", () => {
    const result = readWorkbook(new Uint8Array(readFileSync(new URL(encodeURIComponent("便民服务中心评分表-2026-06.xlsx"), folder))));
    assert.ok("workbook" in result);
    const [form, people] = result.workbook.sheets;
    assert.deepEqual(form?.cell(80, 7), { value: 88, formula: '=ASSESS.SCORE(E4:E74,A4:A74,"县便民评分表","2026-06")' });
    assert.deepEqual(form.cell(81, 6), { value: 10, formula: '=ASSESS.CATEGORY(E4:E74,A4:A74,"工作纪律","县便民评分表","2026-06")' });
    assert.deepEqual(people?.cell(7, 10), { value: 90, formula: '=ASSESS.SCORE(D7:I7,D$4:I$4,"区窗口人员考核细则","2026-06","得分")' });
    assert.deepEqual(people.cell(7, 11), { value: "优秀", formula: '=ASSESS.GRADE(J7,"区窗口人员考核细则")' });
    assert.deepEqual(form.cell(33, 7)?.value, 0);
  });
});
