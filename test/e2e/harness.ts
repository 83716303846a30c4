/**
 * The workbench in a real browser, for end-to-end tests. It is built once a run, into build/workbench-tests, with the
 * page of the conformance suite added; each test opens its own page on a server of this process.
 */
import assert from "node:assert/strict";
import type { Server } from "node:http";
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "../../scripts/findBrowser";
import { builtWorkbench, buildWorkbench } from "../../workbench/build";
import { serve } from "../../workbench/server";
import type { WorkbenchHandle } from "../../workbench/page/handle";

export interface OpenOptions {
  readonly language?: "zh-CN" | "en-US";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Address under the server's root; default the workbench itself. */
  readonly path?: string;
}

/** What went wrong in a page, or left this computer; all of it empty in a good test. */
export interface Troubles {
  readonly console: string[];
  readonly errors: string[];
  readonly outside: string[];
}

export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly troubles: Troubles;
  /** Runs a function on `window.workbench`. It is sent to the page as text, so it may use nothing from outside itself. */
  run<A, R>(work: (workbench: WorkbenchHandle, argument: A) => R | Promise<R>, argument: A): Promise<R>;
  close(): Promise<void>;
}

/**
 * All that a page may keep in the browser: for office.js the visitor's trust in this address, the host's name and, until the window is closed,
 * the settings that stand in the workbook; and what the user set. Nothing of a workbook's sheets is kept.
 */
const KEPT = /^(?:localStorage (?:OfficeJSTrustKeyV2_|assess\.(?:office|tour|choices|catalogue|mappings)$)|sessionStorage (?:hostInfoValue|conversation-\d+CachedSessionSettings)$)/;

/** Univer says this when a second workbook is opened beside the first, which is closed right after; nothing is wrong. */
const UNIVER_NOTICE = "Component univer.sheet.cell-alert already exists.";

interface Stage {
  readonly browser: Browser;
  readonly server: Server;
  readonly origin: string;
}

let stage: Promise<Stage> | undefined;

/** The browser and the server, started by the first test that asks. */
async function setStage(): Promise<Stage> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  // npm test builds it before the files, which then run side by side.
  const folders = process.env.ASSESS_WORKBENCH_BUILT === "1" ? builtWorkbench(true) : await buildWorkbench({ tests: true });
  const { server, port } = await serve(folders, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return { browser, server, origin: `http://localhost:${port}` };
}

export const theStage = (): Promise<Stage> => (stage ??= setStage());

/** Ends browser and server, after the last test. Pages that are still open are looked at first. */
export async function strikeStage(): Promise<void> {
  if (!stage) return;
  const { browser, server } = await stage;
  stage = undefined;
  try {
    for (const context of browser.contexts()) await context.close();
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/**
 * Every page that a test opens answers for two promises when it is closed, whether its test asks or not: no request left its address, and
 * nothing but KEPT stays in the browser.
 */
function watch(context: BrowserContext, outside: readonly string[]): void {
  const close = context.close.bind(context);
  let closed = false;
  context.close = async (options) => {
    if (closed) return;
    closed = true;
    const kept = await keptBy(context);
    await close(options);
    assert.deepEqual(outside, [], "a request left this address");
    assert.deepEqual(kept.filter((key) => !KEPT.test(key)), [], "the page kept something in the browser that it was not asked to");
  };
}

/** "localStorage key", "indexedDB name" … of the address that the pages share. */
async function keptBy(context: BrowserContext): Promise<readonly string[]> {
  for (const page of context.pages()) {
    const keys = await page.evaluate(LIST_KEPT).catch(() => null);
    if (keys !== null) return keys as string[];
  }
  return [];
}

/** As text, since it runs in the page. Where the browser refuses an answer nothing is kept either. */
const LIST_KEPT = `(async () => {
  const ask = async (name, work) => { try { return (await work()).map((key) => name + " " + key); } catch { return []; } };
  return [
    ...await ask("localStorage", () => Object.keys(localStorage)),
    ...await ask("sessionStorage", () => Object.keys(sessionStorage)),
    ...await ask("indexedDB", async () => (await indexedDB.databases()).map(({ name }) => name)),
    ...await ask("caches", () => caches.keys()),
    ...await ask("cookie", () => document.cookie.split("; ").filter((part) => part !== "")),
    ...await ask("serviceWorker", async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
  ];
})()`;

/** Closes it after a good test: nothing went to the console, nothing failed, no request left this computer. */
export async function closeQuietly({ troubles, close }: Pick<Workbench, "troubles" | "close">): Promise<void> {
  await close();
  assert.deepEqual(troubles, { console: [], errors: [], outside: [] });
}

/** Opens a page of the build, in a browser profile of its own, and notes what goes wrong in it. */
export async function openPage(options: OpenOptions = {}): Promise<{ page: Page; context: BrowserContext; troubles: Troubles }> {
  const { browser, origin } = await theStage();
  const { language = "zh-CN", viewport = { width: 1280, height: 800 }, path = `/?lang=${options.language ?? "zh-CN"}` } = options;
  const context = await browser.newContext({ viewport, locale: language, acceptDownloads: true });
  const page = await context.newPage();
  const troubles: Troubles = { console: [], errors: [], outside: [] };
  page.on("console", (message) => {
    if (message.text() === UNIVER_NOTICE) return;
    if (message.type() === "error" || message.type() === "warning") troubles.console.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.errors.push(error.stack ?? error.message));
  context.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !/^(data|blob):/.test(address)) troubles.outside.push(address);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.errors.push(`${response.status()} ${response.url()}`);
  });
  page.on("websocket", (socket) => troubles.outside.push(socket.url()));
  watch(context, troubles.outside);
  await page.goto(origin + path);
  return { page, context, troubles };
}

/** Opens the workbench and waits until the first workbook is shown and the pane has started. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const { page, context, troubles } = await openPage(options);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready);
  const handle = await page.evaluateHandle(() => window.workbench);
  const pane = page.frameLocator("#pane-frame");
  await pane.locator("fluent-button").first().waitFor();
  return {
    page, pane, troubles,
    run: (work, argument) => handle.evaluate(work as (workbench: unknown, argument: unknown) => never, argument),
    close: () => context.close(),
  };
}
