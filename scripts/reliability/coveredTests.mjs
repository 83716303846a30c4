/**
 * Given to mocha in place of the tests that coverage is taken of: loads them as modules. Mocha by itself requires them, and
 * lines of what is required, as tsx rewrites it, are not those of the source: half of a file came out as never run.
 */
import { readdirSync } from "node:fs";

// Every planted fault again runs through nothing new.
process.env.ASSESS_PLANTED ??= "2";

const root = new URL("../../", import.meta.url);
const inFolder = (folder) => readdirSync(new URL(folder, root), { recursive: true }).filter((name) => name.endsWith(".test.ts")).map((name) => `${folder}/${name}`);

await import(new URL("test/seed.ts", root).href);
for (const test of [...inFolder("test/unit"), ...inFolder("test/property"), "test/contract/functions.test.ts", "test/contract/documents.test.ts"]) await import(new URL(test, root).href);
