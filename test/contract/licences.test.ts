/** The packages: where they come from, under what licence, and which of them are in what is delivered. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ACCEPTED, auditOutcome } from "../../scripts/delivery/auditReport";
import { installedPackages, readLock } from "../../scripts/delivery/installed";
import { licenceProblems, reasonFor, unusedExceptions } from "../../scripts/delivery/licenceRules";
import { INSTALL_SCRIPTS, lockProblems, nameAt, type LockFile } from "../../scripts/delivery/lockFile";
import type { BillOfMaterials } from "../../deploy/packages.js";
import { productionBuild } from "./productionBuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const SOUND = { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==` };
const lock = (packages: LockFile["packages"]): LockFile => ({ lockfileVersion: 3, packages });

describe("the packages of others", function () {
  this.timeout(600_000);

  it("[D26] come from the registry alone, each with its SHA-512, and run nothing unknown when they are installed", () => {
    const { packages, lockfileVersion } = readLock(root);
    assert.equal(lockfileVersion, 3);
    assert.ok(Object.keys(packages).length > 100);
    assert.deepEqual(lockProblems({ packages, lockfileVersion }), []);
    const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameAt(place));
    assert.deepEqual(Object.keys(INSTALL_SCRIPTS).filter((name) => !running.includes(name)), [], "permitted and not needed any more");
  });

  it("[D26] one from elsewhere, a link, a missing checksum or an unknown program is named", () => {
    for (const [entry, said] of [
      [{ ...SOUND, resolved: "https://codeload.github.com/x/y/tar.gz/1" }, /comes from https:\/\/codeload/], [{ ...SOUND, resolved: "git+ssh://git@github.com/x/y.git#1" }, /comes from git/],
      [{ ...SOUND, resolved: "https://registry.npmjs.org.evil.example/x" }, /comes from/], [{ version: "1.0.0" }, /no SHA-512/], [{ version: "1.0.0", integrity: "sha1-AAAA" }, /no SHA-512/],
      [{ link: true }, /is a link/], [{ ...SOUND, version: "file:../x" }, /is no version/], [{ ...SOUND, hasInstallScript: true }, /runs a program/],
    ] as const) {
      assert.match(lockProblems(lock({ "": {}, "node_modules/x": entry })).join("\n"), said);
    }
    assert.deepEqual(lockProblems(lock({ "": {}, "node_modules/x": { ...SOUND, resolved: "https://registry.npmjs.org/x/-/x-1.0.0.tgz" } })), []);
  });

  it("[D27] have licences that permit their use; every exception has its reason and is needed", () => {
    const packages = installedPackages(root);
    assert.deepEqual(licenceProblems(packages.filter(({ tool }) => !tool), "delivered"), []);
    assert.deepEqual(licenceProblems(packages.filter(({ tool }) => tool), "tool"), []);
    assert.deepEqual(unusedExceptions(packages), []);
  });

  it("[D27] a licence that binds others, or none, is named", () => {
    const one = (licence: string, name = "x") => [{ name, version: "1.0.0", licence }];
    for (const licence of ["GPL-3.0-only", "AGPL-3.0", "MPL-2.0", "UNLICENSED", "SEE LICENSE IN x", "", "MIT AND GPL-2.0", "LICENSE"]) assert.equal(licenceProblems(one(licence), "delivered").length, 1, licence);
    for (const licence of ["MIT", "(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)"]) assert.deepEqual(licenceProblems(one(licence), "delivered"), [], licence);
    assert.deepEqual(licenceProblems(one("MPL-2.0"), "tool"), []);
    assert.equal(licenceProblems(one("GPL-3.0-only", "@microsoft/office-js"), "delivered").length, 1, "an exception is for one licence");
    assert.match(reasonFor("@microsoft/office-js") ?? "", /permit/);
  });

  it("[D28] the build lists what it holds of others, with checksum, and every licence in full", async () => {
    const folder = await productionBuild();
    const bill = JSON.parse(readFileSync(path.join(folder, "sbom.cdx.json"), "utf8")) as BillOfMaterials;
    assert.deepEqual([bill.bomFormat, bill.specVersion, bill.metadata.component.name], ["CycloneDX", "1.5", "assess-excel"]);
    assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const names = bill.components.map(({ name }) => name);
    for (const name of ["@microsoft/office-js", "@fluentui/web-components", "fflate", "saxes", "webpack"]) assert.ok(names.includes(name), `${name} is not listed`);
    for (const name of names) assert.doesNotMatch(name, /univer|mocha|typescript|exceljs|playwright/, "not delivered");
    for (const { purl, hashes } of bill.components) assert.equal(hashes?.[0]?.content.length, 128, purl);
    const licences = readFileSync(path.join(folder, "LICENCES.txt"), "utf8");
    for (const { name, version } of bill.components) assert.ok(licences.includes(`\n${name} ${version}\n`), name);
    assert.match(licences, /MICROSOFT SOFTWARE LICENSE TERMS/);
    assert.match(licences, /Microsoft is not responsible for maintaining, updating or supporting/);
    const used = installedPackages(root).filter(({ name }) => names.includes(name));
    assert.deepEqual(licenceProblems(used, "delivered"), []);
  });
});

describe("npm run audit", () => {
  const weakness = (url: string) => JSON.stringify({ auditReportVersion: 2, vulnerabilities: {
    x: { name: "x", severity: "high", via: [{ source: 1, title: "Does harm", url, severity: "high" }] }, y: { name: "y", severity: "high", via: ["x"] },
  } });

  it("[D29] names each weakness once, and those that were read and accepted with the reason", () => {
    assert.deepEqual(auditOutcome(weakness("https://a.example/1")), { kind: "answered", problems: ["x: high: Does harm https://a.example/1"], excepted: [] });
    assert.deepEqual(auditOutcome(weakness("https://a.example/1"), { "https://a.example/1": "not called" }), { kind: "answered", problems: [], excepted: ["x: Does harm https://a.example/1: not called"] });
    assert.deepEqual(auditOutcome('{"auditReportVersion":2,"vulnerabilities":{}}'), { kind: "answered", problems: [], excepted: [] });
    for (const reason of Object.values(ACCEPTED)) assert.ok(reason.length > 20);
  });

  it("[D29] never takes a registry that gives no answer for a good one", () => {
    for (const [answer, why] of [['{"message":"405 Method Not Allowed - POST","method":"POST"}', /405/], ['{"error":{"code":"ENOLOCK","summary":"needs a lock file"}}', /lock file/], ["npm error network", /network/], ["", /^$/]] as const) {
      const outcome = auditOutcome(answer);
      assert.ok(outcome.kind === "refused");
      assert.match(outcome.why, why);
    }
  });
});
