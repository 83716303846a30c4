import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openPage, strikeStage, theStage } from "./harness";

describe("Univer as the host's grid", function () {
  this.timeout(180_000);
  let page: Page;
  let close: () => Promise<void>;

  before(async () => {
    await theStage();
    const opened = await openPage({ path: "/conformance.html" });
    page = opened.page;
    close = () => opened.context.close();
    await page.waitForFunction(() => window.conformance !== undefined);
  });

  after(async () => {
    await close?.();
    await strikeStage();
  });

  it("[W1] does everything the conformance suite asks of a grid", async () => {
    const names = await page.evaluate(() => window.conformance!.names);
    assert.ok(names.length > 15, `${names.length} cases`);
    const failures: string[] = [];
    for (const name of names) {
      const why = await page.evaluate((one) => window.conformance!.run(one), name);
      if (why !== "") failures.push(`${name}\n    ${why}`);
    }
    assert.deepEqual(failures, []);
  });
});
