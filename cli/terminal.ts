/** What is written to the terminal, and when nothing is. */
import { jsonPieces } from "./jsonPieces";

/** Characters: a write for every piece would cost more than the piece. */
const WRITTEN_AT_ONCE = 500_000;

export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** As fast as the reader takes it: a slow one would otherwise leave all of it in memory. */
export async function printJson(value: unknown): Promise<void> {
  let waiting = "";
  for (const piece of jsonPieces(value)) {
    if (typeof piece === "string") {
      waiting += piece;
      if (waiting.length < WRITTEN_AT_ONCE) continue;
    }
    process.stdout.write(waiting);
    waiting = "";
    if (typeof piece !== "string") process.stdout.write(piece);
    if (!(await goesOn())) return;
  }
  process.stdout.write(`${waiting}\n`);
}

/** When what was written has gone out; false when nobody reads any more. */
function goesOn(): Promise<boolean> {
  const { stdout } = process;
  if (!stdout.writableNeedDrain) return Promise.resolve(true);
  return new Promise((resolve) => {
    const drained = (): void => end(true);
    const lost = (): void => end(false);
    const end = (goes: boolean): void => {
      stdout.off("drain", drained).off("error", lost).off("close", lost);
      resolve(goes);
    };
    stdout.on("drain", drained).on("error", lost).on("close", lost);
  });
}

/** One sentence on what is wrong with the command. */
export function refuse(sentence: string): 2 {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** One line on the terminal that the next one replaces; nothing at all when stderr goes elsewhere. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
}
