/** Any plain web server: files of one folder under one path, names as they are, nothing else. */
import { readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".xml": "application/xml", ".png": "image/png", ".txt": "text/plain",
};

export interface StaticServer {
  /** Ends with "/". */
  readonly address: string;
  /** Addresses that were asked for and not there. */
  readonly missed: readonly string[];
  close(): void;
}

/** @param under path that begins and ends with "/" */
export async function serveFolder(folder: string, under: string, headers: Readonly<Record<string, string>>): Promise<StaticServer> {
  const missed: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, decodeURIComponent(pathname.slice(under.length)));
    if (pathname.startsWith(under) && statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
      response.writeHead(200, { ...headers, "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
      response.end(readFileSync(file));
      return;
    }
    missed.push(pathname);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${under}`, missed,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
