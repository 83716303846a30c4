/** Inserting a function: what is wrong with an argument. In English. */
import type { FunctionHelpText } from "../zh-CN/functionHelp";

export const functionHelp: FunctionHelpText = {
  unknownFunction: (id) => `There is no function ${id}. Choose one from the list.`,
  missing: (name) => `“${name}” is needed. Select a range or type a value.`,
  tooMany: (number) => `Argument ${number} is one too many. Remove it.`,
  notARange: (name, address) => `“${address}” of “${name}” is no range. Select it on the sheet, or write it like A3:A20.`,
  oneCell: (name, address) => `“${name}” takes one cell; ${address} has more. Select one cell.`,
  otherSize: (p) => `“${p.name}” (${p.size}) has to be as large as “${p.other}” (${p.otherSize}; rows × columns), cell by cell. Select it again.`,
  textTooLong: (name, most) => `The text of “${name}” is longer than ${most} characters, too long for a formula. Put it into a cell and refer to that.`,
  notAMonth: (value) => `“${value}” is no month. Write it like 2026-06, or refer to a cell with the month.`,
  notAWay: (value) => `“${value}” is not possible here. Write 扣分 (deductions) or 得分 (scores).`,
  notANumber: (name) => `“${name}” is no number. Correct it.`,
  notAFormula: (name, text) => `“${text}” of “${name}” cannot be read. Check its brackets and quotation marks.`,
  formulaTooLong: (most) => `The formula is longer than ${most} characters, which Excel refuses. Put texts into cells and refer to them.`,
};
