/**
 * The workbench in a real browser, for end-to-end tests. It is built once a run, into build/workbench-tests, with the
 * page of the conformance suite added; each test opens its own page on a server of this process.
 */
import type { Server } from "node:http";
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "../../scripts/findBrowser";
import { buildWorkbench } from "../../workbench/build";
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
  const folders = await buildWorkbench({ tests: true });
  const { server, port } = await serve(folders, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return { browser, server, origin: `http://localhost:${port}` };
}

export const theStage = (): Promise<Stage> => (stage ??= setStage());

/** Ends browser and server, after the last test. */
export async function strikeStage(): Promise<void> {
  if (!stage) return;
  const { browser, server } = await stage;
  stage = undefined;
  await browser.close();
  server.closeAllConnections();
  server.close();
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
