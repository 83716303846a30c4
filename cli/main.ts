#!/usr/bin/env node
/** assess: the command line. Exit codes and JSON shapes are fixed by the contract. */
import "./tiering";
import { isMainThread } from "node:worker_threads";
import packageFile from "../package.json";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import { parseArguments, type Command } from "./arguments";
import { cataloguesJson, cataloguesLines, findCatalogue } from "./catalogues";
import { check } from "./checkCommand";
import { freeze } from "./freezeCommand";
import { impact } from "./impactCommand";
import { importRegulation } from "./importCommand";
import { merge } from "./mergeCommand";
import { print, printJson, refuse } from "./terminal";
import { serveTasks } from "./work/thread";

if (isMainThread) void start();
else serveTasks();

async function start(): Promise<void> {
  const words = process.argv.slice(2);
  let lost = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (assess … | head) is no failure of the check.
    if (error.code === "EPIPE" || lost) return;
    lost = true;
    process.exitCode = refuse(cliText(parseArguments(words).language).outputLost(error.code ?? ""));
  });
  // There is nowhere left to say it.
  process.stderr.on("error", () => undefined);
  const code = await ending(words);
  process.exitCode = lost ? 2 : code;
}

/** @returns the exit code; a fault of the program's own is not to look like a finding, which is 1 */
async function ending(words: readonly string[]): Promise<number> {
  try {
    return await run(words);
  } catch (error) {
    const { language } = parseArguments(words);
    return refuse(cliText(language).brokenOff(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }
}

async function run(words: readonly string[]): Promise<number> {
  const { language, outcome } = parseArguments(words);
  if ("problem" in outcome) return refuse(`${outcome.problem}\n\n${cliText(language).usage}`);
  return execute(outcome.command, language);
}

async function execute(command: Command, language: Language): Promise<number> {
  switch (command.kind) {
    case "help":
      print([cliText(language).usage]);
      return 0;
    case "version":
      print([packageFile.version]);
      return 0;
    case "check":
    case "score":
      return check(command, language);
    case "merge":
      return merge(command, language);
    case "impact":
      return impact(command, language);
    case "freeze":
      return freeze(command, language);
    case "import":
      return importRegulation(command, language);
    case "catalogues":
      if (command.json) await printJson(cataloguesJson());
      else print(cataloguesLines(language));
      return 0;
    case "catalogue":
      return showCatalogue(command, language);
  }
}

async function showCatalogue({ reference, json }: Command & { readonly kind: "catalogue" }, language: Language): Promise<number> {
  const shown = findCatalogue(reference, language);
  if ("problem" in shown) return refuse(shown.problem);
  if (json) await printJson(shown.json);
  else print(shown.lines());
  return 0;
}
