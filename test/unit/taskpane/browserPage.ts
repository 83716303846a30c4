/** Bundles the pane's test page and opens it in Chromium, at the size of a task pane. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join, normalize } from "node:path";
import { build } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { overPlainHttp, pagePolicy } from "../../../deploy/contentPolicy.js";
import { findBrowser, HOW_TO_GET_A_BROWSER } from "../../../scripts/findBrowser";

export interface PaneBrowser {
  /** @param query of the test page, or a path: "/taskpane.html" */
  open(query: string, size?: { width: number; height: number }): Promise<Page>;
  /** Addresses asked for outside this machine. */
  readonly outside: readonly string[];
  /** What pages wrote to their consoles as warnings or errors, and what they threw. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** @throws Error when this computer has no browser, saying how to get one */
export async function openPaneBrowser(): Promise<PaneBrowser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  const files = await bundle();
  const server = await serve(files);
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const { port } = server.address() as AddressInfo;
  const complaints: string[] = [];
  const outside: string[] = [];
  return {
    complaints,
    outside,
    async open(query, size = { width: 340, height: 760 }) {
      const context = await browser.newContext({ viewport: size });
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("request", (request) => {
        if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) outside.push(request.url());
      });
      await page.goto(`http://127.0.0.1:${port}${query.startsWith("/") ? query : `/?${query}`}`);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: "test/unit/taskpane/panePage.ts", taskpane: "taskpane/main.ts" },
    bundle: true, format: "esm", target: "es2022", minify: true, write: false, outdir: "build/pane", charset: "utf8",
  });
  return new Map(outputFiles.map((file) => [`/${basename(file.path)}`, file.text]));
}

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:">
<title>pane</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body><main id="pane"></main><script type="module" src="/page.js"></script></body></html>`;

/** The real page, as the build writes it. */
const taskpaneHtml = (): string =>
  readFileSync("taskpane/taskpane.html", "utf8")
    .replace("<%= htmlWebpackPlugin.options.policy %>", overPlainHttp(pagePolicy("pane", "own")))
    .replace("<%= htmlWebpackPlugin.options.officeJs %>", "office-js")
    .replace("</head>",
    '<link rel="stylesheet" href="taskpane.css"><script type="module" src="taskpane.js"></script></head>');

function serve(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    response.setHeader("content-type", TYPES[extname(path)] ?? "text/html; charset=utf-8");
    if (path.startsWith("/office-js/")) {
      const file = join("node_modules/@microsoft/office-js/dist", normalize(path.slice("/office-js/".length)));
      response.statusCode = existsSync(file) ? 200 : 404;
      response.end(existsSync(file) ? readFileSync(file) : "");
      return;
    }
    response.end(path === "/taskpane.html" ? taskpaneHtml() : (files.get(path) ?? HTML));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const TYPES: Readonly<Record<string, string>> = { ".css": "text/css", ".js": "text/javascript" };
