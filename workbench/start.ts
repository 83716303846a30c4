/** `npm start`: builds the workbench, serves it on this computer and opens it where there is a display. */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { languageOf } from "../src/text/language";
import { workbenchTextIn } from "../src/text/workbench";
import { buildWorkbench } from "./build";
import { PORTS_TO_TRY, serve } from "./server";

const DEFAULT_PORT = 3000;
const text = workbenchTextIn(languageOf(Intl.DateTimeFormat().resolvedOptions().locale)).server;

const say = (words: string): void => void process.stdout.write(`${words}\n`);

interface Options {
  readonly port?: string | undefined;
  readonly "no-open"?: boolean | undefined;
}

/** Undefined when the command line holds anything else. */
function options(): Options | undefined {
  try {
    return parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } }).values;
  } catch {
    return undefined;
  }
}

async function start(): Promise<number> {
  const values = options();
  if (!values) {
    say(text.badOption);
    return 1;
  }
  const wanted = values.port ?? process.env["PORT"];
  const port = wanted === undefined ? DEFAULT_PORT : portOf(wanted);
  if (port === undefined) {
    say(text.badPort(wanted ?? ""));
    return 1;
  }

  say(text.building);
  const began = Date.now();
  const folders = await buildWorkbench({ onProgress: progressWriter() }).catch((error: unknown) => {
    say(text.buildFailed);
    say(error instanceof Error ? error.message : String(error));
    return undefined;
  });
  if (!folders) return 1;
  say(text.built(((Date.now() - began) / 1000).toFixed(1)));

  const served = await serve(folders, port, (taken, next) => say(text.portTaken(taken, next))).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    say(text.noPort(port, Math.min(port + PORTS_TO_TRY - 1, 65_535)));
    return undefined;
  });
  if (!served) return 1;

  const address = `http://localhost:${served.port}/`;
  say(text.ready(address));
  if (!values["no-open"]) openBrowser(address);
  say(text.howToStop);
  await interrupted();
  served.server.closeAllConnections();
  served.server.close();
  say(`\n${text.stopped}`);
  return 0;
}

function portOf(words: string): number | undefined {
  const port = /^\d{1,5}$/.test(words) ? Number(words) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** Writes each tenth once, on one line of a terminal that can rewrite it. */
function progressWriter(): (share: number, stage: string) => void {
  let written = -1;
  return (share, stage) => {
    const tenth = Math.floor(share * 10) * 10;
    if (tenth <= written) return;
    written = tenth;
    const words = text.progress(tenth, tenth >= 90 ? text.stages.emitting : stageName(stage));
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${words}${tenth >= 100 ? "\r\u001b[K" : ""}`);
    else if (tenth % 20 === 0) say(words);
  };
}

function stageName(stage: string): string {
  // Two builds run side by side; webpack puts the build's name in front of the stage.
  if (/\bbuilding\b/.test(stage)) return text.stages.building;
  if (/\bsealing\b/.test(stage)) return text.stages.sealing;
  return text.stages.setup;
}

function openBrowser(address: string): void {
  const opener = openerOf(process.platform);
  if (!opener) {
    say(text.noWindow);
    return;
  }
  const [command, ...before] = opener;
  const child = spawn(command, [...before, address], { stdio: "ignore", detached: true });
  child.on("error", () => say(text.noWindow));
  child.unref();
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] | undefined {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

process.exitCode = await start();
