/**
 * npm run soak: the long runs. Each part tries the real program or the real pane, prints what it took, and says whether
 * anything was lost. `--only rounds,kills` picks parts, `--rounds 2000` the rounds of the pane, `--kills 10` those of each command, `--json` adds one line of
 * figures at the end. Exit code 1 when a part found a fault.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openPage, openWorkbench, strikeStage } from "../test/e2e/harness";
import { writeWorkbook } from "../src/xlsx/writing/newWorkbook";
import { formBook, OVER } from "../test/fixtures/receivedFiles";
import { bookOf, ledgerRow, MOST_ROWS, oneColumn, wideLedgerRow } from "../test/load/bigBooks";
import { allDone, dropFiles, fareOf } from "../test/load/dropped";
import { killOnce, leftIn, OLD } from "../test/load/killing";
import { growth, paneRounds } from "../test/load/paneRounds";
import { wrongSummary } from "../test/load/wrongSummary";
import { bundleCli } from "./bundleCli";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({ options: { only: { type: "string" }, rounds: { type: "string", default: "500" }, kills: { type: "string", default: "50" }, json: { type: "boolean", default: false } } });

interface Outcome {
  /** What was tried. */
  readonly tried: number;
  /** Whatever is not as promised; empty in a good run. */
  readonly faults: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

/** Shares of the first measuring that a round's growth may come to over five hundred rounds. */
const HEAP_GROWTH = 0.05;
const NODE_GROWTH = 0.02;
/** A list of findings drawn anew would keep over twenty. */
const LISTENERS_PER_ROUND = 1;
const MEGABYTE = 1_000_000;
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** Told by the process itself at its end, as kilobytes. */
const TELL_PEAK = `"use strict"; process.on("exit", () => { if (require("node:worker_threads").isMainThread) require("node:fs").writeSync(2, "peak " + process.resourceUsage().maxRSS + "\\n"); });`;

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly seconds: number;
  /** Most memory that the process held. */
  readonly megabytes: number;
}

/** A folder with the program, gone afterwards. */
class Desk {
  readonly folder = mkdtempSync(path.join(tmpdir(), "assess-soak-"));
  readonly program = path.join(this.folder, "program", "assess.cjs");

  async open(): Promise<void> {
    await bundleCli(root, path.dirname(this.program));
    this.put("peak.cjs", TELL_PEAK);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  put(name: string, content: Uint8Array | string): void {
    const place = path.join(this.folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }

  run(...words: string[]): Ran {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", path.join(this.folder, "peak.cjs"), this.program, ...words], { cwd: this.folder, encoding: "utf8", maxBuffer: 512_000_000 });
    const peak = /peak (\d+)/.exec(stderr)?.[1];
    return { code: status, stdout, seconds: (performance.now() - began) / 1_000, megabytes: Number(peak ?? 0) / 1_000 };
  }
}

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(root, "samples", name)));

/** For each command. */
const KILLS = Math.max(4, Number(options.kills));

/** kill -9 while copies, summaries and frozen copies are written. */
async function kills(): Promise<Outcome> {
  const desk = new Desk();
  await desk.open();
  try {
    for (let index = 0; index < 6; index++) {
      desk.put(`错/${index}.xlsx`, sample("找错练习-2026-06.xlsx"));
      desk.put(`好/${index}.xlsx`, sample("无误样表-2026-06.xlsx"));
      desk.put(`公式/${index}.xlsx`, writeWorkbook([{ name: "表", rows: Array.from({ length: 2_000 }, (_, row) => [row, { formula: 'ASSESS.GRADE(A1,"县便民评分表")', value: 98 }]) }]));
    }
    const commands = [
      { words: ["check", "错", "--annotate", "副本"], output: "副本", targets: Array.from({ length: 6 }, (_, index) => `${index}.核验.xlsx`) },
      { words: ["merge", "好", "-o", "并/汇总.xlsx"], output: "并", targets: ["汇总.xlsx"] },
      { words: ["freeze", "公式", "-o", "固"], output: "固", targets: Array.from({ length: 6 }, (_, index) => `${index}.固定数值.xlsx`) },
    ];
    const faults: string[] = [];
    let [killed, halfWritten] = [0, 0];
    for (const { words, output, targets } of commands) {
      const { seconds } = desk.run(...words);
      for (let time = 0; time < KILLS; time++) {
        for (const target of targets) desk.put(`${output}/${target}`, OLD);
        const moment = time % 2 === 0 ? "writing" : seconds * 1_000 * (0.5 + (0.5 * time) / KILLS);
        const left = await killOnce({ program: desk.program, folder: desk.folder, words, output, moment });
        killed += left.killed ? 1 : 0;
        halfWritten += left.temporaries > 0 ? 1 : 0;
        faults.push(...left.broken, ...left.strange);
      }
      desk.run(...words);
      if (leftIn(path.join(desk.folder, output)).temporaries > 0) faults.push(`${output}: not tidied`);
    }
    return { tried: KILLS * commands.length, faults, figures: { killed, halfWritten } };
  } finally {
    desk.close();
  }
}

