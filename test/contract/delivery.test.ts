/** What an office puts on its web server: complete, self-contained, at any address. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";
import webpack from "webpack";
import { baseAddress } from "../../deploy/baseAddress.js";
import { headerPolicy, OFFICE_HOSTS, OTHER_HEADERS } from "../../deploy/contentPolicy.js";
import { findBrowser } from "../../scripts/findBrowser";
import { addIn } from "../../webpack.config.js";
import { productionBuild } from "./productionBuild";
import { serveFolder, type StaticServer } from "./staticServer";
import { elements, parseXml, trimmedText } from "./xmlElement";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const ADD_IN_PAGES = ["taskpane.html", "functions.html", "functions.en-US.html", "commands.html"];
const MANUALS = ["help.html", "help.en-US.html"];
const UNDER = "/offices/xian 1/assess/";

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name, parentPath }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, "/"));

describe("the build for an office", function () {
  this.timeout(600_000);
  let folder = "";
  let files: readonly string[] = [];
  const text = (name: string): string => readFileSync(path.join(folder, name), "utf8");

  before(async () => {
    folder = await productionBuild();
    files = filesIn(folder);
  });

  it("[D17] holds pages, functions with metadata, icons, manual, manifest, licences and office.js, and no more", () => {
    for (const name of [...ADD_IN_PAGES, ...MANUALS, "functions.js", "functions.en-US.js", "functions.zh-CN.json", "functions.en-US.json", "manifest.xml", "help.css", "LICENCES.txt", "sbom.cdx.json", "assets/icon-32.png", "office-js/office.js", "office-js/custom-functions-runtime.js"]) {
      assert.ok(files.includes(name), `${name} is missing`);
    }
    assert.deepEqual(files.filter((name) => /\.(?:map|ts|tsx|md)$|univer|workbench|samples|^index\.html|\.debug\./.test(name)), []);
    for (const name of files.filter((each) => /\.(?:js|css)$/.test(each) && !each.startsWith("office-js/"))) assert.doesNotMatch(text(name), /sourceMappingURL/, name);
  });

  it("[D17] office.js is the package's, byte for byte", () => {
    const copied = files.filter((name) => name.startsWith("office-js/"));
    assert.ok(copied.length > 50);
    for (const name of copied) {
      const original = path.join(root, "node_modules/@microsoft/office-js/dist", name.slice("office-js/".length));
      assert.ok(readFileSync(path.join(folder, name)).equals(readFileSync(original)), name);
    }
  });

  it("[D18] every address in pages, styles and manual is relative and leads to a file that is there", () => {
    for (const page of [...ADD_IN_PAGES, ...MANUALS, ...files.filter((name) => name.endsWith(".css"))]) {
      const named = [...text(page).matchAll(/\b(?:src|href)="?([^\s">]+)|url\(["']?([^"')]+)/g)].map(([, a, b]) => a ?? b ?? "");
      for (const address of named.filter((each) => !/^(?:#|data:)/.test(each))) {
        assert.doesNotMatch(address, /^(?:[a-z]+:|\/)/i, `${page}: ${address}`);
        assert.ok(files.includes(decodeURIComponent(address.replace(/[?#].*/, ""))), `${page}: ${address}`);
      }
    }
  });

  it("[D19] the manifest keeps its id at every address", () => {
    const id = (source: string): string => trimmedText(parseXml(source), "Id");
    assert.equal(id(text("manifest.xml")), id(readFileSync(path.join(root, "manifest.xml"), "utf8")));
    assert.equal([...elements(parseXml(text("manifest.xml")))].some(({ attributes }) => /localhost/.test(`${attributes.DefaultValue} ${attributes.Value}`)), false);
  });

  describe("opened from a plain web server", () => {
    let browser: Browser;
    let server: StaticServer;

    before(async function () {
      const executablePath = findBrowser();
      if (executablePath === undefined) return this.skip();
      browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
      server = await serveFolder(folder, encodeURI(UNDER), { ...OTHER_HEADERS, "content-security-policy": headerPolicy(["'self'", ...OFFICE_HOSTS]) });
    });
    after(async () => {
      server?.close();
      await browser?.close();
    });

    interface Opened {
      readonly asked: readonly string[];
      readonly errors: readonly string[];
      readonly shown: string;
    }

    /** @param until what the page must have before it counts as open: a JavaScript expression */
    async function open(page: string, until: string): Promise<Opened> {
      const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 340, height: 700 } });
      const tab = await context.newPage();
      const asked: string[] = [];
      const errors: string[] = [];
      context.on("request", (request) => void asked.push(request.url()));
      tab.on("pageerror", (error) => void errors.push(error.message));
      tab.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
      await tab.goto(server.address + page);
      await tab.waitForFunction(until, undefined, { timeout: 60_000 });
      const shown = await tab.evaluate<string>("document.body.innerText");
      await context.close();
      return { asked, errors, shown };
    }

    const strangers = (asked: readonly string[]): string[] => asked.filter((address) => !address.startsWith(server.address) && !address.startsWith("data:"));

    it("[D18] the pane starts under a sub-path with a blank in it; nothing is missed, nothing asked elsewhere", async () => {
      const { asked, errors, shown } = await open("taskpane.html", "document.querySelector('fluent-button') !== null");
      assert.match(shown, /收件/);
      assert.deepEqual(strangers(asked), []);
      assert.deepEqual(server.missed, []);
      assert.deepEqual(errors.filter((line) => !OFFICE_OUTSIDE.test(line)), []);
    });

    for (const [host, script] of [["Excel$Web$16.01$zh-CN$telemetry$$$0", "excel-web-16.00.js"], ["Excel$Win32$16.01$zh-CN$$$$0", "excel-win32-16.01.js"], ["Excel$Mac$16.00$zh-CN$$$$0", "excel-mac-16.00.js"], ["Excel$Web$16.01$en-US$telemetry$$$0", "en-us/office_strings.js"]] as const) {
      it(`[D18] in ${host.split("$").slice(0, 4).join(" ")} office.js finds all of its own parts there`, async () => {
        const { asked } = await open(`taskpane.html?_host_Info=${encodeURIComponent(host)}`, `performance.getEntriesByType("resource").some(({ name }) => name.includes("${script}"))`);
        assert.ok(asked.some((address) => address.includes(script)));
        assert.deepEqual(strangers(asked), []);
        assert.deepEqual(server.missed, []);
      });
    }

    it("[D18] functions, commands and manual load under the same strict policy", async () => {
      for (const [page, until] of [["functions.html", "typeof CustomFunctions === 'object'"], ["commands.html", "typeof Office === 'object'"], ["help.html", "document.images.length > 0 && [...document.images].every((image) => image.complete && image.naturalWidth > 0)"]] as const) {
        const { asked, errors } = await open(page, until);
        assert.deepEqual(strangers(asked), [], page);
        assert.deepEqual(errors.filter((line) => !OFFICE_OUTSIDE.test(line)), [], page);
      }
      assert.deepEqual(server.missed, []);
    });
  });
});

