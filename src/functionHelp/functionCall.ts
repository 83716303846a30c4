/** 插入函数: from a chosen function and its arguments to the text of the formula, and back for editing. */
import type { Formula, Reference } from "../formulas/formula";
import { parseFormula } from "../formulas/parse";
import { printFormula } from "../formulas/print";
import { rangeOf } from "../formulas/references";
import { findMonth, parseMonth } from "../month";
import type { Language } from "../text/language";
import { functionHelpText } from "../text/functionHelp";
import type { FunctionInfo, FunctionParameter } from "./functionTable";

export type CallArgument =
  | { readonly kind: "missing" }
  /** A1 address of a cell or range; `sheet` null for the formula's own. */
  | { readonly kind: "range"; readonly sheet: string | null; readonly address: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  /** Anything else that a formula can hold (a name, a table's column, another function), without "=". */
  | { readonly kind: "formula"; readonly text: string };

export interface FunctionCall {
  readonly id: string;
  /** One a parameter; those after the last one given may be left out. */
  readonly arguments: readonly CallArgument[];
}

export interface CallProblem {
  /** Index of the argument; null for the whole call. */
  readonly argument: number | null;
  readonly code:
    | "unknown-function" | "missing" | "too-many" | "not-a-range" | "not-a-formula" | "one-cell" | "other-size" | "not-a-line" | "text-too-long" | "not-a-number" | "not-a-month" | "not-a-way"
    | "formula-too-long";
  readonly message: string;
}

export type CallText = { readonly formula: string } | { readonly problems: readonly CallProblem[] };

const NAMESPACE = "ASSESS";
/** Excel refuses longer texts inside formulas, and longer formulas. */
const LONGEST_TEXT = 255;
const LONGEST_FORMULA = 8192;
/** What SCORE takes as its last argument. */
const WAYS: ReadonlySet<string> = new Set(["扣分", "得分", "deductions", "scores"]);

/**
 * The formula of a call, with its leading "=": sheet names and texts quoted, arguments parted by commas as `Range.formulas` takes them in
 * every language.
 * @param ownSheet the sheet the formula goes to; ranges on it are written without their sheet
 * @returns the formula, or everything that is wrong with the arguments, in words
 * @example functionCall({ id: "GRADE", arguments: [range("6月", "I3"), text("便民评分表")] }, table, "汇总", "zh-CN") // "=ASSESS.GRADE('6月'!I3,\"便民评分表\")"
 */
export function functionCall(call: FunctionCall, table: readonly FunctionInfo[], ownSheet: string | null, language: Language): CallText {
  const words = functionHelpText(language);
  const info = table.find(({ id }) => id === call.id);
  if (!info) return { problems: [{ argument: null, code: "unknown-function", message: words.unknownFunction(call.id) }] };
  const given = call.arguments.slice(0, lastGiven(call.arguments) + 1);
  const read = given.map((argument, index) => argumentFormula(argument, index, info.parameters[index], ownSheet, language));
  const problems = [
    ...read.flatMap((each) => ("problem" in each ? [each.problem] : [])),
    ...info.parameters.flatMap((parameter, index) => (!parameter.optional && isMissing(given[index]) ? [{ argument: index, code: "missing" as const, message: words.missing(parameter.name) }] : [])),
    ...sizeProblems(info, read.map((each) => ("formula" in each ? each.formula : null)), language),
  ].sort((a, b) => a.argument - b.argument);
  if (problems.length > 0) return { problems };
  const formula: Formula = { kind: "call", name: `${NAMESPACE}.${info.id}`, arguments: read.flatMap((each) => ("formula" in each ? [each.formula] : [])) };
  const text = `=${printFormula(formula)}`;
  return text.length > LONGEST_FORMULA ? { problems: [{ argument: null, code: "formula-too-long", message: words.formulaTooLong(LONGEST_FORMULA) }] } : { formula: text };
}

const isMissing = (argument: CallArgument | undefined): boolean => argument === undefined || argument.kind === "missing";

const lastGiven = (list: readonly CallArgument[]): number => list.reduce((last, argument, index) => (isMissing(argument) ? last : index), -1);

type ArgumentFormula = { readonly formula: Formula } | { readonly problem: CallProblem & { readonly argument: number } };

function argumentFormula(argument: CallArgument, index: number, parameter: FunctionParameter | undefined, ownSheet: string | null, language: Language): ArgumentFormula {
  const words = functionHelpText(language);
  const refuse = (code: CallProblem["code"], message: string): ArgumentFormula => ({ problem: { argument: index, code, message } });
  if (!parameter) return argument.kind === "missing" ? { formula: { kind: "missing" } } : refuse("too-many", words.tooMany(index + 1));
  switch (argument.kind) {
    case "missing":
      return { formula: { kind: "missing" } };
    case "range": {
      const reference = referenceOf(argument.address);
      if (!reference) return refuse("not-a-range", words.notARange(parameter.name, argument.address));
      if (parameter.dimensionality === "scalar" && !isOneCell(reference)) return refuse("one-cell", words.oneCell(parameter.name, argument.address));
      const sheet = argument.sheet ?? reference.sheet;
      return { formula: { ...reference, sheet: sheet === ownSheet ? null : sheet } };
    }
    case "text":
      if (argument.value.length > LONGEST_TEXT) return refuse("text-too-long", words.textTooLong(parameter.name, LONGEST_TEXT));
      if (parameter.meaning === "month" && parseMonth(argument.value) === undefined && findMonth(argument.value) === undefined) return refuse("not-a-month", words.notAMonth(argument.value));
      if (parameter.meaning === "as" && !WAYS.has(argument.value.trim().toLowerCase())) return refuse("not-a-way", words.notAWay(argument.value));
      return { formula: { kind: "literal", value: argument.value } };
    case "number":
      return Number.isFinite(argument.value) ? { formula: { kind: "literal", value: argument.value } } : refuse("not-a-number", words.notANumber(parameter.name));
    case "formula": {
      const formula = parseFormula(argument.text);
      return formula ? { formula } : refuse("not-a-formula", words.notAFormula(parameter.name, argument.text));
    }
  }
}

/** A reference from an address, perhaps with its sheet; null for anything else. */
function referenceOf(address: string): Reference | null {
  const formula = address.length > 300 || address.startsWith("=") ? null : parseFormula(address.trim());
  return formula?.kind === "reference" ? formula : null;
}

function isOneCell(reference: Reference): boolean {
  if (reference.from.row === 0 || reference.from.column === 0) return false;
  const { top, left, bottom, right } = rangeOf(reference);
  return top === bottom && left === right;
}

/** Parameters whose cells stand for each other, one by one. */
const PARALLEL: readonly (readonly FunctionParameter["meaning"][])[] = [["points", "items"], ["names", "points"], ["names", "items"], ["names", "vetoed"]];
/** Functions whose points may be a table beside the names, one column a category. */
const MAY_BE_TABLE: ReadonlySet<string> = new Set(["SUMMARY"]);

function sizeProblems({ id, parameters }: FunctionInfo, formulas: readonly (Formula | null)[], language: Language): readonly (CallProblem & { readonly argument: number })[] {
  if (MAY_BE_TABLE.has(id)) return [];
  const words = functionHelpText(language);
  return PARALLEL.flatMap(([one, other]) => {
    const [first, second] = [one, other].map((meaning) => parameters.findIndex((parameter) => parameter.meaning === meaning));
    if (first === undefined || second === undefined || first < 0 || second < 0) return [];
    const [a, b] = [formulas[first], formulas[second]];
    const [p, q] = [parameters[first], parameters[second]];
    if (a?.kind !== "reference" || b?.kind !== "reference" || !p || !q || sameSize(a, b)) return [];
    return [{ argument: second, code: "other-size" as const, message: words.otherSize({ name: q.name, size: sizeOf(b), other: p.name, otherSize: sizeOf(a) }) }];
  });
}

const sameSize = (a: Reference, b: Reference): boolean => sizeOf(a) === sizeOf(b);

/** "12 × 1": rows × columns; whole columns and rows by their name. */
function sizeOf(reference: Reference): string {
  const { top, left, bottom, right } = rangeOf(reference);
  const rows = reference.from.row === 0 ? "∞" : String(bottom - top + 1);
  const columns = reference.from.column === 0 ? "∞" : String(right - left + 1);
  return `${rows} × ${columns}`;
}

/** A cell's formula as a call that can be edited, or why it is none. */
export type ParsedCall = { readonly call: FunctionCall } | { readonly none: "not-a-formula" | "not-ours" | "unknown-function" };

/**
 * Reads a cell's formula for editing. Only a formula that is one ASSESS call as a whole is one; what its arguments hold beyond ranges, texts and
 * numbers is kept as it stands.
 * @param formula with its leading "=", in English and with commas, as `Range.formulas` gives it
 */
export function parseFunctionCall(formula: string, table: readonly FunctionInfo[]): ParsedCall {
  const parsed = formula.startsWith("=") ? parseFormula(formula) : null;
  if (parsed === null) return { none: "not-a-formula" };
  const prefix = `${NAMESPACE}.`;
  if (parsed.kind !== "call" || !parsed.name.startsWith(prefix)) return { none: "not-ours" };
  const id = parsed.name.slice(prefix.length);
  if (!table.some((info) => info.id === id)) return { none: "unknown-function" };
  return { call: { id, arguments: parsed.arguments.map(argumentOf) } };
}

function argumentOf(formula: Formula): CallArgument {
  if (formula.kind === "missing") return { kind: "missing" };
  if (formula.kind === "reference") return { kind: "range", sheet: formula.sheet, address: printFormula({ ...formula, sheet: null }) };
  if (formula.kind === "literal" && typeof formula.value === "string") return { kind: "text", value: formula.value };
  if (formula.kind === "literal" && typeof formula.value === "number") return { kind: "number", value: formula.value };
  return { kind: "formula", text: printFormula(formula) };
}
