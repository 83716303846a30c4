/** One policy for pages, the workbench's server and nginx; and a running nginx that keeps to it. */
import assert from "node:assert/strict";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { headerPolicy, OFFICE_HOSTS, OFFICE_JS, OTHER_HEADERS, overPlainHttp, pagePolicy } from "../../deploy/contentPolicy.js";
import { productionBuild } from "./productionBuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const NGINX = readFileSync(path.join(root, "deploy/nginx.conf"), "utf8");
const directives = (policy: string): Map<string, string> =>
  new Map(policy.split("; ").map((part) => [part.slice(0, part.indexOf(" ")), part.slice(part.indexOf(" ") + 1)]));

describe("content policy", function () {
  this.timeout(600_000);

  it("[D22] begins with nothing at all, and names neither inline nor evaluated code nor any other address", () => {
    for (const policy of [pagePolicy("pane"), pagePolicy("unseen"), pagePolicy("manual"), headerPolicy(["'self'"])]) {
      assert.match(policy, /^default-src 'none'; /);
      assert.doesNotMatch(policy, /unsafe|\*|http|blob:/, policy);
      for (const closed of ["base-uri 'none'", "form-action 'none'"]) assert.ok(policy.includes(closed), policy);
    }
    assert.doesNotMatch(pagePolicy("manual"), /script-src/);
    assert.doesNotMatch(pagePolicy("unseen"), /style-src|img-src/);
  });

  it("[D22] a page never permits what the server's header does not, and the other source of office.js adds its address alone", () => {
    for (const officeJs of ["own", "cdn", "cdn-cn"] as const) {
      const header = directives(headerPolicy(["'self'"], officeJs));
      for (const kind of ["pane", "unseen", "manual"] as const) {
        for (const [name, value] of directives(pagePolicy(kind, officeJs))) assert.equal(value, header.get(name), `${kind} ${name}`);
      }
    }
    for (const other of ["cdn", "cdn-cn"] as const) assert.equal(pagePolicy("pane", other).replace(` ${OFFICE_JS[other].origin}`, ""), pagePolicy("pane"));
  });

  it("[T245] the workbench, a host without https, permits frames of its own address and nothing else beside", () => {
    const [plain, secure] = [directives(overPlainHttp(headerPolicy(["'self'"]))), directives(headerPolicy(["'self'"]))];
    assert.deepEqual([...plain].filter(([name, value]) => secure.get(name) !== value), [["frame-src", "'self'"]]);
    assert.deepEqual([...secure.keys()].filter((name) => !plain.has(name)), []);
  });

  it("[D22] every page of the build carries its own", async () => {
    const folder = await productionBuild();
    const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
    assert.equal(pages.length, 6);
    for (const page of pages) {
      const [, policy] = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/i.exec(readFileSync(path.join(folder, page), "utf8")) ?? [];
      const kind = page.startsWith("help") ? "manual" : page === "taskpane.html" ? "pane" : "unseen";
      assert.equal(policy?.replaceAll("&#39;", "'"), pagePolicy(kind), page);
    }
  });

  it("[D23] deploy/nginx.conf says the same as the pages", () => {
    const [, template] = /add_header Content-Security-Policy "([^"]+)"/.exec(NGINX) ?? [];
    const [, hosts] = /map \$uri \$assess_ancestors \{\s+default "([^"]+)"/.exec(NGINX) ?? [];
    assert.deepEqual(hosts?.split(" "), OFFICE_HOSTS);
    assert.equal(template?.replace("$assess_office_js", "").replace("$assess_ancestors", hosts ?? ""), headerPolicy(OFFICE_HOSTS));
    for (const other of ["cdn", "cdn-cn"] as const) assert.ok(NGINX.includes(`" ${OFFICE_JS[other].origin}"`));
  });
});

const nginx = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find((place) => existsSync(place));
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

