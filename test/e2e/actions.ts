/** What a visitor does to the workbench page. */
import type { Workbench } from "./harness";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Drops a file on the page, as a visitor does. */
export async function drop({ page }: Workbench, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content, type]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], file, { type }));
      return data;
    },
    [name, bytes.toString("base64"), XLSX] as const,
  );
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
}

/** The line at the foot of the page. */
export const statusOf = ({ page }: Workbench): Promise<string> => page.locator(".status").innerText();

export async function statusSays({ page }: Workbench, words: string): Promise<void> {
  await page.locator(".status", { hasText: words }).waitFor({ timeout: 15_000 });
}

/** Loads the pane anew, as when its workbook is opened again, and waits until it has started; a reload begins after it was asked for. */
export async function reloadPane({ page, pane }: Workbench): Promise<void> {
  await page.locator("#pane-frame").evaluate((frame) => {
    const { contentDocument, contentWindow } = frame as HTMLIFrameElement;
    contentDocument?.documentElement.setAttribute("data-left", "");
    contentWindow?.location.reload();
  });
  await pane.locator("html:not([data-left]) fluent-button").first().waitFor();
}
