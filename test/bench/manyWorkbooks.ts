/**
 * Writes many small score sheets, the same on every run, for trying what is done with many files:
 *   node --import tsx test/bench/manyWorkbooks.ts 240 FOLDER
 * Every tenth has an amount that no clause allows; the last one is no workbook at all.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { formSheet, numbers } from "./sheets";

const [count = 240, folder = "many"] = [Number(process.argv[2] ?? 240), process.argv[3] ?? "many"];
const edition = builtInEditions().find(({ scheme }) => scheme === "S12");
if (!edition) throw new RangeError("no edition S12");
const random = numbers();

mkdirSync(folder, { recursive: true });
for (let index = 0; index < count - 1; index++) {
  const { rows } = formSheet(edition, 40 + (random.next().value % 80));
  const wrong = index % 10 === 0;
  const cells = rows.map((row, at) => row.map((cell, column) => {
    if (at === 1 && column === 0) return `2026年6月份    考核窗口名称：第${index}窗口`;
    if (at > 2 && column === 2) return wrong && at === 3 ? 77 : null;
    return typeof cell === "string" || typeof cell === "number" ? cell : null;
  }));
  writeFileSync(join(folder, `窗口 ${String(index).padStart(5, "0")}.xlsx`), writeWorkbook([{ name: "评分表", rows: cells }]));
}
writeFileSync(join(folder, `窗口 ${String(count - 1).padStart(5, "0")}.xlsx`), "not a workbook");
