/** Writes the workbooks of samples/: `node --import tsx scripts/make-samples.ts`. */
import { writeFileSync } from "node:fs";
import { sampleFiles } from "./samples/books";

const folder = new URL("../samples/", import.meta.url);

for (const { name, bytes } of await sampleFiles()) {
  writeFileSync(new URL(encodeURIComponent(name), folder), bytes);
  process.stdout.write(`samples/${name} ${bytes.length}\n`);
}
