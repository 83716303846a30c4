/**
 * What our marks, notes and sheets are recognised by in a file, also after Excel, WPS or LibreOffice has saved it:
 * only what is ours is ever replaced.
 */
import type { Severity } from "../../checking/finding";

/** A hidden name of the sheet, on every sheet that we add. */
export const RESULT_SHEET_KEY = "_ASSESS_RESULT";

/** Author of notes. */
export const NOTE_AUTHOR = "ASSESS 核验";

/** What stands between them in a note is ours, whoever wrote the rest of it. */
export const NOTE_START = "【ASSESS 核验】";
export const NOTE_END = "■";

/** The rule of a mark: a constant that is true, and that nobody else writes. */
export const markRule = (severity: Severity): string => `"ASSESS ${severity}"<>""`;

/** @param formula without leading "=", as a conditional format holds it */
export const isMarkRule = (formula: string): boolean => /^\s*"ASSESS (error|warning|info)"\s*<>\s*""\s*$/.test(formula);
