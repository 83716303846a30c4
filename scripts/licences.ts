/** npm run licences: under what licences everything is that is delivered or used to build it. Exit 1 when one is not allowed. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installedPackages } from "./delivery/installed";
import { licenceProblems, reasonFor, unusedExceptions } from "./delivery/licenceRules";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const packages = installedPackages(root);
const problems: string[] = [];

for (const [title, use] of [["Delivered or able to be", "delivered"], ["Tools", "tool"]] as const) {
  const own = packages.filter(({ tool }) => tool === (use === "tool"));
  const counts = new Map<string, number>();
  for (const { licence } of own) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  console.log(`${title}: ${own.length} packages`);
  for (const [licence, each] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`  ${String(each).padStart(4)}  ${licence === "" ? "(none named)" : licence}`);
  problems.push(...licenceProblems(own, use));
}
for (const { name } of packages) {
  const reason = reasonFor(name);
  if (reason !== null) console.log(`exception ${name}: ${reason}`);
}
problems.push(...unusedExceptions(packages).map((name) => `the exception for ${name} is not needed any more`));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
