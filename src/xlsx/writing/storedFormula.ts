/** A formula as files store it: `displayFormula` reads it back. */

/**
 * Functions of the add-in bear a prefix in files, and their dot is an underscore. Texts in quotes stay as they are.
 * @param shown with "="; functions newer than Excel 2007 are not ours to write
 * @returns content of the `f` element
 * @example storedFormula("=ASSESS.SCORE(A1:A3)") // "_xldudf_ASSESS_SCORE(A1:A3)"
 */
export const storedFormula = (shown: string): string =>
  shown.replace(/^=/u, "").replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\bASSESS\.([A-Z]+)(?=\()/gu, (piece: string, id: string | undefined) => (id === undefined ? piece : `_xldudf_ASSESS_${id}`));
