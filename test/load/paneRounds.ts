/** 核验 and clearing the marks, over and over in the workbench, with the memory measured on the way. */
import type { CDPSession } from "playwright-core";
import type { Workbench } from "../e2e/harness";

/** Of page and pane together, after collecting garbage. */
export interface Memory {
  readonly round: number;
  /** Bytes of JavaScript objects. */
  readonly heap: number;
  /** DOM nodes, those that left the page and are held by something included. */
  readonly nodes: number;
  readonly listeners: number;
}

const SHEET = "社保窗口";

async function checkAndClear({ page, pane }: Workbench): Promise<void> {
  await pane.locator("#check:not([disabled])").click();
  // Answers with a boolean: an element given back would be held by the browser's tools and counted.
  await page.waitForFunction((sheet) => (window.workbench?.marks(sheet).length ?? 0) > 0 && document.querySelector<HTMLIFrameElement>("#pane-frame")?.contentDocument?.querySelector("#sentence")?.isConnected === true, SHEET, { timeout: 60_000 });
  await pane.locator("#clear:not([disabled])").click();
  await page.waitForFunction((sheet) => window.workbench?.marks(sheet).length === 0, SHEET, { timeout: 60_000 });
}

async function memoryAfter(round: number, session: CDPSession): Promise<Memory> {
  for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { round, heap: usedSize, nodes, listeners: jsEventListeners };
}

/**
 * @param warmUp rounds before the first measuring, in which scripts are loaded and what is made once is made
 * @param measured how often memory is measured, the first and the last time included
 */
export async function paneRounds(workbench: Workbench, { rounds, warmUp, measured }: { readonly rounds: number; readonly warmUp: number; readonly measured: number }): Promise<readonly Memory[]> {
  const session = await workbench.page.context().newCDPSession(workbench.page);
  for (let round = 0; round < warmUp; round++) await checkAndClear(workbench);
  const memories = [await memoryAfter(warmUp, session)];
  const between = Math.max(1, Math.floor((rounds - warmUp) / Math.max(1, measured - 1)));
  for (let round = warmUp + 1; round <= rounds; round++) {
    await checkAndClear(workbench);
    if (round === rounds || (round - warmUp) % between === 0) memories.push(await memoryAfter(round, session));
  }
  await session.detach();
  return memories;
}

/** What a figure grew by a round between the first and the last measuring. */
export function growth(memories: readonly Memory[], figure: "heap" | "nodes" | "listeners"): number {
  const [first, last] = [memories[0], memories[memories.length - 1]];
  if (!first || !last || last.round === first.round) return 0;
  return (last[figure] - first[figure]) / (last.round - first.round);
}
