/** What the production build weighs and what it names. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { productionBuild } from "./productionBuild";
import { elements, parseXml } from "./xmlElement";

const KB = 1024;

/** Most bytes after gzip that a page loads of its own; office.js comes on top. */
const BUDGETS = { functions: 75 * KB, taskpane: 120 * KB, commands: 60 * KB } as const;

describe("production build", function () {
  this.timeout(240_000);
  let folder = "";

  before(async () => {
    folder = await productionBuild();
  });

  const file = (name: string): string => readFileSync(path.join(folder, name), "utf8");

  /** Scripts and style sheets that a page names, office.js aside. */
  const loadedBy = (page: string): string[] =>
    [...file(page).matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="?([^\s">]+)/g)]
      .map(([, address]) => address ?? "")
      .filter((address) => !address.startsWith("office-js/"));

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
    const named = new Set(["taskpane", "commands", "functions"].flatMap((page) => loadedBy(`${page}.html`)));
    return readdirSync(folder).filter((name) => name.endsWith(".js") && !named.has(name));
  };

  it("[D10] pane and commands load the editions apart from their own script, at most 60 KB after gzip", () => {
    assert.ok(fetchedLater().some((name) => file(name).includes("clauses")), "no script of the editions");
    const bytes = fetchedLater().reduce((sum, name) => sum + gzipSync(file(name), { level: 9 }).length, 0);
    assert.ok(bytes <= 60 * KB, `${(bytes / KB).toFixed(1)} KB: ${fetchedLater().join(", ")}`);
  });

  it("[D10] the functions come in the one script that the manifest names", () => {
    assert.deepEqual(loadedBy("functions.html"), ["functions.js"]);
  });

  it("[D11] takes office.js from the add-in's own address, and nothing from elsewhere", () => {
    for (const page of ["taskpane.html", "functions.html", "commands.html"]) {
      assert.match(file(page), /<script[^>]+src="?office-js\//);
      assert.doesNotMatch(file(page), /(?:src|href)="?(?:https?:)?\/\//, page);
    }
  });

  it("[D10] functions.js is at most 60 KB of code after gzip; the editions stand in it as data", () => {
    const script = file("functions.js");
    const data = [...script.matchAll(/JSON\.parse\('((?:[^'\\]|\\.)*)'\)/g)].map(([, text = ""]) => text).filter((text) => text.includes('"clauses"'));
    assert.equal(data.length, builtInEditions().length);
    const code = data.reduce((so, text) => so.replace(text, ""), script);
    const bytes = gzipSync(code, { level: 9 }).length;
    assert.ok(bytes <= 60 * KB, `${(bytes / KB).toFixed(1)} KB of code, ${(gzipSync(script, { level: 9 }).length / KB).toFixed(1)} KB with the editions`);
  });

  it("[D10] ships no worked examples, and no notes to the functions", () => {
    const note = builtInEditions().flatMap(({ clauses }) => clauses).find((clause) => (clause.note?.length ?? 0) > 10)?.note ?? "";
    const escaped = note.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
    const scripts = { functions: ["functions.js"], pane: fetchedLater() };
    for (const [who, names] of Object.entries(scripts)) {
      const script = names.map(file).join("");
      assert.doesNotMatch(script, /"examples":/, who);
      assert.equal(script.includes(note) || script.includes(escaped), who !== "functions", who);
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
      assert.ok(existsSync(path.join(folder, address.slice(base.length))), address);
    }
    assert.doesNotMatch(file("manifest.xml"), /https:\/\/localhost/);
  });
});
