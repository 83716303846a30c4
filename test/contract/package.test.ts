/** npm run package: the archive, looked at as an office gets it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { archiveName, archiveOf, packageFiles } from "../../scripts/delivery/packageFiles";
import { singleFileCli } from "../../scripts/delivery/singleFileCli";
import { productionBuild } from "./productionBuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const ADDRESS = "https://intranet.example/assess/";

const packed = async (dist: string): Promise<Uint8Array> => archiveOf(packageFiles({ root, dist, address: ADDRESS, cli: await singleFileCli(root) }), archiveName(version));

describe("the package", function () {
  this.timeout(600_000);
  let place = "";
  let archive: Uint8Array = new Uint8Array();
  let again: Uint8Array = new Uint8Array();

  before(async () => {
    const dist = await productionBuild();
    archive = await packed(dist);
    again = await packed(dist);
    place = mkdtempSync(path.join(tmpdir(), "assess-package-"));
    for (const [name, bytes] of Object.entries(unzipSync(archive))) {
      const file = path.join(place, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  });
  after(() => rmSync(place, { recursive: true, force: true }));

  const inside = (...parts: string[]): string => path.join(place, archiveName(version), ...parts);

  it("[D30] is one folder named by its version: the web files, the command line, documents, licences, bill of materials", () => {
    const names = Object.keys(unzipSync(archive));
    assert.ok(names.every((name) => name.startsWith(`assess-${version}/`) && !name.includes("..") && !/^[/\\]|[A-Za-z]:/.test(name)));
    for (const name of ["web/taskpane.html", "web/office-js/office.js", "web/manifest.xml", "web/help.html", "cli/assess.cjs", "docs/install.zh-CN.md", "docs/excel-checklist.md", "web/help.en-US.html", "web/images/manual/check.png", "deploy/nginx.conf", "LICENSE", "LICENCES.txt", "sbom.cdx.json", "README.txt"]) {
      assert.ok(statSync(inside(name)).size > 0, name);
    }
    assert.deepEqual(names.filter((name) => /node_modules|\.map$|univer|\/test\//.test(name)), []);
    assert.ok(readFileSync(inside("README.txt"), "utf8").includes(ADDRESS));
  });

  it("[D31] is the same bytes every time", () => {
    assert.equal(createHash("sha256").update(again).digest("hex"), createHash("sha256").update(archive).digest("hex"));
  });

  it("[D31] has a right checksum for every file but their list, and for no other", () => {
    const listed = new Map(readFileSync(inside("SHA256SUMS"), "utf8").trim().split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
    const prefix = `assess-${version}/`;
    const names = Object.keys(unzipSync(archive)).map((name) => name.slice(prefix.length));
    assert.deepEqual([...listed.keys()].sort(), names.filter((name) => name !== "SHA256SUMS").sort());
    for (const [name, sum] of listed) assert.equal(createHash("sha256").update(readFileSync(inside(name))).digest("hex"), sum, name);
  });

  it("[D30] the bill of materials covers web files and command line", () => {
    const { components } = JSON.parse(readFileSync(inside("sbom.cdx.json"), "utf8")) as { components: { name: string }[] };
    for (const name of ["@microsoft/office-js", "@fluentui/web-components", "@e965/xlsx", "papaparse", "postal-mime", "fflate", "saxes"]) assert.ok(components.some((each) => each.name === name), name);
  });

  it("[D32] the command line runs from an empty folder with nothing but Node: workbooks, a text table and several files over threads", () => {
    const empty = mkdtempSync(path.join(tmpdir(), "assess-cli-"));
    try {
      copyFileSync(inside("cli", "assess.cjs"), path.join(empty, "assess.cjs"));
      copyFileSync(path.join(root, "samples", SAMPLE), path.join(empty, "a.xlsx"));
      copyFileSync(path.join(root, "samples", SAMPLE), path.join(empty, "b.xlsx"));
      writeFileSync(path.join(empty, "c.csv"), "事项,分值\n甲,1\n");
      const run = (...words: string[]) => spawnSync(process.execPath, [path.join(empty, "assess.cjs"), ...words], { cwd: empty, encoding: "utf8", env: { PATH: "" } });
      assert.equal(run("--version").stdout.trim(), version);
      const { stdout, stderr, status } = run("check", "a.xlsx", "b.xlsx", "c.csv", "--json");
      const { files } = JSON.parse(stdout) as { files: { file: string; status: string; findings: { code: string }[] }[] };
      assert.deepEqual(files.map(({ file, status: how }) => [path.basename(file), how]), [["a.xlsx", "checked"], ["b.xlsx", "checked"], ["c.csv", "checked"]], stderr);
      assert.ok(files[0]?.findings.some(({ code }) => code === "over-cap"));
      assert.equal(status, 1, stderr);
    } finally {
      rmSync(empty, { recursive: true, force: true });
    }
  });
});

/** A workbook with a category over its points. */
const SAMPLE = "便民服务中心评分表-2026-06.xlsx";