/** Outside Office, office.js itself says that there is no Office around it. */
const OFFICE_OUTSIDE = /Office\.js is loaded outside of Office|frame-ancestors|Content Security Policy/i;

describe("the address of a build", () => {
  const problem = (words: string): string => {
    const found = baseAddress(words);
    return "problem" in found ? found.problem : "";
  };

  it("[D20] ends with a slash, whatever was given", () => {
    for (const given of ["https://intranet.example/assess", " https://intranet.example/assess/ "]) assert.deepEqual(baseAddress(given), { address: "https://intranet.example/assess/" });
    assert.deepEqual(baseAddress("https://intranet.example/考核"), { address: "https://intranet.example/%E8%80%83%E6%A0%B8/" });
    assert.deepEqual(baseAddress("https://10.1.2.3:8443"), { address: "https://10.1.2.3:8443/" });
  });

  it("[D20] that no Office could use is refused in a sentence that says why", () => {
    for (const [given, why] of [
      ["http://intranet.example/", /https/], ["intranet.example/assess", /https:\/\//], ["", /没有写地址/], ["https://a b/", /空格/], ["https://", /不是有效的网址/],
      ["ftp://intranet.example/", /https/], ["https://u:p@intranet.example/", /密码/], ["https://intranet.example/?x", /\?/], ["https://intranet.example/a&b", /&/], ["\\\\server\\share", /https:\/\//],
    ] as const) {
      assert.match(problem(given), why, given);
      assert.match(problem(given), /[A-Za-z]{3,}.*\.$/, "in English too");
    }
  });

  it("[D20] npm run build says it and stops", function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--env", "baseUrl=http://intranet.example/"], { cwd: root, encoding: "utf8" });
    assert.equal(status, 2, stdout + stderr);
    assert.equal(stderr.trim().split("\n").length, 1, stderr);
    assert.match(stderr, /http:\/\/intranet\.example.*https/);
  });
});

describe("a build that takes office.js from Microsoft", function () {
  this.timeout(120_000);
  const output = mkdtempSync(path.join(tmpdir(), "assess-cdn-"));
  after(() => rmSync(output, { recursive: true, force: true }));

  it("[D21] has pages that name just that address and a policy that permits just it", async () => {
    const configured = addIn({ output, officeJs: "cdn", baseUrl: "https://intranet.example/assess/" });
    // The scripts are the same as in the other build; the pages are what differs.
    const entry = Object.fromEntries(Object.keys(configured.entry as object).map((name) => [name, "data:text/javascript,0"]));
    await new Promise<void>((resolve, reject) => {
      webpack({ ...configured, entry, cache: false, mode: "none" })?.run((error, stats) => (error ?? stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve()));
    });
    const files = filesIn(output);
    assert.ok(!files.some((name) => name.startsWith("office-js/")), "it brings its own all the same");
    for (const page of ADD_IN_PAGES) {
      const source = readFileSync(path.join(output, page), "utf8");
      const outside = [...source.matchAll(/https?:\/\/[^\s"';>]+/g)].map(([address]) => address);
      assert.deepEqual([...new Set(outside)].sort(), ["https://appsforoffice.microsoft.com", `https://appsforoffice.microsoft.com/lib/1/hosted/${page.startsWith("functions") ? "custom-functions-runtime.js" : "office.js"}`], page);
      assert.match(source, /default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    }
  });
});