describe(`deploy/nginx.conf, served${nginx === undefined ? " (left out: no nginx here; apt-get install nginx-light)" : ""}`, function () {
  this.timeout(120_000);
  let place = "";
  let plainPort = 0;
  let port = 0;
  let server: ChildProcess | undefined;

  before(async function () {
    if (nginx === undefined || !hasOpenssl) return this.skip();
    const built = await productionBuild();
    place = mkdtempSync(path.join(tmpdir(), "assess-nginx-"));
    mkdirSync(path.join(place, "logs"));
    symlinkSync(built, path.join(place, "current"));
    mkdirSync(path.join(place, "previous"));
    writeFileSync(path.join(place, "previous", "taskpane.00000000.js"), "// of the edition before");
    writeFileSync(path.join(place, "secret.txt"), "secret");
    const made = spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=intranet.example", "-keyout", path.join(place, "key.pem"), "-out", path.join(place, "fullchain.pem")]);
    assert.equal(made.status, 0, made.stderr.toString());
    [plainPort, port] = [await freePort(), await freePort()];
    writeFileSync(path.join(place, "assess.conf"), NGINX.replace("listen 80;", `listen 127.0.0.1:${plainPort};`).replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
      .replaceAll("/etc/ssl/assess", place).replace("root /srv/assess;", `root ${place};`));
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${place}/${name};`).join(" ");
    writeFileSync(path.join(place, "nginx.conf"), `daemon off; master_process off; pid ${place}/pid; error_log ${place}/logs/error.log; events {} http { access_log off; ${temporary} include ${place}/assess.conf; }`);
    const checked = spawnSync(nginx, ["-p", place, "-e", path.join(place, "logs/start.log"), "-c", path.join(place, "nginx.conf"), "-t"], { encoding: "utf8" });
    assert.equal(checked.status, 0, checked.stderr);
    assert.doesNotMatch(checked.stderr, /warn/, checked.stderr);
    server = spawn(nginx, ["-p", place, "-e", path.join(place, "logs/start.log"), "-c", path.join(place, "nginx.conf")], { stdio: "ignore" });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await get("/assess/manifest.xml").then(() => true, () => false)) return;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    assert.fail(readFileSync(path.join(place, "logs/error.log"), "utf8"));
  });
  after(async () => {
    if (server !== undefined) {
      const ended = new Promise((resolve) => { server?.once("exit", resolve); });
      server.kill();
      await ended;
    }
    if (place !== "") rmSync(place, { recursive: true, force: true });
  });

  const get = (address: string, headers: http.OutgoingHttpHeaders = {}, method = "GET"): Promise<Answer> =>
    new Promise((resolve, reject) => {
      https.request({ host: "127.0.0.1", port, path: address, method, headers: { host: "intranet.example", ...headers }, rejectUnauthorized: false, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      }).on("error", reject).end();
    });

  it("[D23] sends every file with the policy and the other headers, missing ones too", async () => {
    for (const address of ["/assess/taskpane.html", "/assess/functions.js", "/assess/none.html", "/assess/assets/icon-32.png"]) {
      const { headers } = await get(address);
      assert.equal(headers["content-security-policy"], headerPolicy(OFFICE_HOSTS), address);
      for (const [name, value] of Object.entries(OTHER_HEADERS)) assert.equal(headers[name], value, `${address} ${name}`);
      assert.equal(headers["x-frame-options"], undefined, "it would keep Excel on the web out");
      assert.equal(headers.server, "nginx", "no version");
    }
  });

  it("[D24] lets files with a hash in their name be kept for ever, has pages, functions and metadata asked for anew", async () => {
    const hashed = readdirSync(path.join(place, "current")).find((name) => /^taskpane\.[0-9a-f]{8}\.js$/.test(name));
    assert.ok(hashed);
    assert.equal((await get(`/assess/${hashed}`)).headers["cache-control"], "public, max-age=31536000, immutable");
    for (const name of ["taskpane.html", "functions.html", "functions.js", "functions.en-US.js", "functions.zh-CN.json", "manifest.xml", "help.html"]) {
      const first = await get(`/assess/${name}`);
      assert.equal(first.headers["cache-control"], "no-cache", name);
      assert.equal((await get(`/assess/${name}`, { "if-none-match": String(first.headers.etag) })).status, 304, name);
    }
    assert.equal((await get("/assess/office-js/office.js")).headers["cache-control"], "public, max-age=86400");
    assert.equal((await get("/assess/none.js")).headers["cache-control"], undefined);
  });

  it("[D24] gives every file its type, texts as UTF-8 and compressed; Excel on the web may read the functions", async () => {
    for (const [name, type] of [
      ["taskpane.html", "text/html; charset=utf-8"], ["functions.js", "text/javascript; charset=utf-8"], ["functions.zh-CN.json", "application/json; charset=utf-8"],
      ["help.css", "text/css; charset=utf-8"], ["manifest.xml", "application/xml; charset=utf-8"], ["assets/icon-32.png", "image/png"], ["LICENCES.txt", "text/plain; charset=utf-8"],
    ] as const) {
      const { status, headers } = await get(`/assess/${name}`);
      assert.deepEqual([status, headers["content-type"]], [200, type], name);
      assert.equal(headers["access-control-allow-origin"], /^functions.*(?:js|json)$/.test(name) ? "*" : undefined, name);
    }
    const packed = await get("/assess/functions.js", { "accept-encoding": "gzip" });
    assert.equal(packed.headers["content-encoding"], "gzip");
    assert.ok(gunzipSync(packed.body).equals(readFileSync(path.join(place, "current/functions.js"))));
  });

  it("[D25] still has the scripts of the build before, and nothing but the two builds", async () => {
    assert.equal((await get("/assess/taskpane.00000000.js")).body.toString(), "// of the edition before");
    for (const address of ["/assess/", "/assess/../secret.txt", "/assess/%2e%2e/secret.txt", "/secret.txt", "/current/taskpane.html", "/assess/.hidden", "/assess/assets/", "/"]) {
      assert.ok([400, 403, 404].includes((await get(address)).status), address);
    }
    assert.equal((await get("/assess/taskpane.html", {}, "POST")).status, 403);
    assert.equal((await get("/assess/taskpane.html", {}, "HEAD")).status, 200);
  });

  it("[D25] answers plain http with the way to https", async () => {
    const { status, location } = await new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
      http.get({ host: "127.0.0.1", port: plainPort, path: "/assess/taskpane.html", headers: { host: "intranet.example" }, agent: false }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, location: response.headers.location });
      }).on("error", reject);
    });
    assert.deepEqual([status, location], [308, "https://intranet.example/assess/taskpane.html"]);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
