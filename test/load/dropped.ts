/** Many files dropped at once on the pane without Excel, and how the page fares. */
import type { Page } from "playwright-core";
import type { ReceivedFile } from "../fixtures/receivedFiles";

/** Drops files; made in the page from few different contents, so that a thousand of them need not travel there. */
export async function dropFiles(page: Page, files: readonly ReceivedFile[], copies = 1): Promise<void> {
  const transfer = await page.evaluateHandle(([list, times]) => {
    const data = new DataTransfer();
    for (const [name, content] of list) {
      const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
      for (let copy = 0; copy < times; copy++) data.items.add(new File([bytes], times === 1 ? name : `${copy}-${name}`));
    }
    return data;
  }, [files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")] as const), copies] as const);
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
  await transfer.dispose();
}

export const allDone = (page: Page, timeout = 120_000): Promise<unknown> =>
  page.waitForFunction(() => document.querySelectorAll("#files [role=option]").length > 0 && document.querySelector<HTMLElement>(".files-progress")?.hidden === true, undefined, { timeout });

/** Keeps the longest time between two frames, in milliseconds, in `window.longest`. As text, so that no tool rewrites it. */
export const WATCH_FRAMES = `{
  let last = performance.now();
  window.longest = 0;
  const tick = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}`;

export interface Fared {
  readonly seconds: number;
  /** Milliseconds. */
  readonly longestFrame: number;
  /** Bytes of the page's objects after collecting garbage, before and after. */
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly sentence: string;
  /** Rows in the page; far fewer than files. */
  readonly rows: number;
}

export async function fareOf(page: Page, work: () => Promise<void>): Promise<Fared> {
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  const heapBefore = await heap();
  await page.evaluate(WATCH_FRAMES);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  const longestFrame = Math.round((await page.evaluate("window.longest")) as number);
  const sentence = (await page.textContent("#files-sentence")) ?? "";
  const rows = await page.locator("#files [role=option]").count();
  return { seconds, longestFrame, heapBefore, heapAfter: await heap(), sentence, rows };
}
