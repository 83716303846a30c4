import type { FormulasText } from "../zh-CN/formulas";
import { counted } from "./counted";

const who = (subject: string | null): string => (subject ? `${subject}: ` : "");
const code = (formula: string): string => (formula.length > 120 ? `${formula.slice(0, 120)}…` : formula);
const quote = (text: string, most = 60): string => `“${text.length > most ? `${text.slice(0, most)}…` : text}”`;

export const formulas: FormulasText = {
  cells: (named, count) => (count > named.length ? `${named.join(", ")} … (${count} cells)` : named.join(", ")),
  shortRange(at) {
    const start = `${who(at.subject)}the formula ${code(at.formula)} in ${at.cell} takes in only ${at.covered} and leaves out ${at.left} (${counted(at.points, "point")}). `;
    if (at.fixed === null) return `${start}Add the cells left out to the formula.`;
    return `${start}Change it to ${code(at.fixed)}${at.expected === null ? "" : `; the result is then ${at.expected}`}.`;
  },
  hardCoded(at) {
    const start = `${who(at.subject)}${at.cell} holds the typed number ${at.typed} where ${at.neighbours} cells of its column calculate. `;
    if (at.formula === null) return `${start}A typed number does not follow the entries; use a formula.`;
    if (at.expected === null) return `${start}A typed number does not follow the entries; use the same formula, ${code(at.formula)}.`;
    if (at.isRight) return `${start}The same formula, ${code(at.formula)}, gives ${at.expected} too: right today, but it will not follow the entries. Use the formula.`;
    return `${start}By the same formula, ${code(at.formula)}, it would be ${at.expected}. Check it and use the formula.`;
  },
  staleValue(at) {
    const show = (value: string): string => (at.isText ? quote(value) : value);
    const start = `${who(at.subject)}the result stored in ${at.cell} is ${show(at.stored)}; calculated anew, its formula ${code(at.formula)} gives ${show(at.expected)}. `;
    const cause = at.cause === null ? "The file was saved without being recalculated." : `${at.cause}, which it refers to, was not recalculated.`;
    return `${start}${cause} Open it in Excel or WPS, recalculate everything with Ctrl+Alt+F9 and save it.`;
  },
};
