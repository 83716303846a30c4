/** The documents are true: links lead somewhere, commands and paths exist, lists agree with the code. */
import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { parseArguments } from "../../cli/arguments";
import { BOOK_CHECKS, CHECKS } from "../../src/checking/checks";
import { cliText } from "../../src/text/cli";
import { FINDING_NAMES } from "../../src/text/findingNames";
import { type Assess, openAssess, projectRoot as root } from "../fixtures/runAssess";
import { anchorsOf, commandsOf, linksOf, pathsOf, splitWords, tableRows } from "./documentParts";

const read = (name: string): string => readFileSync(path.join(root, name), "utf8");
const there = (name: string): boolean => existsSync(path.join(root, name));
const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`).filter((name) => statSync(path.join(root, name)).isFile());

const DOCUMENTS: readonly string[] = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")), ...filesUnder("docs").filter((name) => name.endsWith(".md")), "samples/README.md", "test/rules.md",
];
const texts = new Map(DOCUMENTS.map((name) => [name, read(name)]));
const textOf = (name: string): string => texts.get(name) ?? "";

/** Commands of fenced blocks that no test here runs, and why. The longest beginning that fits counts. */
const NOT_RUN_HERE: Readonly<Record<string, string>> = {
  "npm install": "network", "npm ci": "network",
  "npm start": "waits for visitors; test/e2e builds and serves the same pages",
  "npm test": "runs this test", "npm run unit": "runs this test", "npm run e2e": "part of npm test", "npm run types": "part of npm test", "npm run lint": "part of npm test",
  "npm run bench": "long; measures", "npm run soak": "long", "npm run fuzz": "long", "npm run build": "test/contract/productionBuild.ts builds the same way", "npm run package": "has a test of its own",
  "npm run build:cli": "every test of the command line builds the same bundle", "npm run sideload": "needs Excel", "npm run validate": "network",
  "npx mocha": "a test of its own",
};
/** Programs of blocks for an administrator: installing and serving are tried by hand and by tests of their own. */
const OTHER_PROGRAMS = new Set([
  "sudo", "apt-get", "apt", "nginx", "systemctl", "openssl", "curl", "cp", "mv", "mkdir", "ln", "cd", "unzip", "sha256sum", "certutil", "parallel", "ls", "rm", "chmod", "chown", "rsync", "find", "seq", "cat", "docker", "kubectl", "export",
  "git", "python3", "sh", "bash", "xargs",
]);

/** What the command line says of a command that a sentence names without its files. */
const { missingPath, missingRegulation, missingOutput, missingFolder, missingId, missingEdition } = cliText("zh-CN");
const INCOMPLETE = new Set([missingPath, missingRegulation, missingOutput, missingFolder, missingId, missingEdition("--from"), missingEdition("--to")]);

const ASSESS = "npm run -s assess -- ";
const commands = DOCUMENTS.flatMap((document) => commandsOf(textOf(document)).map((command) => ({ document, ...command })));

describe("documents", () => {
  for (const document of DOCUMENTS) {
    it(`[D60] every link of ${document} leads to a file, and to a heading where it names one`, () => {
      const missing = linksOf(textOf(document)).filter((target) => {
        const [file = "", anchor] = decodeURI(target).split("#");
        const name = file === "" ? document : path.posix.normalize(path.posix.join(path.posix.dirname(document), file));
        if (!there(name)) return true;
        return anchor !== undefined && !anchorsOf(texts.get(name) ?? read(name)).has(anchor);
      });
      assert.deepEqual(missing, []);
    });
  }

  it("[D61] every picture in docs/images is shown by a document", () => {
    const shown = new Set(DOCUMENTS.flatMap((document) => linksOf(textOf(document)).map((target) => path.posix.join(path.posix.dirname(document), target))));
    assert.deepEqual(filesUnder("docs/images").filter((name) => !shown.has(name)), []);
  });

  it("[D62] every npm script, test file and script that a document names exists", () => {
    const missing = commands.flatMap(({ document, command }) => {
      const words = splitWords(command).filter((word) => !/^[A-Z_]+=/u.test(word));
      const [program, first, ...rest] = words;
      const file = [first, ...rest].find((word) => word !== undefined && /^(?:test|scripts|workbench)\/[^*{]*\.ts$/u.test(word));
      if (file !== undefined && !there(file)) return [`${document}: ${file}`];
      if (program !== "npm" || first === undefined || ["install", "ci", "sbom", "audit", "pack", "version"].includes(first)) return [];
      const script = first === "run" ? rest.find((word) => !word.startsWith("-")) : first;
      return script !== undefined && Object.hasOwn(packageJson.scripts, script) ? [] : [`${document}: ${command}`];
    });
    assert.deepEqual(missing, []);
    assert.ok(commands.length > 30);
  });

  it("[D63] every command line of assess in a document is one that it takes", () => {
    const lines = commands.flatMap(({ document, command, fenced }) => {
      const line = command.startsWith(ASSESS) ? command.slice(ASSESS.length) : /^(?:assess|node \S*assess\.cjs) (.*)$/u.exec(command)?.[1];
      return line === undefined ? [] : [{ document, line, fenced }];
    });
    const refused = lines.flatMap(({ document, line, fenced }) => {
      const { outcome } = parseArguments(splitWords(line.replace(/ > \S+$/u, "").replace(/[[\]]/gu, "")));
      return "problem" in outcome && (fenced || !INCOMPLETE.has(outcome.problem)) ? [`${document}: ${line}: ${outcome.problem}`] : [];
    });
    assert.deepEqual(refused, []);
    assert.ok(lines.length > 10);
  });

  it("[D64] every command of a fenced block is one of assess, or is listed with the reason why it is not run here", () => {
    const unknown = commands.filter(({ fenced }) => fenced).filter(({ command }) => {
      const line = command.replace(/^(?:[A-Z_]+=\S+ )+/u, "");
      if (line.startsWith(ASSESS)) return false;
      const [program = ""] = line.split(" ");
      return !Object.keys(NOT_RUN_HERE).some((beginning) => line === beginning || line.startsWith(`${beginning} `)) && !OTHER_PROGRAMS.has(program);
    });
    assert.deepEqual(unknown.map(({ document, command }) => `${document}: ${command}`), []);
  });

  it("[D65] every path that a document names in code exists", () => {
    const missing = DOCUMENTS.filter((name) => name !== "CHANGELOG.md").flatMap((document) =>
      pathsOf(textOf(document)).filter((name) => !["", "src", "src/regulation", "taskpane", path.posix.dirname(document)].some((base) =>
        ["", ".ts"].some((ending) => there(path.posix.join(base, name + ending))))).map((name) => `${document}: ${name}`));
    assert.deepEqual(missing, []);
  });

  it("[D66] architecture.md names every room and every folder of the core", () => {
    const text = textOf("docs/architecture.md");
    const rooms = ["src", "functions", "taskpane", "intake", "cli", "workbench", "test", "scripts", "samples", "docs"];
    const folders = readdirSync(path.join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    assert.deepEqual([...rooms, ...folders].filter((name) => !text.includes(`${name}/`)), []);
  });

  it("[D67] the codes of findings, the checks and findings.md agree, severities too", () => {
    const checks = [...CHECKS, ...BOOK_CHECKS];
    assert.deepEqual(checks.map(({ code }) => code).sort(), Object.keys(FINDING_NAMES).sort());
    const words = { error: "错误", warning: "提醒", info: "说明" };
    const rows = new Map(tableRows(textOf("docs/findings.md"), "代码 code").flatMap(([codes = "", severities = ""]) =>
      [...codes.matchAll(/`([a-z-]+)`/gu)].map(([, code = ""], index) => [code, severities.split(" / ")[index]] as const)));
    assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(checks.map(({ code, severity }) => [code, words[severity]])));
  });

  for (const [title, marks] of [["A finding", ["hidden-data", "hiddenData"]], ["A cell function", ['"RULE"', "ASSESS.RULE(", "function rule("]], ["An edition", ["yaqiao-staff.1", '"S26"']]] as const) {
    it(`[D68] CONTRIBUTING.md: “${title}” lists at most five files, and they are all that hold the example`, () => {
      const listed = tableRows(textOf("CONTRIBUTING.md"), "file", `## ${title}`).map(([file = ""]) => file.replaceAll("`", "")).sort();
      assert.ok(listed.length > 0 && listed.length <= 5);
      const mentions = (name: string): boolean => marks.some((mark) => read(name).includes(mark));
      const held = [...["src", "functions", "taskpane", "cli", "intake"].flatMap(filesUnder), "test/catalogues/inventory.json", "docs/functions.md"].filter(mentions);
      assert.deepEqual(held.sort(), listed);
    });
  }
});

