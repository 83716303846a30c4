/** Bundles the pane's test page and opens it in Chromium, at the size of a task pane. */
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";

const CHROMIUMS = [process.env["CHROME_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser of this machine; undefined when there is none. */
export const findChromium = (): string | undefined => CHROMIUMS.find((path) => path !== undefined && existsSync(path));

export interface PaneBrowser {
  open(query: string, size?: { width: number; height: number }): Promise<Page>;
  /** What pages wrote to their consoles as warnings or errors, and what they threw. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openPaneBrowser(executablePath: string): Promise<PaneBrowser> {
  const files = await bundle();
  const server = await serve(files);
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const { port } = server.address() as AddressInfo;
  const complaints: string[] = [];
  return {
    complaints,
    async open(query, size = { width: 340, height: 760 }) {
      const page = await browser.newPage({ viewport: size });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      await page.goto(`http://127.0.0.1:${port}/?${query}`);
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
    entryPoints: ["test/unit/taskpane/panePage.ts"], bundle: true, format: "esm", target: "es2022", write: false, outdir: "build/pane", charset: "utf8",
  });
  return new Map(outputFiles.map((file) => [file.path.endsWith(".css") ? "/page.css" : "/page.js", file.text]));
}

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:">
<title>pane</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body><main id="pane"></main><script type="module" src="/page.js"></script></body></html>`;

function serve(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const file = files.get(path);
    response.setHeader("content-type", path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8");
    response.end(file ?? HTML);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
