/** The command line's words → a command, or what is wrong with them. */
import { parseMonth, type Month } from "../src/month";
import { cliText } from "../src/text/cli";
import { LANGUAGES, type Language } from "../src/text/language";

export type Command =
  | CheckCommand
  | MergeCommand
  | ImportCommand
  | ImpactCommand
  | FreezeCommand
  | { readonly kind: "catalogues"; readonly json: boolean }
  | { readonly kind: "catalogue"; readonly reference: string; readonly json: boolean }
  | { readonly kind: "help" }
  | { readonly kind: "version" };

/** What every command that reads files is told. */
export interface ReadingCommand {
  readonly paths: readonly string[];
  readonly catalogue: string | null;
  readonly month: Month | null;
  /** File of corrections of how columns are understood. */
  readonly mapping: string | null;
  readonly json: boolean;
}

export interface CheckCommand extends ReadingCommand {
  readonly kind: "check" | "score";
  /** Folder of the annotated copies. */
  readonly annotate: string | null;
  /** Workbook of results to be written. */
  readonly report: string | null;
}

export interface MergeCommand extends ReadingCommand {
  readonly kind: "merge";
  /** The county summary to be written. */
  readonly output: string;
}

export interface ImpactCommand extends Omit<ReadingCommand, "catalogue"> {
  readonly kind: "impact";
  /** Edition ids, names with one edition, or catalogue files. */
  readonly from: string;
  readonly to: string;
}

export interface ImportCommand {
  readonly kind: "import";
  readonly path: string;
  /** Catalogue file to be written. */
  readonly output: string | null;
  readonly json: boolean;
}

export interface FreezeCommand {
  readonly kind: "freeze";
  readonly paths: readonly string[];
  /** Folder of the copies. */
  readonly output: string;
  readonly json: boolean;
}

export interface ParsedArguments {
  readonly language: Language;
  readonly outcome: { readonly command: Command } | { readonly problem: string };
}

type CommandName = "check" | "score" | "merge" | "impact" | "freeze" | "import" | "catalogues" | "catalogue";

const OPTIONS: Readonly<Record<CommandName, readonly string[]>> = {
  check: ["--catalogue", "--month", "--mapping", "--annotate", "--report", "--json", "--lang"],
  score: ["--catalogue", "--month", "--mapping", "--json", "--lang"],
  merge: ["--catalogue", "--month", "--mapping", "--output", "--json", "--lang"],
  impact: ["--from", "--to", "--month", "--mapping", "--json", "--lang"],
  freeze: ["--output", "--json", "--lang"],
  import: ["--output", "--json", "--lang"],
  catalogues: ["--json", "--lang"],
  catalogue: ["--json", "--lang"],
};
const WITH_VALUE = new Set(["--catalogue", "--from", "--to", "--month", "--mapping", "--annotate", "--report", "--output", "--lang"]);
const SHORT: Readonly<Record<string, string>> = { "-o": "--output" };
const KNOWN = new Set(Object.values(OPTIONS).flat());

/**
 * @param words after the program's name
 * @returns the command, or one sentence on the first thing wrong, in the language asked for
 */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const language = languageIn(words);
  const text = cliText(language);
  const given = separate(words, language);
  if (given.help) return { language, outcome: { command: { kind: "help" } } };
  if (given.version) return { language, outcome: { command: { kind: "version" } } };
  const problem = (sentence: string): ParsedArguments => ({ language, outcome: { problem: sentence } });
  const [name, ...rest] = given.words;
  if (given.problem !== null) return problem(given.problem);
  if (name === undefined) return problem(text.noCommand);
  if (!isCommandName(name)) return problem(text.unknownCommand(name));
  for (const option of given.options.keys()) {
    if (!OPTIONS[name].includes(option)) return problem(text.optionElsewhere(option, name));
  }
  const lang = given.options.get("--lang");
  if (lang !== undefined && !isLanguage(lang)) return problem(text.notALanguage(lang));
  const outcome = commandOf(name, rest, given.options, language);
  return { language, outcome: typeof outcome === "string" ? { problem: outcome } : { command: outcome } };
}

