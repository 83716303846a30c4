/**
 * npm run fuzz -- [--minutes 30] [--seed N] [--target NAME] [--json]
 *
 * Gives the project inputs made at random and after the structure of what they imitate. Prints how many were tried, under which seed, what went wrong and
 * the worst time and memory; a fault is shrunk and its recipe stored in test/hostile/corpus/, from where every test run tries it again. Exit 1 when there was one.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { randomNumbers } from "../test/hostile/fuzz/choices";
import { type Fault, Fuzzing } from "../test/hostile/fuzz/fuzzing";
import { FUZZ_TARGETS } from "../test/hostile/fuzz/targets";

const corpus = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "test", "hostile", "corpus");
const { values } = parseArgs({ options: { minutes: { type: "string", default: "30" }, seed: { type: "string" }, target: { type: "string" }, json: { type: "boolean", default: false } } });
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? Date.now() % 2 ** 32 : Number(values.seed);
const targets = FUZZ_TARGETS.filter(({ name }) => values.target === undefined || name === values.target);
if (!(minutes > 0) || !Number.isSafeInteger(seed) || targets.length === 0) {
  console.error(`usage: npm run fuzz -- [--minutes 30] [--seed N] [--target ${FUZZ_TARGETS.map(({ name }) => name).join("|")}] [--json]`);
  process.exit(2);
}

/** Faults of one target with one message are one. */
const found = new Map<string, Fault>();
const runs = targets.map((target, index) => new Fuzzing(target, randomNumbers(seed + index)));
const end = Date.now() + minutes * 60_000;
let turns = 0;

function store({ target, choices, message }: Fault): string {
  const [head = ""] = message.split("\n");
  const name = `${target}-${seed}-${found.size}.json`;
  mkdirSync(corpus, { recursive: true });
  writeFileSync(path.join(corpus, name), `${JSON.stringify({ target, was: head.slice(0, 300), choices })}\n`);
  return name;
}

console.error(`seed ${seed}, ${minutes} minutes, ${targets.map(({ name }) => name).join(" ")}`);
while (Date.now() < end) {
  const run = runs[turns++ % runs.length];
  const fault = run?.next();
  if (!fault) continue;
  const key = `${fault.target} ${fault.message.replace(/\d+/gu, "#").split("\n").slice(0, 3).join(" ")}`;
  if (found.has(key)) continue;
  found.set(key, fault);
  console.error(`\nFAULT ${fault.target} (${store(fault)})\n${fault.message}`);
}

const figures = {
  seed, minutes, tried: runs.reduce((sum, { tried }) => sum + tried, 0), faults: found.size,
  worstMilliseconds: Math.round(Math.max(...runs.map(({ slowest }) => slowest))), peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_000),
  targets: runs.map(({ target, tried, kinds, slowest }) => ({ name: target.name, tried, kinds, worstMilliseconds: Math.round(slowest) })),
};
if (values.json) console.log(JSON.stringify(figures));
else {
  for (const { name, tried, kinds, worstMilliseconds } of figures.targets) console.log(`${name.padEnd(11)} ${String(tried).padStart(9)} inputs, ${kinds} kinds of answers, at most ${worstMilliseconds} ms`);
  console.log(`seed ${seed}: ${figures.tried} inputs, ${figures.faults} faults, at most ${figures.worstMilliseconds} ms of processor time and ${figures.peakMegabytes} MB`);
}
process.exitCode = found.size > 0 ? 1 : 0;
