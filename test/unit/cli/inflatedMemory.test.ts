import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import { nativeZip } from "../../../cli/nativeZip";
import { releaseInflated } from "../../../cli/inflatedMemory";

/** Inflates so many bytes, of which only this weak hold is kept. */
function inflate(bytes: number): WeakRef<Uint8Array> {
  const inflated = nativeZip.inflate(deflateRawSync(Buffer.alloc(bytes, "a"), { level: 1 }), bytes);
  assert.ok(inflated?.length === bytes);
  return new WeakRef(inflated);
}

describe("cli/inflatedMemory", () => {
  it("[L48] what a large file was inflated to is let go of at once", async () => {
    const inflated = inflate(40_000_000);
    // What a weak hold was made of stays until the turn is over.
    await nextTurn();
    releaseInflated();
    assert.ok(inflated.deref() === undefined);
  });
});
