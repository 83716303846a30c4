/**
 * A few pictures of the pane, kept in test/e2e/images/ and held against what the pane looks like now.
 *
 * Words are hidden before a picture is taken (every letter transparent), since fonts differ between machines: what is left is
 * the layout, the bars, the icons and the colours. After a change that is meant: PANE_PICTURES=1 npx mocha --timeout 240000 test/e2e/visual.test.ts
 * takes them anew; look at them before they go into the repository.
 */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { formBook, OVER } from "../fixtures/receivedFiles";
import { openPage, strikeStage, theStage } from "./harness";
import { difference, squaresOf, type Difference } from "./pictureCompare";
import { smallPng } from "./smallPng";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const KEPT = path.join(HERE, "images");
const SEEN = path.resolve(HERE, "../../build/screenshots/visual");
const MOST_BYTES = 60 * 1024;
const RENEW = process.env["PANE_PICTURES"] === "1";

/** So many squares of 4 × 4 pixels that touch may differ: the edge of an icon, never a button or a bar. */
const LARGEST_GROUP = 5;
/** Share of all squares that may differ. */
const MOST_SHARE = 0.004;

/** Every word takes the room it takes, in a font of one width for all letters, and is not seen; carets and moving things stand still. */
const WITHOUT_WORDS = `
  *, *::before, *::after, *::placeholder { -webkit-text-fill-color: transparent !important; caret-color: transparent !important; text-shadow: none !important; transition: none !important; animation: none !important; text-decoration-color: transparent !important; }
  :root { --font: monospace !important; }
`;

/** A sheet of styles on top of the pane's own, whose policy allows no style elements. As text, to run in the page. */
const styled = (css: string): string => `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet); }`;

const same = ({ largest, share }: Difference): boolean => largest <= LARGEST_GROUP && share <= MOST_SHARE;

describe("what the pane looks like", function () {
  this.timeout(240_000);
  let page: Page;

  before(async () => {
    for (const folder of [KEPT, SEEN]) mkdirSync(folder, { recursive: true });
    await theStage();
    ({ page } = await openPage({ viewport: { width: 340, height: 700 }, path: "/taskpane.html?lang=zh-CN&theme=light" }));
    await page.waitForSelector("#pick-files");
    await page.evaluate(styled(WITHOUT_WORDS));
  });
  after(async () => {
    await page.context().close();
    await strikeStage();
  });

  const picture = async (): Promise<Buffer> => {
    await page.evaluate(`document.activeElement?.blur()`);
    await page.mouse.move(0, 0);
    return page.screenshot();
  };

  async function holds(name: string): Promise<void> {
    const file = path.join(KEPT, `${name}.png`);
    const png = await picture();
    writeFileSync(path.join(SEEN, `${name}.png`), png);
    if (RENEW || !existsSync(file)) {
      assert.ok(RENEW, `${file} is missing; PANE_PICTURES=1 makes it`);
      const small = smallPng(png);
      assert.ok(small.length <= MOST_BYTES, `${name}.png has ${small.length} bytes`);
      writeFileSync(file, small);
      return;
    }
    const found = difference(squaresOf(readFileSync(file)), squaresOf(png));
    const { where, largest, share } = found;
    assert.ok(same(found),
      `${name}: ${(share * 100).toFixed(1)} % of the picture differs, ${largest} squares in one place, within x ${where?.left}–${where?.right}, y ${where?.top}–${where?.bottom}. ` +
      `Kept: test/e2e/images/${name}.png, seen: build/screenshots/visual/${name}.png. If it is meant, PANE_PICTURES=1 takes the pictures anew.`);
  }

  const press = (selector: string): Promise<void> => page.locator(selector).first().click();

  it("[S16] the pane's views are as they were kept: files received, a finding, rules, a rule's change, settings", async () => {
    await holds("files-empty");
    await page.setInputFiles("#input-files", [{ name: "社保窗口.xlsx", bytes: formBook("社保窗口", OVER) }, { name: "医保窗口.xlsx", bytes: formBook("医保窗口") }, { name: "公安窗口.xlsx", bytes: formBook("公安窗口", { total: 97 }) }]
      .map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
    await page.waitForFunction(() => document.querySelectorAll("#files [role=option]").length === 3 && document.querySelector<HTMLElement>(".files-progress")?.hidden === true, undefined, { timeout: 60_000 });
    await holds("files-checked");
    await page.locator("#files [role=option]", { hasText: "社保" }).click();
    await page.waitForSelector(".file-detail .card");
    await holds("finding");
    await press("#tab-rules");
    await page.waitForSelector("#library-list [role=option]");
    await holds("rules");
    await press("#tab-impact");
    await page.waitForSelector("#impact-run");
    await holds("impact");
    await press("#open-settings");
    await page.waitForSelector("#settings-export");
    await holds("settings");
    await press("#settings-back");
  });

  it("[S17] a button 12 px aside and another colour of a severity are seen; the same view taken twice is not", async () => {
    await press("#tab-files");
    await page.waitForSelector(".file-detail .card");
    const before = squaresOf(await picture());
    assert.ok(same(difference(before, squaresOf(await picture()))), "the same view twice");
    const withStyle = async (content: string): Promise<Difference> => {
      await page.evaluate(styled(content));
      const seen = difference(before, squaresOf(await picture()));
      await page.evaluate("document.adoptedStyleSheets.pop()");
      return seen;
    };
    for (const change of [
      ".file-detail .cell { position: relative; left: 12px; }", ".file-detail .cell { position: relative; top: 12px; }",
      ":root { --error: #0f5a94; --error-soft: #eff6fc; --error-line: #b4d4ec; }",
    ]) {
      const seen = await withStyle(change);
      assert.ok(!same(seen), `${change}: ${JSON.stringify(seen)}`);
    }
    assert.ok(same(difference(before, squaresOf(await picture()))), "as before");
  });
});
