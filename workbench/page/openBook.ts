/** One open workbook: Univer's, the add-in started on it, and the functions in its cells. */
import type { IWorkbookData } from "@univerjs/core";
import type { Language } from "../../src/text/language";
import type { WorkbenchText } from "../../src/text/zh-CN/workbench";
import type { HostMetadata } from "../host/hostMetadata";
import { startAddIn, type AddIn } from "./addIn";
import type { Calculation } from "./calculation";
import type { Grid } from "./createUniver";
import { FunctionBridge } from "./functionBridge";
import type { FunctionsMetadata } from "./functionMetadata";
import type { AddInManifest } from "./manifest";
import { UniverBackend } from "./univerBackend";

export interface OpenBook {
  readonly name: string;
  readonly backend: UniverBackend;
  readonly addIn: AddIn;
  readonly functions: FunctionBridge;
  readonly functionCount: number;
  /** Univer's own handle. */
  readonly book: NonNullable<ReturnType<Grid["api"]["getActiveWorkbook"]>>;
  close(): void;
}

export interface BookSurroundings {
  readonly grid: Grid;
  readonly calculation: Calculation;
  readonly manifest: AddInManifest;
  readonly metadata: FunctionsMetadata;
  readonly officeMetadata: HostMetadata;
  readonly language: Language;
  readonly text: WorkbenchText;
  readonly paneHolder: HTMLElement;
}

/**
 * Shows a workbook in place of `before`, with the add-in started afresh, as in Excel: each workbook has its own.
 * @throws Error when Univer does not take the data; then `before` is still open
 */
export function showBook(around: BookSurroundings, data: Partial<IWorkbookData>, name: string, before?: OpenBook): OpenBook {
  const { grid, calculation, manifest, metadata, officeMetadata, language, text, paneHolder } = around;
  const book = grid.api.createWorkbook(data);
  before?.close();
  const backend = new UniverBackend(grid, book, calculation);
  const addIn = startAddIn({
    backend, metadata: officeMetadata, manifest, language, paneHolder,
    paneTitle: text.page.pane, functionsMissing: text.status.functionsMissing,
  });
  const functions = new FunctionBridge(addIn.functions, metadata, manifest.namespace, calculation);
  const registered = functions.register(grid);
  calculation.include(functions);
  calculation.calculateAll();
  return {
    name, backend, addIn, functions, book, functionCount: registered.count,
    close: () => {
      addIn.close();
      backend.dispose();
      registered.dispose();
      grid.api.disposeUnit(book.getId());
    },
  };
}
