/** Runs the grid's conformance suite on Univer, case by case, for a test outside the page. */
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { Calculation } from "../../../workbench/page/calculation";
import { createUniver } from "../../../workbench/page/createUniver";
import { UniverBackend } from "../../../workbench/page/univerBackend";
import { conformance, type StartSheets } from "../../host/conformance";
import "./conformance.css";

declare global {
  interface Window {
    conformance?: {
      readonly names: readonly string[];
      /** @returns "" when the case holds, else why not */
      run(name: string): Promise<string>;
    };
  }
}

const grid = createUniver("grid", "zh-CN");
const calculation = new Calculation(grid);
let open: { close(): void } | undefined;

const cases = conformance("Univer", (sheets) => {
  open?.close();
  const book = grid.api.createWorkbook(workbookOf(sheets));
  const backend = new UniverBackend(grid, book, calculation);
  open = {
    close: () => {
      backend.dispose();
      grid.api.disposeUnit(book.getId());
    },
  };
  return backend;
});

function workbookOf(sheets: StartSheets): Partial<IWorkbookData> {
  const ids = sheets.map((_sheet, index) => `start-${index}`);
  return {
    name: "conformance",
    sheetOrder: ids,
    sheets: Object.fromEntries(
      sheets.map(({ name, rows }, index) => [
        `start-${index}`,
        { id: `start-${index}`, name, rowCount: 100, columnCount: 26, cellData: Object.fromEntries(rows.map((row, r) => [r, cellsOf(row)])) },
      ]),
    ),
  };
}

const cellsOf = (row: StartSheets[number]["rows"][number]): Record<number, ICellData> =>
  Object.fromEntries(row.flatMap((value, column) => (value === "" ? [] : [[column, cellOf(value)]])));

function cellOf(value: string | number | boolean): ICellData {
  if (typeof value === "number") return { v: value, t: 2 };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  return value.startsWith("=") ? { f: value } : { v: value, t: 1 };
}

window.conformance = {
  names: cases.map(({ name }) => name),
  run: async (name) => {
    try {
      const found = cases.find((one) => one.name === name);
      if (!found) return "no such case";
      await found.run();
      return "";
    } catch (error) {
      return error instanceof Error ? `${error.message}` : String(error);
    }
  },
};
