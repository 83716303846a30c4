/** Text on its way into XML: whatever a cell or a file name holds, the part stays well-formed and nothing becomes markup. */

/**
 * Characters XML 1.0 cannot hold, besides halves of surrogate pairs; and U+FFFD, by which readers tell that a part is no
 * sound UTF-8.
 */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/g;

/** Any character that may need something done: most texts have none. */
const SPECIAL = /[&<>_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFD-\uFFFF]/;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const escapeMarkup = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * The text of a cell or note. What XML cannot hold is written the way spreadsheets do, as _xHHHH_; so is a carriage
 * return, which XML would turn into a line feed, and a literal "_x000D_" keeps its letters.
 * @example escapeCellText("a<b\r_x000D_") // "a&lt;b_x000D__x005F_x000D_"
 */
export function escapeCellText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeMarkup(literal.replace(LONE_SURROGATE, "\uFFFD").replace(FORBIDDEN, charCode).replace(/\r/g, charCode));
}

const charCode = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, "").replace(LONE_SURROGATE, "");

/** The value of an attribute in double quotes. What XML cannot hold is left out. */
export const escapeAttribute = (text: string): string =>
  escapeMarkup(withoutForbidden(text)).replace(/"/g, "&quot;").replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);

/** Content of elements that are no cell text (names, formulas). What XML cannot hold is left out. */
export const escapeContent = (text: string): string => escapeMarkup(withoutForbidden(text));

/** A `t` element. Blanks at either end, and line breaks, are kept only where the element says so. */
export function textElement(text: string): string {
  const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${kept}>${escapeCellText(text)}</t>`;
}