/** 核验 and clearing, over and over. */
async function rounds(): Promise<Outcome> {
  const count = Math.max(40, Number(options.rounds));
  const workbench = await openWorkbench();
  try {
    const began = performance.now();
    const memories = await paneRounds(workbench, { rounds: count, warmUp: 20, measured: 9 });
    for (const { round: at, heap, nodes, listeners } of memories) console.log(`   after ${at} rounds: ${round(heap / MEGABYTE, 2)} MB, ${nodes} nodes, ${listeners} listeners`);
    const [first, last] = [memories[0], memories[memories.length - 1]];
    if (!first || !last) return { tried: 0, faults: ["nothing measured"], figures: {} };
    const faults = [
      ...(last.heap > first.heap * (1 + HEAP_GROWTH) ? ["the heap grew"] : []),
      ...(last.nodes > first.nodes * (1 + NODE_GROWTH) + 100 ? ["elements stay in memory"] : []),
      ...(growth(memories, "listeners") > LISTENERS_PER_ROUND ? ["listeners stay in memory"] : []),
    ];
    return {
      tried: count, faults,
      figures: {
        seconds: round((performance.now() - began) / 1_000), heapBefore: round(first.heap / MEGABYTE, 2), heapAfter: round(last.heap / MEGABYTE, 2), bytesPerRound: round(growth(memories, "heap"), 0),
        nodesBefore: first.nodes, nodesAfter: last.nodes, listenersBefore: first.listeners, listenersAfter: last.listeners,
      },
    };
  } finally {
    await workbench.close();
  }
}

/** A thousand workbooks in one drop, and one workbook with ten thousand findings. */
async function drops(): Promise<Outcome> {
  const faults: string[] = [];
  const { page, context } = await openPage({ viewport: { width: 340, height: 760 }, path: "/taskpane.html?lang=zh-CN" });
  await page.waitForSelector("#pick-files");
  const many = await fareOf(page, async () => {
    await dropFiles(page, [{ name: "窗口.xlsx", bytes: formBook("窗口", OVER) }], 1_000);
    await allDone(page, 900_000);
  });
  if (!many.sentence.startsWith("1000 个文件：1000 个已核验")) faults.push(`1,000 workbooks: ${many.sentence}`);
  if (many.rows > 60) faults.push(`1,000 workbooks: ${many.rows} rows in the page`);
  await context.close();
  const other = await openPage({ viewport: { width: 340, height: 760 }, path: "/taskpane.html?lang=zh-CN" });
  await other.page.waitForSelector("#pick-files");
  const findings = await fareOf(other.page, async () => {
    await dropFiles(other.page, [{ name: "汇总.xlsx", bytes: wrongSummary(10_000) }]);
    await allDone(other.page, 300_000);
    await other.page.focus("#files");
    await other.page.keyboard.press("Enter");
    await other.page.waitForSelector(".file-detail .card");
    await other.page.keyboard.press("End");
  });
  const shown = await other.page.locator(".file-detail [role=option]").count();
  if (shown > 60) faults.push(`10,000 findings: ${shown} rows in the page`);
  await other.context.close();
  return {
    tried: 2, faults,
    figures: {
      thousandSeconds: round(many.seconds), thousandLongestFrame: many.longestFrame, thousandHeapMB: round(many.heapAfter / MEGABYTE), thousandHeapBeforeMB: round(many.heapBefore / MEGABYTE),
      findingsSeconds: round(findings.seconds), findingsLongestFrame: findings.longestFrame, findingsHeapMB: round(findings.heapAfter / MEGABYTE),
    },
  };
}