describe("the finder of links and commands", () => {
  it("[D71] finds links outside code, anchors as GitHub makes them, commands in blocks and in text", () => {
    const text = ["# 一 · One `two`", "## 一 · One `two`", "[a](b.md#c) ![d](e.png) [web](https://example.org/x) `[no](link)`", "Type `npm run unit` or `assess check A`.",
      "```", "npm start   # why", "npm install && npm test", "```", "```json", "npm nothing", "```", "```sh", "nginx -t \\", "  -q", "```"].join("\n");
    assert.deepEqual(linksOf(text), ["b.md#c", "e.png"]);
    assert.deepEqual([...anchorsOf(text)], ["一--one-two", "一--one-two-1"]);
    assert.deepEqual(commandsOf(text), [
      ...["npm start", "npm install", "npm test", "nginx -t -q"].map((command) => ({ command, fenced: true })),
      ...["npm run unit", "assess check A"].map((command) => ({ command, fenced: false })),
    ]);
    assert.deepEqual(pathsOf("`src/points.ts` `build/cli/` `a b/c` `src/*.ts` `-o x/y`"), ["src/points.ts"]);
    assert.deepEqual(splitWords('a "b c" d'), ["a", "b c", "d"]);
  });

  it("[D71] takes no command, option or heading that is not there", () => {
    for (const line of ["chek samples", "check samples --jsn", "impact samples --from a"]) assert.ok("problem" in parseArguments(splitWords(line)).outcome, line);
    assert.equal(anchorsOf(textOf("docs/limits.md")).has("speeds"), false);
    assert.equal(anchorsOf(textOf("docs/limits.md")).has("speed"), true);
  });
});

