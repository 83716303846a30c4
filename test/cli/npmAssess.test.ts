/** The command line as `npm run assess` runs it in a checkout. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot, runProcess } from "../fixtures/runAssess";

describe("npm run assess", function () {
  this.timeout(60_000);

  it("[L31] builds itself and checks several files over threads, copies included, like the built program", () => {
    const copies = mkdtempSync(path.join(tmpdir(), "assess-copies-"));
    try {
      const script = path.join(projectRoot, "scripts", "assess.ts");
      const { code, stdout } = runProcess(process.execPath, ["--import", "tsx", script, "check", "samples", "--annotate", copies, "--json"], projectRoot);
      const { files } = JSON.parse(stdout) as { files: readonly { readonly status: string }[] };
      assert.deepEqual(files.map(({ status }) => status), ["checked", "checked", "checked"]);
      assert.equal(code, 1, "one of the samples holds faults to be found");
      assert.equal(readdirSync(copies).length, 2, "the third is clean");
    } finally {
      rmSync(copies, { recursive: true, force: true });
    }
  });
});
