/** The genuine office.js over a workbook in memory, with the add-in's Excel port on top. */
import { createExcelPort } from "../../taskpane/excel/excelPort";
import type { WorkbookPort } from "../../taskpane/workbookPort";
import { MemoryBackend, type Evaluate, type SheetParts } from "../../workbench/host/memoryBackend";
import { generateMetadata } from "../../workbench/host/metadata";
import { loadOffice, type NodeOffice, type NodeOfficeOptions } from "../../workbench/host/nodeLoader";
import { OfficeHost } from "../../workbench/host/officeHost";

export interface OpenWorkbook {
  readonly grid: MemoryBackend;
  readonly host: OfficeHost;
  readonly office: NodeOffice;
  readonly port: WorkbookPort;
  /** Id of a sheet by name. */
  idOf(sheet: string): string;
  close(): void;
}

let metadata: ReturnType<typeof generateMetadata> | undefined;

/** @param evaluate calculates formulas; without it every formula written later shows #NAME? */
export async function openWorkbook(sheets: readonly SheetParts[], options: NodeOfficeOptions = {}, evaluate?: Evaluate): Promise<OpenWorkbook> {
  metadata ??= generateMetadata();
  const grid = new MemoryBackend(sheets, evaluate);
  const host = new OfficeHost(grid, metadata);
  const office = await loadOffice(host, { kind: { sharedRuntime: false, customFunctions: false }, ...options });
  const restore = office.install();
  return {
    grid, host, office, port: createExcelPort(),
    idOf: (name) => grid.sheets().find((sheet) => sheet.name === name)?.id ?? "",
    close() {
      restore();
      office.close();
    },
  };
}
