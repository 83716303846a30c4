import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve, type Folders } from "../../../workbench/server";

/** A request whose path is sent as it is, dots included. */
const get = (port: number, address: string, method = "GET"): Promise<{ status: number; body: string; headers: IncomingMessage["headers"] }> =>
  new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: address, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    }).on("error", reject).end();
  });

describe("the workbench's server", () => {
  let folder: string;
  let folders: Folders;
  const servers: Server[] = [];
  const start = async (first: number, onTaken?: (port: number, next: number) => void): Promise<number> => {
    const { server, port } = await serve(folders, first, onTaken);
    servers.push(server);
    return port;
  };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "assess-server-"));
    folders = { site: path.join(folder, "site"), officeJs: path.join(folder, "office"), samples: path.join(folder, "samples") };
    for (const each of Object.values(folders) as string[]) await mkdir(each);
    await writeFile(path.join(folder, "secret.txt"), "secret");
    await writeFile(path.join(folders.site, "index.html"), "<p>page</p>");
    await writeFile(path.join(folders.officeJs, "agave.js"), "1");
    await writeFile(path.join(folders.samples, "评分表.xlsx"), "x");
    await writeFile(path.join(folders.samples, "~$评分表.xlsx"), "x");
    await writeFile(path.join(folders.samples, "readme.txt"), "x");
  });
  after(async () => {
    for (const server of servers) server.close();
    await rm(folder, { recursive: true });
  });

  it("[W15] serves pages with a policy, office.js in any letter case, and the list of samples", async () => {
    const port = await start(0);
    const page = await get(port, "/");
    assert.deepEqual([page.status, page.body], [200, "<p>page</p>"]);
    assert.match(String(page.headers["content-security-policy"]), /^default-src 'none'; script-src 'self'; /);
    assert.equal((await get(port, "/office-js/Agave.js")).body, "1");
    assert.deepEqual(JSON.parse((await get(port, "/samples/index.json")).body), ["评分表.xlsx"]);
    assert.equal((await get(port, `/samples/${encodeURIComponent("评分表.xlsx")}`)).status, 200);
  });

  it("[W15] serves nothing from outside its folders and answers bad requests calmly", async () => {
    const port = await start(0);
    for (const address of ["/../secret.txt", "/%2e%2e/secret.txt", "/office-js/..%2f..%2fsecret.txt", "/samples/../../secret.txt", "/none"]) {
      assert.equal((await get(port, address)).status, 404, address);
    }
    assert.equal((await get(port, "/%ZZ")).status, 400);
    assert.equal((await get(port, "/", "POST")).status, 405);
  });

  it("[W15] says that a port is taken and tries the next", async () => {
    const taken = await start(0);
    const told: number[][] = [];
    const next = await start(taken, (port, then) => told.push([port, then]));
    assert.deepEqual(told[0], [taken, taken + 1]);
    assert.ok(next > taken);
  });
});
