/**
 * Names of functions inside formulas: as an .xlsx stores them and as people type them.
 * A file keeps `_xldudf_ASSESS_SCORE(` for the add-in's ASSESS.SCORE, and `_xlfn.` before functions newer than 2007.
 */

/** Newer functions that Excel expects behind `_xlfn.`; those marked true, behind `_xlfn._xlws.`. */
const NEWER: Readonly<Record<string, boolean>> = {
  XLOOKUP: false, XMATCH: false, LET: false, LAMBDA: false, UNIQUE: false, SORTBY: false, SEQUENCE: false, RANDARRAY: false,
  IFS: false, SWITCH: false, TEXTJOIN: false, CONCAT: false, MAXIFS: false, MINIFS: false, IFNA: false, NUMBERVALUE: false,
  DAYS: false, ISOWEEKNUM: false, FORMULATEXT: false, SHEET: false, SHEETS: false, XOR: false, UNICHAR: false, UNICODE: false,
  TEXTBEFORE: false, TEXTAFTER: false, TEXTSPLIT: false, VSTACK: false, HSTACK: false, TOROW: false, TOCOL: false,
  WRAPROWS: false, WRAPCOLS: false, TAKE: false, DROP: false, CHOOSECOLS: false, CHOOSEROWS: false, EXPAND: false,
  MAP: false, REDUCE: false, SCAN: false, MAKEARRAY: false, BYROW: false, BYCOL: false, ANCHORARRAY: false,
  FILTER: true, SORT: true,
};

/**
 * @param stored formula as in the file, with or without "="
 * @returns the formula with one leading "="
 * @example typedFormula("_xldudf_ASSESS_SCORE(A1:A3)") // "=ASSESS.SCORE(A1:A3)"
 */
export function typedFormula(stored: string): string {
  const body = outsideStrings(stored.replace(/^=/, ""), (code) =>
    code
      .replace(/_xldudf_ASSESS_([A-Z][A-Z0-9]*)/gi, (_all, id: string) => `ASSESS.${id.toUpperCase()}`)
      .replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\.|_xludf\./gi, ""),
  );
  return `=${body}`;
}

/**
 * @param typed formula as in the cell, with or without "="
 * @returns the formula as a file stores it, without "="
 * @example storedFormula("=ASSESS.SCORE(A1:A3)") // "_xldudf_ASSESS_SCORE(A1:A3)"
 */
export function storedFormula(typed: string): string {
  return outsideStrings(typed.replace(/^=/, ""), (code) =>
    code
      .replace(/\bASSESS\.([A-Z][A-Z0-9]*)(?=\s*\()/gi, (_all, id: string) => `_xldudf_ASSESS_${id.toUpperCase()}`)
      .replace(/(?<![\w.])([A-Z][A-Z0-9]*)(?=\s*\()/gi, (name: string) => prefixed(name)),
  );
}

function prefixed(name: string): string {
  const newer = NEWER[name.toUpperCase()];
  if (newer === undefined) return name;
  return `${newer ? "_xlfn._xlws." : "_xlfn."}${name.toUpperCase()}`;
}

/** Rewrites what stands outside "texts" and 'sheet names'. */
function outsideStrings(formula: string, rewrite: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? rewrite(part) : part))
    .join("");
}
