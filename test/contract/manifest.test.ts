/** manifest.xml, checked offline against what the build serves. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { drawIcon, ICON_SIZES, type IconName } from "../../scripts/draw-icons";
import { encodePng } from "../../scripts/png";
import { elements, named, parseXml, single, trimmedText, type XmlElement } from "./xmlElement";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const file = (...parts: string[]): string => path.join(root, ...parts);
const text = (...parts: string[]): string => readFileSync(file(...parts), "utf8");

const BASE = "https://localhost:3000/";
const NAMESPACE = "ASSESS";

const ICONS = (Object.keys(ICON_SIZES) as IconName[]).flatMap((name) => ICON_SIZES[name].map((size) => ({ name, size, file: `${name}-${size}.png` })));

/** Address in the manifest → the source the build makes it from. */
const SERVED: ReadonlyMap<string, string> = new Map([
  ["taskpane.html", "taskpane/taskpane.html"],
  ["commands.html", "taskpane/commands/commands.html"],
  ["help.html", "docs/manual.zh-CN.md"],
  ["help.en-US.html", "docs/manual.en-US.md"],
  ["functions.html", "functions/functions.html"],
  ["functions.js", "functions/main.ts"],
  ["functions.en-US.html", "functions/functions.html"],
  ["functions.en-US.js", "functions/main.en-US.ts"],
  ["functions.zh-CN.json", "functions/functions.zh-CN.json"],
  ["functions.en-US.json", "functions/functions.en-US.json"],
  ...ICONS.map(({ file: icon }) => [`assets/${icon}`, `assets/${icon}`] as const),
]);

/** Requirement sets and the calls that make them necessary. */
const USED_SETS: ReadonlyMap<string, { version: string; because: RegExp; in: string }> = new Map([
  ["ExcelApi", { version: "1.7", because: /getRangeByIndexes/, in: "taskpane/excel/reading.ts" }],
  ["CustomFunctionsRuntime", { version: "1.3", because: /CustomFunctions\.ErrorCode/, in: "functions/associate.ts" }],
]);

