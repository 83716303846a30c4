/** npm run assess: the command line as it is in this checkout, built anew when a source has changed since. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCli, isOfBuild } from "./bundleCli";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const home = path.join(root, "build", "assess");
const program = path.join(home, "assess.cjs");
const SOURCES = ["cli", "intake", "src", "scripts/bundleCli.ts", "package.json", "package-lock.json"];

/** Milliseconds; 0 for what is not there. */
function changed(place: string): number {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, changed(path.join(place, name))), stats.mtimeMs);
}

/** Built beside its place and moved there, so that another run at the same time never meets half a program. */
async function rebuild(): Promise<void> {
  mkdirSync(home, { recursive: true });
  const made = mkdtempSync(path.join(path.dirname(home), "assess-"));
  await bundleCli(root, made);
  for (const name of readdirSync(home).filter(isOfBuild)) rmSync(path.join(home, name));
  for (const name of readdirSync(made).sort((a, b) => Number(a === "assess.cjs") - Number(b === "assess.cjs"))) renameSync(path.join(made, name), path.join(home, name));
  rmSync(made, { recursive: true, force: true });
}

if (changed(program) < Math.max(...SOURCES.map((source) => changed(path.join(root, source))))) await rebuild();
// Ctrl+C reaches the program too, which ends by itself; its exit code is this one's.
process.on("SIGINT", () => undefined);
const running = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit" });
running.on("close", (code) => { process.exitCode = code ?? 130; });
