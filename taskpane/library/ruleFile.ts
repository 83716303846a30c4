/** Rule files: what a file holds → editions, or the sentences on why it holds none. */
import { openWorkbook } from "../../intake/openFile";
import { describeIntakeProblem } from "../../intake/problem";
import type { ChoiceSelection, Edition } from "../../src/catalogue/edition";
import { readEdition } from "../../src/catalogue/readEdition";
import { editionOfSheet, isCatalogueSheet } from "../../src/catalogue/table/catalogueSheet";
import { officeEdition } from "../../src/norms/officeEdition";
import type { Language } from "../../src/text/language";
import { libraryText } from "../../src/text/library";
import type { OpenedEdition } from "./libraryState";

export interface RuleFile {
  readonly opened: readonly OpenedEdition[];
  /** Sentences; empty when something was opened. */
  readonly problems: readonly string[];
}

const SHOWN_PROBLEMS = 5;

/** @param name tells by its ending a workbook from a catalogue file as `assess catalogue ID --json` prints it */
export async function readRuleFile(name: string, bytes: Uint8Array, language: Language): Promise<RuleFile> {
  if (/\.(?:xlsx|xlsm|xls)$/iu.test(name)) return fromWorkbook(name, bytes, language);
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\uFEFF/u, ""));
  } catch {
    return { opened: [], problems: [libraryText(language).notice.notJson] };
  }
  return fromDocument(name, document, language);
}

function fromDocument(name: string, document: unknown, language: Language): RuleFile {
  const filled = officeEdition(document, language);
  if ("problems" in filled) return { opened: [], problems: filled.problems };
  const read = readEdition(filled.document, {}, language);
  if ("edition" in read) return { opened: [{ name, edition: read.edition, document: filled.document }], problems: [] };
  return { opened: [], problems: read.problems.slice(0, SHOWN_PROBLEMS).map(({ path, message }) => `${path}: ${message}`) };
}

async function fromWorkbook(name: string, bytes: Uint8Array, language: Language): Promise<RuleFile> {
  const file = await openWorkbook(name, new Uint8Array(bytes));
  if ("problem" in file) return { opened: [], problems: [describeIntakeProblem(file.problem, language)] };
  const sheets = file.workbook.sheets.filter(isCatalogueSheet);
  if (sheets.length === 0) return { opened: [], problems: [libraryText(language).notice.noTable] };
  const opened: OpenedEdition[] = [];
  const problems: string[] = [];
  for (const sheet of sheets) {
    const result = editionOfSheet(sheet, language);
    if ("edition" in result) opened.push({ name, edition: result.edition, document: null });
    else problems.push(...result.problems.slice(0, SHOWN_PROBLEMS).map(({ message }) => `${sheet.name} ${message}`));
  }
  return { opened, problems };
}

/** The opened editions with the options picked; one whose option is gone keeps its default. */
export const withChoices = (opened: readonly OpenedEdition[], choices: Readonly<Record<string, ChoiceSelection>>): readonly OpenedEdition[] =>
  opened.map((one) => {
    const selection = choices[one.edition.id];
    if (one.document === null || selection === undefined) return one;
    const read = readEdition(one.document, selection);
    return "edition" in read ? { ...one, edition: read.edition } : one;
  });

/** The text of a rule file: what `assess catalogue ID --json` prints. */
export const ruleFileText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

/** A file name for an edition. */
export const ruleFileName = ({ id, title }: Edition): string => `${title.replace(/[\\/:*?"<>|]/gu, "_").slice(0, 60)} ${id}.json`;
