/**
 * Writes libreOfficeResults.json: what LibreOffice makes of the sample formulas. By hand, where LibreOffice is installed:
 * node --import tsx test/unit/formulas/compareWithLibreOffice.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import type { CellValue } from "../../../src/sheet/grid";
import { LEDGER, LEDGER_NAME, SAMPLE_FORMULAS, SUMMARY, SUMMARY_NAME } from "./sampleFormulas";

/** Formulas stand in a column of their own, to the right of everything they refer to. */
const COLUMN = 30;

const book = new exceljs.Workbook();
for (const [name, rows] of [[SUMMARY_NAME, SUMMARY], [LEDGER_NAME, LEDGER]] as const) {
  const sheet = book.addWorksheet(name);
  rows.forEach((values, row) => values.forEach((value, column) => write(sheet.getCell(row + 1, column + 1), value)));
}
const results = book.addWorksheet("结果");
SAMPLE_FORMULAS.forEach((formula, index) => {
  // On a sheet of their own, so that whole columns do not meet the formulas themselves.
  results.getCell(index + 1, COLUMN).value = { formula: onSummary(formula) } as exceljs.CellFormulaValue;
});

const folder = mkdtempSync(join(tmpdir(), "formulas-"));
try {
  writeFileSync(join(folder, "sample.xlsx"), Buffer.from(await book.xlsx.writeBuffer()));
  execFileSync("soffice", ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "sample.xlsx")], { stdio: "ignore" });
  const read = readWorkbook(new Uint8Array(readFileSync(join(folder, "out", "sample.xlsx"))));
  if (!("workbook" in read)) throw new Error(JSON.stringify(read));
  const sheet = read.workbook.sheets.find(({ name }) => name === "结果");
  const lines = SAMPLE_FORMULAS.map((formula, index) => `  [${JSON.stringify(formula)}, ${JSON.stringify(sheet?.cell(index + 1, COLUMN)?.value ?? null)}]`);
  writeFileSync(new URL("libreOfficeResults.json", import.meta.url), `[\n${lines.join(",\n")}\n]\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function write(cell: exceljs.Cell, value: CellValue | undefined): void {
  if (value === null || value === undefined) return;
  if (typeof value === "string" && value.startsWith("=")) cell.value = { formula: value.slice(1) } as exceljs.CellFormulaValue;
  else if (typeof value === "object") cell.value = { error: value.error as exceljs.CellErrorValue["error"] };
  else cell.value = value;
}

/** The same formula as a file stores it, with the summary's name before each of its addresses. */
function onSummary(formula: string): string {
  return formula.replace(/\b(?:IFS|IFNA)\(/g, "_xlfn.$&").replace(
    /"(?:[^"]|"")*"|'[^']*'!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?|(?<![A-Z\d#])(\$?[A-Z]\$?\d+(?::\$?[A-Z]\$?\d+)?|\$?[A-Z]:\$?[A-Z]|\b\d:\d)(?![\w(])/g,
    (piece: string, address: string | undefined) => (address === undefined ? piece : `${SUMMARY_NAME}!${address}`),
  );
}
