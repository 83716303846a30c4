/** What every page is held to by the harness itself, tried on pages that break it. */
import assert from "node:assert/strict";
import { openPage, strikeStage, theStage } from "./harness";

describe("what the harness watches", function () {
  this.timeout(180_000);
  before(() => theStage());
  after(() => strikeStage());

  const open = () => openPage({ path: "/help.html" });

  it("[D35] a page that keeps nothing and asks nobody may close", async () => {
    const { context } = await open();
    await context.close();
  });

  it("[D35] one that asks another address fails its test", async () => {
    const { page, context } = await open();
    await page.goto("http://localhost:9/").catch(() => undefined);
    await assert.rejects(context.close(), /a request left this address/);
  });

  it("[D35] one that keeps something of its own fails its test", async () => {
    const { page, context } = await open();
    await page.evaluate("localStorage.setItem('cells', 'A1')");
    await assert.rejects(context.close(), /kept something in the browser[^]*localStorage cells/);
  });

  it("[D35] no page of the add-in may send anything elsewhere: its policy refuses, and nothing leaves", async () => {
    const { page, context, troubles } = await open();
    const refused = await page.evaluate("fetch('http://localhost:9/').then(() => 'sent', () => 'refused')");
    assert.equal(refused, "refused");
    assert.deepEqual(troubles.outside, []);
    await context.close();
  });
});
