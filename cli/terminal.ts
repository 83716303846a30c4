/** What is written to the terminal, and when nothing is. */
import { jsonPieces } from "./jsonPieces";

/** Characters: a write for every piece would cost more than the piece. */
const WRITTEN_AT_ONCE = 500_000;

export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

export function printJson(value: unknown): void {
  let waiting = "";
  for (const piece of jsonPieces(value)) {
    if (typeof piece !== "string") {
      process.stdout.write(waiting);
      process.stdout.write(piece);
      waiting = "";
      continue;
    }
    waiting += piece;
    if (waiting.length < WRITTEN_AT_ONCE) continue;
    process.stdout.write(waiting);
    waiting = "";
  }
  process.stdout.write(`${waiting}\n`);
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