describe("the command line's document", function () {
  this.timeout(120_000);
  let assess: Assess;
  before(async () => {
    assess = await openAssess();
    cpSync(path.join(root, "samples"), path.join(assess.folder, "samples"), { recursive: true });
    cpSync(path.join(root, "test", "fixtures", "documents", "考核办法.txt"), path.join(assess.folder, "考核办法.txt"));
  });
  after(() => assess.close());

  it("[D69] every command of docs/command-line.md does what stands beside it, in the order given", () => {
    const lines = commandsOf(textOf("docs/command-line.md")).filter(({ fenced, command }) => fenced && command.startsWith(ASSESS));
    assert.ok(lines.length >= 10);
    for (const { command } of lines) {
      const { words, target } = shellWords(command.slice(ASSESS.length), assess.folder);
      const written = words.filter((_, index) => ["-o", "--annotate", "--report"].includes(words[index - 1] ?? ""));
      const { code, stdout, stderr } = assess.run(...words);
      assert.ok(code === 0 || code === 1, `${command}: exit ${String(code)} ${stderr}`);
      assert.notEqual(stdout.trim(), "", command);
      if (words.includes("--json")) assert.equal(typeof JSON.parse(stdout), "object", command);
      if (target !== null) writeFileSync(path.join(assess.folder, target), stdout);
      for (const name of written) assert.ok(existsSync(path.join(assess.folder, name)), `${command} writes ${name}`);
    }
  });
});

/** The words as a shell hands them over: a pattern becomes the files it fits, `> FILE` is taken apart. */
function shellWords(line: string, folder: string): { readonly words: string[]; readonly target: string | null } {
  const [command = "", target = null] = line.split(" > ");
  const words = splitWords(command).flatMap((word) => {
    if (!word.includes("*")) return [word];
    const [start = "", end = ""] = path.basename(word).split("*");
    return readdirSync(path.join(folder, path.dirname(word))).filter((name) => name.startsWith(start) && name.endsWith(end)).map((name) => path.join(path.dirname(word), name));
  });
  return { words, target };
}
