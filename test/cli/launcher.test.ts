import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { programMissing } from "../../src/text/launcher";
import { type Assess, openAssess, projectRoot, type Run } from "../fixtures/runAssess";

const SAMPLE = path.join(projectRoot, "samples", "找错练习-2026-06.xlsx");

describe("cli/launcher", function () {
  this.timeout(60_000);
  let assess: Assess;

  before(async () => {
    assess = await openAssess();
  });
  after(() => assess.close());

  /** A copy of the program in a folder of its own. */
  function copied(): { readonly folder: string; readonly check: () => Run; readonly code: () => readonly string[] } {
    const folder = mkdtempSync(path.join(assess.folder, "copy-"));
    const program = assess.copyTo(folder);
    return { folder, check: () => assess.runWith(program, "check", SAMPLE, "--json"), code: () => readdirSync(folder).filter((name) => !/\.(?:cjs|program\.js)$/u.test(name)) };
  }

  it("[L32] keeps its code at the first check and answers alike with it", () => {
    const { folder, check, code } = copied();
    const first = check();
    const [kept = "", ...others] = code();
    assert.equal(others.length, 0);
    assert.match(kept, /^assess\.[\da-f]{16}-v[\d.]+-\w+\.code$/);
    const bytes = readFileSync(path.join(folder, kept));
    assert.deepEqual(check(), first);
    // Taken as it is: what V8 refuses would have been written anew.
    assert.deepEqual(readFileSync(path.join(folder, kept)), bytes);
    assert.equal(first.code, 1);
  });

  it("[L32] a damaged or cut code is made anew, never run", () => {
    const { folder, check, code } = copied();
    const first = check();
    const place = path.join(folder, code()[0] ?? "");
    const good = readFileSync(place);
    for (const damage of [(bytes: Buffer) => bytes.subarray(0, 1000), (bytes: Buffer) => { bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 64); return bytes; }]) {
      writeFileSync(place, damage(Buffer.from(good)));
      assert.deepEqual(check(), first);
      assert.ok(readFileSync(place).length > 100_000);
    }
  });

  it("[L32] answers where the code cannot be written, and leaves nothing behind", () => {
    const { folder, check, code } = copied();
    const first = check();
    const [kept = ""] = code();
    rmSync(path.join(folder, kept));
    mkdirSync(path.join(folder, kept));
    assert.deepEqual(check(), first);
    assert.deepEqual(code(), [kept]);
  });

  it("[L47] says which file is missing where assess.cjs was copied alone", () => {
    const { folder, check } = copied();
    const [program = ""] = readdirSync(folder).filter((name) => name.endsWith(".program.js"));
    rmSync(path.join(folder, program));
    const { code: ended, stdout, stderr } = check();
    assert.deepEqual([ended, stdout], [2, ""]);
    assert.equal(stderr, programMissing(program));
  });

  it("[L35] holds the editions as they are read", () => {
    const { catalogues } = JSON.parse(assess.run("catalogues", "--json").stdout) as { readonly catalogues: readonly { readonly edition: string; readonly title: string; readonly clauses: number }[] };
    for (const { id, title, clauses } of builtInEditions()) {
      const held = catalogues.find(({ edition }) => edition === id);
      assert.deepEqual([held?.title, held?.clauses], [title, clauses.length], id);
    }
  });
});
