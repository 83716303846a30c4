/**
 * node --import tsx scripts/hostileFigures.ts [--json] [--only WORD]
 *
 * Gives each hostile file to `assess check`, and each hostile regulation to `assess import`, in a process of its own, one after the other. Prints the
 * processor time and the peak of memory of each process, Node included, and which are above 5 seconds or 256 MB. Exit 1 when one ended with a trace or by a signal.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hostileFiles } from "../test/fixtures/hostile/allFiles";
import { hostileDocuments } from "../test/fixtures/hostile/documents";
import type { HostileFile } from "../test/fixtures/hostile/hostileFile";
import { openAssess } from "../test/fixtures/runAssess";

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 256;
/** After so many milliseconds a process counts as hanging. */
const PATIENCE = 120_000;

interface Figure {
  readonly name: string;
  readonly tries: string;
  readonly bytes: number;
  /** Of the processor, user and system, all threads. */
  readonly seconds: number;
  readonly megabytes: number;
  /** Exit code; null for a process that was ended. */
  readonly code: number | null;
  readonly hasTrace: boolean;
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, only: { type: "string", default: "" } } });
const assess = await openAssess();
const usage = join(assess.folder, "usage.json");
/** Loaded before the command: writes down what its process has used when it ends. */
const meter = join(assess.folder, "meter.cjs");
writeFileSync(meter, `if (require("node:worker_threads").isMainThread) process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`);

function measure(command: string, { name, tries, bytes }: HostileFile): Figure {
  const folder = join(assess.folder, "one");
  mkdirSync(folder);
  const content = bytes();
  writeFileSync(join(folder, name), content);
  rmSync(usage, { force: true });
  const { status, stderr } = spawnSync(process.execPath, ["--require", meter, assess.bundle, command, name, "--json"], { cwd: folder, encoding: "utf8", maxBuffer: 1_000_000_000, timeout: PATIENCE });
  rmSync(folder, { recursive: true });
  const used = status === null ? null : (JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage);
  const figure: Figure = {
    name, tries, bytes: content.length, code: status, hasTrace: /^\s+at /mu.test(stderr),
    seconds: used ? Math.round((used.userCPUTime + used.systemCPUTime) / 10_000) / 100 : PATIENCE / 1_000, megabytes: used ? Math.round(used.maxRSS / 1_024) : 0,
  };
  if (!values.json) console.log(`${figure.seconds.toFixed(2).padStart(7)} s ${String(figure.megabytes).padStart(5)} MB  exit ${status ?? "none"}  ${name}`);
  return figure;
}

// The first run compiles the command, the others take it over.
assess.run("--version");
const wanted = ({ name }: HostileFile): boolean => name.includes(values.only);
const figures = [
  ...hostileFiles.filter(wanted).map((file) => measure("check", file)),
  ...hostileDocuments.filter(wanted).map((file) => measure("import", file)),
];
assess.close();

const above = figures.filter(({ seconds, megabytes, code }) => seconds > MOST_SECONDS || megabytes > MOST_MEGABYTES || code === null);
const worst = { seconds: Math.max(...figures.map(({ seconds }) => seconds)), megabytes: Math.max(...figures.map(({ megabytes }) => megabytes)) };
if (values.json) console.log(JSON.stringify({ files: figures.length, worst, above, figures }));
else console.log(`${figures.length} files; at most ${worst.seconds} s of processor time and ${worst.megabytes} MB; above ${MOST_SECONDS} s or ${MOST_MEGABYTES} MB: ${above.map(({ name }) => name).join(" ") || "none"}`);
process.exitCode = figures.some(({ code, hasTrace }) => code === null || hasTrace) ? 1 : 0;
