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
  // A reader that closes the pipe early (assess … | head) is no failure of the check.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await run(process.argv.slice(2));
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
      if (command.json) printJson(cataloguesJson());
      else print(cataloguesLines(language));
      return 0;
    case "catalogue":
      return showCatalogue(command, language);
  }
}

function showCatalogue({ reference, json }: Command & { readonly kind: "catalogue" }, language: Language): number {
  const shown = findCatalogue(reference, language);
  if ("problem" in shown) return refuse(shown.problem);
  if (json) printJson(shown.json);
  else print(shown.lines());
  return 0;
}
