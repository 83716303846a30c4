/** The grid's library leaves no message channel open; the workbench's build sees to it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";

const require = createRequire(import.meta.url);
const closePorts = require("../../../scripts/closePorts.cjs") as (source: string) => string;
const LIBRARY = readFileSync(new URL("../../../node_modules/@univerjs/core/lib/es/index.js", import.meta.url), "utf8");

/** Channels of the test's own, which tell what became of them. */
class Channel {
  static readonly all: Channel[] = [];
  closed = false;
  readonly port1 = { onmessage: null as (() => void) | null, close: () => { this.closed = true; } };
  readonly port2 = { postMessage: () => undefined, close: () => { this.closed = true; } };
  constructor() {
    Channel.all.push(this);
  }
}

function putOff(source: string, work: () => void): () => void {
  const [text] = /function requestImmediateMacroTask\(callback\) \{[^]*?\n\}\n/.exec(source) ?? [];
  assert.ok(text, "the library's function");
  const request = runInNewContext(`${text}requestImmediateMacroTask`, { MessageChannel: Channel }) as (callback: () => void) => () => void;
  return request(work);
}

describe("the grid's message channels", () => {
  it("[T276] a channel is closed when its message has come, and the work is done; called off, neither", () => {
    let done = 0;
    putOff(closePorts(LIBRARY), () => done++);
    const [channel] = Channel.all.splice(0);
    channel?.port1.onmessage?.();
    assert.deepEqual([done, channel?.closed], [1, true]);
    const callOff = putOff(closePorts(LIBRARY), () => done++);
    const [other] = Channel.all.splice(0);
    callOff();
    other?.port1.onmessage?.();
    assert.deepEqual([done, other?.closed], [1, true]);
  });

  it("[T276] a library written otherwise stops the build", () => {
    assert.throws(() => closePorts(LIBRARY.replace("channel.port1.onmessage = handler;", "")), /is not there once/);
  });
});