/** As many rows as Excel has, three hundred sheets, ten thousand files in a folder. */
async function large(): Promise<Outcome> {
  const desk = new Desk();
  await desk.open();
  try {
    const faults: string[] = [];
    desk.put("长表.xlsx", await bookOf([{ name: "长表", rows: MOST_ROWS, row: oneColumn }]));
    const long = desk.run("check", "长表.xlsx", "--json");
    if (long.code === 2 || !long.stdout.includes('"status": "checked"')) faults.push(`a sheet of ${MOST_ROWS} rows: ended with ${long.code}`);
    desk.put("宽表.xlsx", await bookOf([{ name: "台账2026年6月", rows: 100_000, row: wideLedgerRow }]));
    const wide = desk.run("check", "宽表.xlsx", "--json");
    if (!wide.stdout.includes('"status": "checked"')) faults.push(`100,000 rows of 12 columns: ended with ${wide.code}`);
    desk.put("台账.xlsx", await bookOf([{ name: "台账2026年6月", rows: MOST_ROWS, row: ledgerRow }]));
    const beyond = desk.run("check", "台账.xlsx", "--json");
    if (beyond.code !== 2 || !beyond.stdout.includes('"code": "too-large"')) faults.push(`beyond the limit of cells: ended with ${beyond.code}`);
    desk.put("三百.xlsx", await bookOf(Array.from({ length: 300 }, (_, index) => ({ name: `台账${index + 1}`, rows: 40, row: ledgerRow }))));
    const sheets = desk.run("check", "三百.xlsx", "--catalogue", "县便民评分表", "--json");
    if (sheets.code === 2) faults.push("300 sheets: not read");
    for (let index = 0; index < 10_000; index++) desk.put(`万/${index}.csv`, `窗口,${index}\n`);
    const folder = desk.run("check", "万", "--json");
    if ((JSON.parse(folder.stdout) as { files: unknown[] }).files.length !== 10_000) faults.push("10,000 files: not all told");
    return {
      tried: 5, faults,
      figures: {
        longSeconds: round(long.seconds), longMB: round(long.megabytes, 0), wideSeconds: round(wide.seconds), wideMB: round(wide.megabytes, 0), beyondSeconds: round(beyond.seconds), beyondMB: round(beyond.megabytes, 0),
        sheetsSeconds: round(sheets.seconds), sheetsMB: round(sheets.megabytes, 0), folderSeconds: round(folder.seconds), folderMB: round(folder.megabytes, 0),
      },
    };
  } finally {
    desk.close();
  }
}

const PARTS: Readonly<Record<string, () => Promise<Outcome>>> = { kills, rounds, drops, large };

const wanted = options.only === undefined ? Object.keys(PARTS) : options.only.split(",");
const outcomes: Record<string, Outcome> = {};
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new RangeError(`no part ${name}; there are ${Object.keys(PARTS).join(", ")}`);
  console.log(`== ${name}`);
  const outcome = await part();
  outcomes[name] = outcome;
  console.log(`   ${Object.entries(outcome.figures).map(([figure, value]) => `${figure} ${value}`).join(", ")}`);
  console.log(outcome.faults.length === 0 ? `   ${outcome.tried} tried, nothing lost` : `   ${outcome.tried} tried; ${outcome.faults.slice(0, 20).join("; ")}`);
}
await strikeStage();
if (options.json) console.log(JSON.stringify(outcomes));
process.exitCode = Object.values(outcomes).some(({ faults }) => faults.length > 0) ? 1 : 0;
