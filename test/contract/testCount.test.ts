import assert from "node:assert/strict";
import { accessSync, constants, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../../scripts/findBrowser";
import { InTurn } from "../../scripts/inTurn";
import { failuresOf, mochaCount } from "../../scripts/mochaCount";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

describe("npm test", () => {
  it("[D12] reads mocha's summary, coloured or not", () => {
    assert.deepEqual(mochaCount("  ....\n\n  12 passing (3s)\n\n", 0), { passed: 12, failed: 0 });
    assert.deepEqual(mochaCount("\u001b[92m \u001b[0m\u001b[32m 12 passing\u001b[0m\u001b[90m (3s)\u001b[0m\n\u001b[31m  2 failing\u001b[0m\n  1) it\n", 2), { passed: 12, failed: 2 });
    assert.deepEqual(mochaCount("  0 passing (1ms)\n  1 pending\n", 0), { passed: 0, failed: 0 });
  });

  it("[D12] counts a run that broke off as a failure", () => {
    assert.deepEqual(mochaCount("Exception during run: Error: Cannot find module\n", 1), { passed: 0, failed: 1 });
    assert.deepEqual(mochaCount("  3 passing (3s)\n", 139), { passed: 3, failed: 1 });
    assert.deepEqual(mochaCount("", 0), { passed: 0, failed: 1 });
  });

  it("[D12] keeps what is said of failed tests, and the end of a run that broke off", () => {
    assert.deepEqual(failuresOf("  ..!.\n\n  3 passing (3s)\n\u001b[31m  1 failing\u001b[0m\n\n  1) room\n       [A1] holds:\n     not equal"), ["  1 failing", "", "  1) room", "       [A1] holds:", "     not equal"]);
    assert.deepEqual(failuresOf("  ....\n\nException during run\n"), ["  ....", "Exception during run"]);
  });

  it("[D12] prints what runs side by side one after the other: the first as it comes, the others when those before have ended", () => {
    let printed = "";
    const inTurn = new InTurn((text) => (printed += text));
    inTurn.print(1, "b1 ");
    inTurn.print(0, "a1 ");
    assert.equal(printed, "a1 ");
    inTurn.print(2, "c1 ");
    inTurn.end(2);
    inTurn.print(0, "a2 ");
    inTurn.end(0);
    assert.equal(printed, "a1 a2 b1 ");
    inTurn.print(1, "b2 ");
    assert.equal(printed, "a1 a2 b1 b2 ");
    inTurn.end(1);
    inTurn.print(3, "d1 ");
    assert.equal(printed, "a1 a2 b1 b2 c1 d1 ");
  });

  it("[D12] takes the browser that ASSESS_BROWSER names, and no other", () => {
    assert.equal(findBrowser({ ASSESS_BROWSER: process.execPath }), process.execPath);
    assert.equal(findBrowser({ ASSESS_BROWSER: path.join(root, "no-such-browser"), PATH: "/usr/bin" }), undefined);
  });

  it("[D12] .ci/run can be executed, and ends in npm test", () => {
    const file = path.join(root, ".ci", "run");
    accessSync(file, constants.X_OK);
    assert.match(readFileSync(file, "utf8"), /\nnpm test\n$/);
  });
});
