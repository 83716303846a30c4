/**
 * npm run audit: known weaknesses of the packages, as the registry knows them. Exit 1 when there is one that nobody has read and accepted.
 * A registry that gives no answer is said so; with ASSESS_REQUIRE_AUDIT=1 that is a failure too.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { auditOutcome } from "./delivery/auditReport";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const asked = spawnSync("npm", ["audit", "--json"], { cwd: root, encoding: "utf8", shell: process.platform === "win32", maxBuffer: 1 << 28 });
const outcome = auditOutcome(asked.stdout || asked.stderr || asked.error?.message || "");

if (outcome.kind === "refused") {
  console.log(`The registry gives no audit: ${outcome.why}. Nothing is known either way; ask again where it does. 登记处没有回答，不能说明有无问题。`);
  process.exitCode = process.env["ASSESS_REQUIRE_AUDIT"] === "1" ? 1 : 0;
} else {
  for (const each of outcome.excepted) console.log(`accepted  ${each}`);
  for (const each of outcome.problems) console.error(each);
  console.log(`${outcome.problems.length} to look at, ${outcome.excepted.length} accepted.`);
  process.exitCode = outcome.problems.length > 0 ? 1 : 0;
}
