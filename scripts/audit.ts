/**
 * npm run audit: known weaknesses of the packages, as the registry knows them today. Exit 1 when a package that is delivered has one that nobody
 * has read and accepted. Those of packages that only build and test are listed: they become known any day without a change of ours, and no
 * user's file ever reaches them; with ASSESS_REQUIRE_AUDIT=1 they fail too, as does a registry that gives no answer.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { auditOutcome, type AuditOutcome } from "./delivery/auditReport";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const strict = process.env["ASSESS_REQUIRE_AUDIT"] === "1";

function ask(...options: string[]): AuditOutcome {
  const asked = spawnSync("npm", ["audit", "--json", ...options], { cwd: root, encoding: "utf8", shell: process.platform === "win32", maxBuffer: 1 << 28 });
  return auditOutcome(asked.stdout || asked.stderr || asked.error?.message || "");
}

/** @returns whether it may stand */
function report(what: string, outcome: AuditOutcome, counts: boolean): boolean {
  if (outcome.kind === "refused") {
    console.log(`${what}: the registry gives no audit: ${outcome.why}. Nothing is known either way; ask again where it does. 登记处没有回答，不能说明有无问题。`);
    return !strict;
  }
  for (const each of outcome.excepted) console.log(`accepted  ${each}`);
  for (const each of outcome.problems) console.log(`${counts ? "problem " : "to look at"}  ${each}`);
  console.log(`${what}: ${outcome.problems.length} known, ${outcome.excepted.length} accepted.`);
  return !counts || outcome.problems.length === 0;
}

const delivered = report("delivered packages", ask("--omit=dev"), true);
const all = report("all packages", ask(), strict);
process.exitCode = delivered && all ? 0 : 1;