function commandOf(name: CommandName, rest: readonly string[], options: ReadonlyMap<string, string>, language: Language): Command | string {
  const text = cliText(language);
  const json = options.has("--json");
  if (name === "check" || name === "score" || name === "merge" || name === "impact") {
    if (rest.length === 0) return text.missingPath;
    const stated = options.get("--month");
    const month = stated === undefined ? null : parseMonth(stated);
    if (month === undefined) return text.notAMonth(stated ?? "");
    const [report, output] = [options.get("--report") ?? null, options.get("--output") ?? null];
    for (const file of [report, output]) if (file !== null && !/\.xlsx$/i.test(file)) return text.notXlsx(file);
    const reading = { paths: rest, catalogue: options.get("--catalogue") ?? null, month, mapping: options.get("--mapping") ?? null, json };
    if (name === "impact") return impactCommand(reading, options, language);
    if (name !== "merge") return { kind: name, ...reading, annotate: options.get("--annotate") ?? null, report };
    return output === null ? text.missingOutput : { kind: name, ...reading, output };
  }
  if (name === "freeze") {
    const output = options.get("--output");
    if (rest.length === 0) return text.missingPath;
    return output === undefined ? text.missingFolder : { kind: "freeze", paths: rest, output, json };
  }
  if (name === "import") {
    const [path, ...others] = rest;
    if (path === undefined) return text.missingRegulation;
    return others[0] === undefined ? { kind: "import", path, output: options.get("--output") ?? null, json } : text.extraArgument(others[0]);
  }
  const [reference, ...extra] = name === "catalogue" ? rest : ["", ...rest];
  if (reference === undefined) return text.missingId;
  if (extra[0] !== undefined) return text.extraArgument(extra[0]);
  return name === "catalogue" ? { kind: "catalogue", reference, json } : { kind: "catalogues", json };
}

function impactCommand({ paths, month, mapping, json }: ReadingCommand, options: ReadonlyMap<string, string>, language: Language): ImpactCommand | string {
  const [from, to] = [options.get("--from"), options.get("--to")];
  if (from === undefined || to === undefined) return cliText(language).missingEdition(from === undefined ? "--from" : "--to");
  return { kind: "impact", paths, month, mapping, json, from, to };
}

interface Separated {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly help: boolean;
  readonly version: boolean;
  readonly problem: string | null;
}

/** Options, in any place and as `--name value` or `--name=value`, from the rest; after `--` everything is the rest. */
function separate(all: readonly string[], language: Language): Separated {
  const text = cliText(language);
  const words: string[] = [];
  const options = new Map<string, string>();
  let problem: string | null = null;
  let help = false;
  let version = false;
  for (let index = 0; index < all.length; index++) {
    const word = all[index] ?? "";
    if (word === "--") {
      words.push(...all.slice(index + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      words.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const given = equals < 0 ? word : word.slice(0, equals);
    const option = SHORT[given] ?? given;
    if (option === "--help" || option === "-h") help = true;
    else if (option === "--version" || option === "-V") version = true;
    else if (!KNOWN.has(option)) problem ??= text.unknownOption(option);
    else if (options.has(option)) problem ??= text.optionTwice(option);
    else if (!WITH_VALUE.has(option)) {
      if (equals >= 0) problem ??= text.needlessValue(option);
      options.set(option, "");
    } else {
      const value = equals < 0 ? all[++index] : word.slice(equals + 1);
      if (value === undefined || value === "" || (equals < 0 && value.startsWith("--"))) problem ??= text.missingValue(option);
      options.set(option, value ?? "");
    }
  }
  return { words, options, help, version, problem };
}

/** The language asked for, wherever it stands, so that even a mistake before it is explained in it. */
function languageIn(words: readonly string[]): Language {
  for (const [index, word] of words.entries()) {
    const value = word === "--lang" ? words[index + 1] : word.startsWith("--lang=") ? word.slice("--lang=".length) : undefined;
    if (value !== undefined && isLanguage(value)) return value;
  }
  return "zh-CN";
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
const isCommandName = (name: string): name is CommandName => Object.hasOwn(OPTIONS, name);
