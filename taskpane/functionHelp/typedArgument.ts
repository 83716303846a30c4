/** What somebody typed for a parameter, or took from the selection ⇄ an argument. Pure. */
import type { CallArgument } from "../../src/functionHelp/functionCall";
import type { FunctionParameter } from "../../src/functionHelp/functionTable";

const ADDRESS = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const ON_SHEET = new RegExp(`^(?:(?:'((?:[^']|'')+)'|([^'!:=+*/&<>(),"]+))!)?(${ADDRESS})$`, "u");

/** Parameters in which a word is a word: a name, a clause, a month. Elsewhere it is the name of a range. */
const WORDS: ReadonlySet<FunctionParameter["meaning"]> = new Set(["catalogue", "month", "as", "category", "clause", "subject", "aggregation", "items"]);

/**
 * @example typedArgument("社保窗口!E5:E20", points) // { kind: "range", sheet: "社保窗口", address: "E5:E20" }
 * @example typedArgument("2026-06", month) // { kind: "text", value: "2026-06" }
 */
export function typedArgument(typed: string, { meaning }: Pick<FunctionParameter, "meaning">): CallArgument {
  const text = typed.trim();
  if (text === "") return { kind: "missing" };
  const quoted = /^"((?:[^"]|"")*)"$/u.exec(text)?.[1];
  if (quoted !== undefined) return { kind: "text", value: quoted.replaceAll('""', '"') };
  const [, quotedSheet, plainSheet, address] = ON_SHEET.exec(text.normalize("NFKC").replaceAll("！", "!")) ?? [];
  if (address !== undefined) return { kind: "range", sheet: quotedSheet?.replaceAll("''", "'") ?? plainSheet ?? null, address };
  if (text.startsWith("=")) return { kind: "formula", text: text.slice(1) };
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(text) && !WORDS.has(meaning)) return { kind: "number", value: Number(text) };
  return WORDS.has(meaning) ? { kind: "text", value: text } : { kind: "formula", text };
}

/** The argument as it is shown in its field. */
export function shownArgument(argument: CallArgument, { meaning }: Pick<FunctionParameter, "meaning">): string {
  switch (argument.kind) {
    case "missing": return "";
    case "range": return argument.sheet === null ? argument.address : addressOn(argument.sheet, argument.address);
    case "number": return String(argument.value);
    case "text": return typedArgument(argument.value, { meaning }).kind === "text" && !argument.value.startsWith('"') ? argument.value : `"${argument.value.replaceAll('"', '""')}"`;
    case "formula": return `=${argument.text}`;
  }
}

/** @example addressOn("6月 台账", "A3:A20") // "'6月 台账'!A3:A20" */
export const addressOn = (sheet: string, address: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/u.test(sheet) ? `${sheet}!${address}` : `'${sheet.replaceAll("'", "''")}'!${address}`;
