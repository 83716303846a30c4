/** Waiting in tests for what comes in its own time. */
import assert from "node:assert/strict";

/** Long enough for a slow, busy computer; a test that waits this long has failed. */
const PATIENCE_MS = 30_000;

/** Waits until something holds, however slow the computer; fails with `what` when it never does. */
export async function until(holds: () => boolean | Promise<boolean>, what = "what was waited for did not come"): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let held = await holds();
  while (!held && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    held = await holds();
  }
  assert.ok(held, what);
}
