/** Runs the project's own programs and takes what they print. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
export const installed = (...parts: string[]): string => path.join(ROOT, "node_modules", ...parts);
export const MOCHA = installed("mocha", "bin", "mocha.js");

/** @param words a script of ours or of a package, and what it is given @returns all of stdout, and the exit code; stderr is shown as it comes */
export function run(words: readonly string[]): Promise<{ readonly stdout: string; readonly code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", ...words], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (bytes: Buffer) => chunks.push(bytes));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** The figures that a script of ours prints as its last line, with `--json`. */
export async function figuresOf(words: readonly string[]): Promise<unknown> {
  const { stdout, code } = await run(words);
  const last = stdout.trimEnd().split("\n").at(-1) ?? "";
  if (!last.startsWith("{")) throw new Error(`${words.join(" ")} ended with ${code} and printed no figures: ${last.slice(0, 300)}`);
  return JSON.parse(last);
}
