import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { projectRoot } from "../../fixtures/runAssess";

/** Project files that a file draws in, by way of its relative imports that leave something behind at run time. */
function drawnIn(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith(".ts")) return seen;
  for (const [, path] of readFileSync(file, "utf8").matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+"(\.[^"]+)"/gmu)) {
    const target = join(dirname(file), path!);
    const found = [target, `${target}.ts`, `${target}/index.ts`].find((each) => existsSync(each) && /\.\w+$/u.test(each));
    if (found) drawnIn(found, seen);
  }
  return seen;
}

describe("norms apart", () => {
  it("[N17] no cell function and no edition carries the norms' texts", () => {
    const entries = [...readdirSync(join(projectRoot, "functions")).filter((name) => name.endsWith(".ts")).map((name) => join(projectRoot, "functions", name)),
      join(projectRoot, "src/catalogue/builtIn.ts"), join(projectRoot, "src/catalogue/findEdition.ts")];
    for (const entry of entries) {
      const norms = [...drawnIn(entry)].map((file) => relative(projectRoot, file)).filter((file) => file.startsWith("src/norms/") || /text\/.*\bnorms\.ts$/u.test(file));
      assert.deepEqual(norms, [], relative(projectRoot, entry));
    }
    assert.ok([...drawnIn(join(projectRoot, "cli/main.ts"))].some((file) => file.endsWith("src/norms/data/S31.json")));
  });
});
