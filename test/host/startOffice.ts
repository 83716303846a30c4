/** A workbook in memory with the genuine office.js on top, for the tests of this room. */
import assert from "node:assert/strict";
import { MemoryBackend, type Calculator, type Evaluate, type SheetParts } from "../../workbench/host/memoryBackend";
import { generateMetadata } from "../../workbench/host/metadata";
import { loadOffice, type NodeOffice, type NodeOfficeOptions } from "../../workbench/host/nodeLoader";
import { OfficeHost } from "../../workbench/host/officeHost";

export interface Started extends NodeOffice {
  readonly grid: MemoryBackend;
  readonly host: OfficeHost;
  /** Id of the first sheet. */
  readonly sheet: string;
}

export const SCORES: SheetParts = {
  name: "评分表",
  rows: [
    ["便民服务中心窗口服务考核评分表", null, null],
    ["项目", "分值", "扣分"],
    ["工作纪律", 10, 3],
    [null, null, 4.5],
    ["合计", { formula: "=SUM(B3:B4)", value: 10 }, { formula: "=1/0", value: "#DIV/0!" }],
  ],
  merges: ["A1:C1", "A3:A4", "B3:B4"],
  hiddenRows: [4],
};

export async function startOffice(
  sheets: readonly SheetParts[] = [SCORES, { name: "My Sheet" }], options: NodeOfficeOptions = {}, evaluate?: Calculator | Evaluate,
): Promise<Started> {
  const grid = new MemoryBackend(sheets, evaluate);
  const host = new OfficeHost(grid, generateMetadata());
  const office = await loadOffice(host, options);
  return { ...office, grid, host, sheet: grid.sheets()[0]!.id };
}

/** The Excel error code a run ends with. */
export async function errorOf(run: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await run;
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    return { code: code ?? "", message: message ?? String(error) };
  }
  return assert.fail("the request was answered without an error");
}

/** Lets messages under way arrive. */
export const settle = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