describe("manifest.xml", () => {
  const source = text("manifest.xml");
  const manifest = parseXml(source);
  const overrides = single(manifest, "VersionOverrides");
  const resources = single(overrides, "Resources");
  const declared = [...elements(resources)].filter(({ attributes }) => attributes.id !== undefined);
  const references = [...elements(overrides)].filter(({ attributes }) => attributes.resid !== undefined);

  it("[D1] is a well-formed task pane add-in for workbooks", () => {
    assert.equal(manifest.name, "OfficeApp");
    assert.equal(manifest.attributes["xsi:type"], "TaskPaneApp");
    assert.deepEqual(named(manifest, "Host").map(({ attributes }) => attributes.Name ?? attributes["xsi:type"]), ["Workbook", "Workbook"]);
    assert.throws(() => parseXml("<a><b></a>"), /tag/);
  });

  it("[D1] keeps to the order of elements that Office's schema sets", () => {
    assert.deepEqual(childNames(manifest), [
      "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
      "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
    ]);
    assert.deepEqual(childNames(overrides), ["Requirements", "Hosts", "Resources"]);
    assert.deepEqual(childNames(resources), ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    assert.deepEqual(childNames(single(manifest, "DesktopFormFactor")), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  });

  it("[D2] has a stable id, and the version of package.json", () => {
    assert.equal(trimmedText(manifest, "Id"), "c4e28933-c510-43b9-a3bc-fbf8d7c22c4f");
    const { version } = JSON.parse(text("package.json")) as { version: string };
    assert.equal(trimmedText(manifest, "Version"), `${version}.0`);
  });

  it("[D3] declares every resource once, refers to declared ones only, and leaves none unused", () => {
    const ids = declared.map(({ attributes }) => attributes.id ?? "");
    assert.deepEqual(duplicates(ids), []);
    for (const id of ids) assert.ok(id.length <= 32, `${id} is longer than 32 characters`);
    const used = new Set(references.map(({ attributes }) => attributes.resid ?? ""));
    assert.deepEqual([...used].filter((id) => !ids.includes(id)), [], "resid without resource");
    assert.deepEqual(ids.filter((id) => !used.has(id)), [], "resource without resid");
    const controls = ["Group", "Control"].flatMap((name) => named(overrides, name)).map(({ attributes }) => attributes.id ?? "");
    assert.deepEqual(duplicates(controls), []);
  });

  it("[D3] takes every resource from the right kind", () => {
    const kindOf = (resid: string): string => declared.find(({ attributes }) => attributes.id === resid)?.parent?.name ?? "";
    const wanted: Record<string, string> = {
      Label: "bt:ShortStrings", Title: "bt:ShortStrings", Namespace: "bt:ShortStrings", Description: "bt:LongStrings",
      SourceLocation: "bt:Urls", FunctionFile: "bt:Urls", LearnMoreUrl: "bt:Urls", "bt:Image": "bt:Images",
    };
    for (const { name, attributes } of references) assert.equal(kindOf(attributes.resid ?? ""), wanted[name], `${name} ${attributes.resid}`);
  });

  it("[D4] names only files that the build serves, at one address", () => {
    const addresses = [...elements(manifest)]
      .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
      .filter((value): value is string => value !== undefined && /^[a-z]+:\/\//.test(value));
    assert.ok(addresses.length >= 12, `${addresses.length} addresses found`);
    for (const address of addresses) {
      assert.ok(address.startsWith(BASE), `${address} is not below ${BASE}`);
      const served = SERVED.get(address.slice(BASE.length).replace(/\?.*/, ""));
      assert.ok(served, `${address} is served by nothing`);
      assert.ok(existsSync(file(served)), `${served} does not exist`);
    }
  });

  it("[D4] is served by a build that has these pages and copies these files", () => {
    const build = text("webpack.config.js");
    for (const name of ["taskpane", "functions", "commands"]) assert.match(build, new RegExp(`${name}: \\{ script: "`));
    for (const page of ["taskpane/taskpane.html", "functions/functions.html", "taskpane/commands/commands.html"]) {
      assert.ok(build.includes(`html: "${page}"`), `${page} is no page of the build`);
    }
    assert.match(build, /from: "assets", to: "assets"/);
    assert.match(build, /from: "functions\/functions\.\*\.json", to: "\[name\]\[ext\]"/);
    assert.ok(build.includes(`MANIFEST_BASE_URL = "${BASE}"`));
  });

  it("[D5] has icons of the stated sizes, drawn by scripts/draw-icons.ts", function () {
    this.timeout(60_000);
    for (const { name, size, file: icon } of ICONS) {
      const png = readFileSync(file("assets", icon));
      assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size], icon);
      assert.ok(png.equals(encodePng(size, size, drawIcon(name, size))), `${icon} differs from its drawing: npx tsx scripts/draw-icons.ts`);
    }
    for (const image of named(overrides, "bt:Image").filter(({ attributes }) => attributes.size !== undefined)) {
      const { size, resid } = image.attributes;
      const address = declared.find(({ attributes }) => attributes.id === resid)?.attributes.DefaultValue;
      assert.match(address ?? "", new RegExp(`^${BASE}assets/[a-z]+-${size}\\.png$`));
    }
    for (const icon of named(overrides, "Icon")) {
      assert.deepEqual(icon.children.map(({ attributes }) => attributes.size), ["16", "32", "64", "80"]);
    }
    assert.equal(single(manifest, "IconUrl").attributes.DefaultValue, `${BASE}assets/icon-32.png`);
    assert.equal(single(manifest, "HighResolutionIconUrl").attributes.DefaultValue, `${BASE}assets/icon-64.png`);
  });

  it("[D6] is Chinese by default, with English for every text and for the functions", () => {
    assert.equal(trimmedText(manifest, "DefaultLocale"), "zh-CN");
    const texts = [...named(manifest, "DisplayName"), ...manifest.children.filter(({ name }) => name === "Description"), ...named(resources, "bt:String")];
    for (const element of texts.filter(({ attributes }) => attributes.id !== "Functions.Namespace")) {
      const english = overrideIn(element, "en-US");
      assert.match(element.attributes.DefaultValue ?? "", /[一-鿿]/, `${element.attributes.id ?? element.name} is not Chinese`);
      assert.ok(english, `${element.attributes.id ?? element.name} has no English`);
      assert.doesNotMatch(english, /[一-鿿]/, `${element.attributes.id ?? element.name}: Chinese in the English text`);
    }
    for (const [id, chinese, english] of [
      ["Functions.Metadata", "functions.zh-CN.json", "functions.en-US.json"], ["Functions.Script", "functions.js", "functions.en-US.js"],
      ["Functions.Page", "functions.html", "functions.en-US.html"], ["Help.Page", "help.html", "help.en-US.html"],
    ]) {
      const address = declared.find(({ attributes }) => attributes.id === id);
      assert.ok(address, id);
      assert.deepEqual([address.attributes.DefaultValue, overrideIn(address, "en-US")], [`${BASE}${chinese}`, `${BASE}${english}`]);
    }
  });

  it("[D6] keeps texts within Office's limits", () => {
    const limits: Record<string, number> = { DisplayName: 125, Description: 250, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const element of elements(manifest)) {
      const limit = limits[element.name === "bt:String" ? element.parent?.name ?? "" : element.name];
      const values = [element.attributes.DefaultValue, ...element.children.map(({ attributes }) => attributes.Value)];
      for (const value of limit === undefined ? [] : values) {
        assert.ok((value ?? "").length <= limit!, `${(value ?? "").length} characters, ${limit} at most: ${value}`);
      }
    }
  });

  it("[D7] puts the functions into a runtime of their own, under ASSESS", () => {
    const point = named(overrides, "ExtensionPoint").find(({ attributes }) => attributes["xsi:type"] === "CustomFunctions");
    assert.ok(point);
    assert.deepEqual(childNames(point), ["Script", "Page", "Metadata", "Namespace"]);
    assert.equal(named(manifest, "Runtimes").length, 0, "a <Runtimes> element would make the runtime a shared one");
    const namespace = declared.find(({ attributes }) => attributes.id === "Functions.Namespace");
    assert.equal(namespace?.attributes.DefaultValue, NAMESPACE);
    assert.equal(namespace?.children.length, 0, "a translated namespace would break formulas");
  });

  it("[D8] has a button for each thing that is done from the ribbon: two commands, and three panes apart from each other", () => {
    const buttons = named(overrides, "Control").map((control) => {
      const action = single(control, "Action");
      const does = action.attributes["xsi:type"] === "ExecuteFunction" ? trimmedText(action, "FunctionName") : trimmedText(action, "TaskpaneId");
      return [control.attributes.id, does];
    });
    assert.deepEqual(buttons, [
      ["Assess.CheckActiveSheet", "checkActiveSheet"], ["Assess.ClearMarks", "clearMarks"],
      ["Assess.OpenPane", "Assess.Pane"], ["Assess.InsertFunction", "Assess.Functions"], ["Assess.Help", "Assess.Help"],
    ]);
    for (const command of ["checkActiveSheet", "clearMarks"]) {
      assert.match(text("taskpane/commands/main.ts"), new RegExp(`Office\\.actions\\.associate\\(\\s*"${command}"`));
    }
  });

  it("[D9] asks for no requirement set higher than what is used, and for all that are", () => {
    const sets = [...named(manifest, "Set"), ...named(manifest, "bt:Set")].map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
    assert.deepEqual(sets, [...USED_SETS].map(([name, { version }]) => [name, version]));
    for (const [name, use] of USED_SETS) assert.match(text(use.in), use.because, `${name} ${use.version} is not needed any more`);
  });
});

const childNames = (element: XmlElement): string[] => element.children.map(({ name }) => name);

const duplicates = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

const overrideIn = (element: XmlElement, locale: string): string | undefined =>
  element.children.find(({ attributes }) => attributes.Locale === locale)?.attributes.Value;
