/**
 * A small static file server for the workbench, on this computer only.
 *
 *   /              build/workbench: the workbench's page and the add-in's pages
 *   /office-js/    the unmodified office.js of the installed package
 *   /samples/      the sample workbooks; /samples/index.json lists them
 */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { HASHED_NAME, headerPolicy, OTHER_HEADERS, overPlainHttp } from "../deploy/contentPolicy.js";

export interface Folders {
  readonly site: string;
  readonly officeJs: string;
  readonly samples: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".gif": "image/gif",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Pages of the workbench itself; all others are the add-in's. */
const OWN_PAGES: readonly string[] = ["index.html", "conformance.html"];

/**
 * What the workbench's own page may load: nothing but this server's files. Univer sets style elements of its own and draws pictures from
 * data: and blob: addresses. No page may run text as code.
 */
const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** As on an office's server (deploy/nginx.conf), with the workbench in Excel's place. */
const ADD_IN_POLICY = overPlainHttp(headerPolicy(["'self'"]));

const safety = (policy: string): Readonly<Record<string, string>> => ({ "content-security-policy": policy, ...OTHER_HEADERS });

/**
 * Starts serving on the first free port from `first` on.
 * @param first port to try first; 0 lets the system choose
 * @param onTaken told of each taken port and the one tried next
 * @returns the server and its port
 * @throws RangeError after twenty taken ports, or the server's own error
 */
export async function serve(
  folders: Folders,
  first: number,
  onTaken: (port: number, next: number) => void = () => undefined,
): Promise<{ server: Server; port: number }> {
  const last = Math.min(first + PORTS_TO_TRY - 1, 65_535);
  for (let port = first; port <= last; port += 1) {
    const server = createServer((request, response) => void answer(folders, request, response));
    const failure = await listening(server, port);
    if (!failure) return { server, port: (server.address() as AddressInfo).port };
    if (failure.code !== "EADDRINUSE") throw failure;
    if (port < last) onTaken(port, port + 1);
  }
  throw new RangeError(`ports ${first} to ${last} are taken`);
}

export const PORTS_TO_TRY = 20;

function listening(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
}

/** Answers one request from the folders; nothing outside them is ever sent. */
export async function answer(folders: Folders, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method !== "GET" && request.method !== "HEAD") return plain(response, 405, "Method not allowed");
    const address = pathOf(request.url ?? "/");
    if (address === undefined) return plain(response, 400, "Bad address");
    if (address === "/samples/index.json") return json(response, await sampleNames(folders.samples));
    const file = await findFile(folders, address);
    if (file === undefined) return plain(response, 404, "Not found");
    send(response, file, request.method === "HEAD");
  } catch (error) {
    if (!response.headersSent) plain(response, 500, error instanceof Error ? error.message : "failed");
    else response.destroy();
  }
}

function pathOf(url: string): string | undefined {
  try {
    const decoded = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The file that an address means; office.js asks for some of its own files in another case than they are stored in. */
async function findFile(folders: Folders, address: string): Promise<string | undefined> {
  if (address.startsWith("/office-js/")) {
    const name = address.slice("/office-js/".length);
    return (await fileIn(folders.officeJs, name)) ?? (await fileIn(folders.officeJs, name.toLowerCase()));
  }
  if (address.startsWith("/samples/")) return fileIn(folders.samples, address.slice("/samples/".length));
  return fileIn(folders.site, address === "/" ? "index.html" : address.slice(1));
}

async function fileIn(folder: string, name: string): Promise<string | undefined> {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

/** The sample workbooks, in the order of their names. */
async function sampleNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".xlsx") && !name.startsWith("~")).sort();
}

function send(response: ServerResponse, file: string, headOnly: boolean): void {
  response.writeHead(200, {
    ...safety(OWN_PAGES.includes(path.basename(file)) ? WORKBENCH_POLICY : ADD_IN_POLICY),
    "content-type": CONTENT_TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "cache-control": HASHED_NAME.test(file) ? "max-age=31536000, immutable" : "no-cache",
  });
  if (headOnly) response.end();
  else createReadStream(file).on("error", () => response.destroy()).pipe(response);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...safety(ADD_IN_POLICY), "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" });
  response.end(JSON.stringify(value));
}

function plain(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { ...safety(ADD_IN_POLICY), "content-type": "text/plain; charset=utf-8" });
  response.end(words);
}
