/** What the production build weighs and what it names. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { functionWordsIn } from "../../src/text/functions";
import { productionBuild } from "./productionBuild";
import { elements, parseXml } from "./xmlElement";

const KB = 1024;

/** Most bytes after gzip that a page loads of its own; office.js comes on top. */
const BUDGETS = { functions: 60 * KB, "functions.en-US": 60 * KB, taskpane: 150 * KB, commands: 60 * KB } as const;

const FUNCTION_SCRIPTS = ["functions.js", "functions.en-US.js"];

const unescaped = (script: string): string => script.replace(/\\u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));

describe("production build", function () {
  this.timeout(600_000);
  let folder = "";

  before(async () => {
    folder = await productionBuild();
  });

  const file = (name: string): string => readFileSync(path.join(folder, name), "utf8");

  /** Scripts and style sheets that a page names, office.js aside. */
  const loadedBy = (page: string): string[] =>
    [...file(page).matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="?([^\s">]+)/g)]
      .map(([, address]) => address ?? "")
      .filter((address) => !address.startsWith("office-js/") && !address.startsWith("data:"));

  for (const [page, budget] of Object.entries(BUDGETS)) {
    it(`[D10] ${page}.html loads at most ${budget / KB} KB after gzip`, () => {
      const parts = loadedBy(`${page}.html`);
      assert.ok(parts.length > 0, "the page loads no script");
      const weights = parts.map((name) => ({ name, bytes: gzipSync(file(name), { level: 9 }).length }));
      const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
      const account = weights.map(({ name, bytes }) => `${name} ${(bytes / KB).toFixed(1)} KB`).join(", ");
      assert.ok(total <= budget, `${(total / KB).toFixed(1)} KB: ${account}`);
    });
  }

  /** Scripts that no page names: pane and commands fetch them from the add-in's own address once they run. */
  const fetchedLater = (): string[] => {
    const named = new Set(Object.keys(BUDGETS).flatMap((page) => loadedBy(`${page}.html`)));
    return readdirSync(folder).filter((name) => name.endsWith(".js") && !named.has(name));
  };

  it("[D10] pane and commands load the editions apart from their own script, at most 60 KB after gzip", () => {
    const holding = fetchedLater().filter((name) => builtInEditions().some(({ title }) => unescaped(file(name)).includes(`"title":"${title}"`)));
    assert.ok(holding.length > 0, "no script of the editions");
    for (const name of holding) {
      const bytes = gzipSync(file(name), { level: 9 }).length;
      assert.ok(bytes <= 60 * KB, `${name} ${(bytes / KB).toFixed(1)} KB`);
    }
  });

  it("[D10] the functions come in the one script that the manifest names, a language each", () => {
    assert.deepEqual(loadedBy("functions.html"), ["functions.js"]);
    assert.deepEqual(loadedBy("functions.en-US.html"), ["functions.en-US.js"]);
  });

  it("[D11] takes office.js from the add-in's own address, and nothing from elsewhere", () => {
    for (const page of Object.keys(BUDGETS).map((name) => `${name}.html`)) {
      assert.match(file(page), /<script[^>]+src="?office-js\//);
      assert.doesNotMatch(file(page), /(?:src|href)="?(?:https?:)?\/\//, page);
    }
  });

  it("[D14] the functions' scripts hold every edition in columns, and only ASCII, which no runtime can misread", () => {
    for (const name of FUNCTION_SCRIPTS) {
      assert.equal([...file(name).matchAll(/catalogue:"[a-z-]+",scheme:"S\d+"/g)].length, builtInEditions().length, name);
      assert.doesNotMatch(file(name), /[^\x00-\x7f]/, name);
    }
  });

  it("[D15] a script of functions carries the sentences of its own language alone", () => {
    const [chinese, english] = (["zh-CN", "en-US"] as const).map((language) => functionWordsIn(language).noOverCap);
    assert.ok(chinese && english);
    const scripts = FUNCTION_SCRIPTS.map((name) => unescaped(file(name)));
    assert.deepEqual(scripts.map((script) => [script.includes(chinese), script.includes(english)]), [[true, false], [false, true]]);
  });

  it("[D10] ships no worked examples, and no notes to the functions", () => {
    const note = builtInEditions().flatMap(({ clauses }) => clauses).find((clause) => (clause.note?.length ?? 0) > 10)?.note ?? "";
    const scripts = { functions: FUNCTION_SCRIPTS, pane: fetchedLater() };
    for (const [who, names] of Object.entries(scripts)) {
      const script = unescaped(names.map(file).join(""));
      assert.doesNotMatch(script, /"examples":|examples:\[\{/, who);
      assert.equal(script.includes(note), who !== "functions", who);
    }
  });

  it("[D11] bundles the version, not the rest of package.json", () => {
    assert.doesNotMatch(file("functions.js"), /devDependencies/);
  });

  it("[D4] writes a manifest whose addresses are all files of the build", () => {
    const base = "https://intranet.example/assess/";
    const addresses = [...elements(parseXml(file("manifest.xml")))]
      .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
      .filter((value): value is string => /^https?:/.test(value ?? ""));
    assert.ok(addresses.length >= 12);
    for (const address of addresses) {
      assert.ok(address.startsWith(base), address);
      assert.ok(existsSync(path.join(folder, address.slice(base.length).replace(/\?.*/, ""))), address);
    }
    assert.doesNotMatch(file("manifest.xml"), /https:\/\/localhost/);
  });
});
