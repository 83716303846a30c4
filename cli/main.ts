#!/usr/bin/env node
/** assess: the command line. Exit codes and JSON shapes are fixed by the contract. */
import packageFile from "../package.json";
import { cliText } from "../src/text/cli";
import type { Language } from "../src/text/language";
import { parseArguments, type Command } from "./arguments";
import { cataloguesJson, cataloguesLines, findCatalogue } from "./catalogues";
import { chooseCatalogue } from "./catalogueOption";
import { checkFile, exitCodeOf, type FileReport } from "./check";
import { findFiles } from "./files";
import { checkJson } from "./json";
import { fileLines, summaryLine } from "./print";
import { scoreJson, scoreLines } from "./score";

type ExitCode = 0 | 1 | 2;

// A reader that closes the pipe early (assess … | head) is no failure of the check.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = run(process.argv.slice(2));

function run(words: readonly string[]): ExitCode {
  const { language, outcome } = parseArguments(words);
  if ("problem" in outcome) return refuse(`${outcome.problem}\n\n${cliText(language).usage}`);
  return execute(outcome.command, language);
}

function execute(command: Command, language: Language): ExitCode {
  switch (command.kind) {
    case "help":
      print([cliText(language).usage]);
      return 0;
    case "version":
      print([packageFile.version]);
      return 0;
    case "check":
    case "score":
      return read(command, language);
    case "catalogues":
      if (command.json) printJson(cataloguesJson());
      else print(cataloguesLines(language));
      return 0;
    case "catalogue":
      return showCatalogue(command, language);
  }
}

/** Both read and check; they differ in what they show. */
function read(command: Command & { readonly kind: "check" | "score" }, language: Language): ExitCode {
  const scores = command.kind === "score";
  const catalogue = chooseCatalogue(command.catalogue, command.month, language);
  if ("problem" in catalogue) return refuse(catalogue.problem);
  const options = {
    editions: catalogue.editions,
    language,
    ...(catalogue.edition === null ? {} : { edition: catalogue.edition }),
    ...(command.month === null ? {} : { month: command.month }),
  };
  const files = findFiles(command.paths, language);
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    showProgress(cliText(language).progress(index + 1, files.length, file.file));
    const report = checkFile(file, options);
    reports.push(report);
    showProgress("");
    if (!command.json) print(scores ? scoreLines(report, options.editions, language) : fileLines(report, language));
  }
  if (command.json) printJson(scores ? scoreJson(reports, options.editions, language) : checkJson(reports));
  else print([summaryLine(reports, language)]);
  return exitCodeOf(reports);
}

function showCatalogue({ reference, json }: Command & { readonly kind: "catalogue" }, language: Language): ExitCode {
  const shown = findCatalogue(reference, language);
  if ("problem" in shown) return refuse(shown.problem);
  if (json) printJson(shown.json);
  else print(shown.lines());
  return 0;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function refuse(sentence: string): ExitCode {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** One line on the terminal that the next one replaces; nothing at all when stderr goes elsewhere. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
}
