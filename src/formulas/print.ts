/** A formula's tree → the text Excel would show. */
import { columnName } from "../sheet/grid";
import { BINDING, type Constant, type Corner, type Formula, type Reference } from "./formula";

/** @returns text without the leading "="; parentheses are added where the tree needs them */
export const printFormula = (formula: Formula): string => printWith(formula, printReference);

/**
 * @param reference how an address is written
 * @example printWith(parsed, printReference) // "100-SUM(C3:$H$3)"
 */
export function printWith(formula: Formula, reference: (reference: Reference) => string): string {
  const print = (part: Formula): string => {
    switch (part.kind) {
      case "literal": return printConstant(part.value);
      case "array": return `{${part.rows.map((row) => row.map(printConstant).join(",")).join(";")}}`;
      case "reference": return reference(part);
      case "unsupported": return part.text;
      case "missing": return "";
      case "group": return `(${print(part.inner)})`;
      case "unary": return `${part.operator}${within(part.operand, 7)}`;
      case "percent": return `${within(part.operand, 6)}%`;
      case "binary": {
        const binding = BINDING[part.operator];
        return `${within(part.left, binding)}${part.operator}${within(part.right, binding + 1)}`;
      }
      case "call": return `${part.name}(${part.arguments.map(print).join(",")})`;
    }
  };
  const within = (part: Formula, least: number): string => (bindingOf(part) < least ? `(${print(part)})` : print(part));
  return print(formula);
}

function bindingOf(formula: Formula): number {
  switch (formula.kind) {
    case "binary": return BINDING[formula.operator];
    case "percent": return 6;
    case "unary": return 7;
    case "literal": return typeof formula.value === "number" && formula.value < 0 ? 7 : 8;
    default: return 8;
  }
}

function printConstant(value: Constant): string {
  switch (typeof value) {
    case "number": return String(value).replace("e", "E");
    case "string": return `"${value.replaceAll('"', '""')}"`;
    case "boolean": return value ? "TRUE" : "FALSE";
    case "object": return value.error;
  }
}

/** `'6月'!$A$1:B9` */
function printReference({ sheet, from, to }: Reference): string {
  return `${sheet === null ? "" : `${printSheet(sheet)}!`}${printCorner(from)}${to ? `:${printCorner(to)}` : ""}`;
}

function printCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  return (column === 0 ? "" : `${columnFixed ? "$" : ""}${columnName(column)}`) + (row === 0 ? "" : `${rowFixed ? "$" : ""}${row}`);
}

/** Quoted unless it is a plain word that cannot be taken for a reference. */
function printSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[A-Za-z]{1,3}|true|false)$/iu.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
