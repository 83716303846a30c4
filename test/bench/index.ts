/** npm run bench: every benchmark in turn, each in a process of its own so that none warms another. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.url));
let failed = false;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".bench.ts")).sort()) {
  process.stdout.write(`\n== ${file.replace(".bench.ts", "")}\n`);
  failed = spawnSync(process.execPath, ["--import", "tsx", path.join(folder, file)], { stdio: "inherit" }).status !== 0 || failed;
}
process.exitCode = failed ? 1 : 0;
