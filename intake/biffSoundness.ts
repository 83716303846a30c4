/** Whether the workbook stream of an .xls is sound enough for the library that reads it, which believes what it is told. */
import type { FileProblem } from "../src/xlsx/problem";
import { hasWholeFormula } from "./biffFormulas";
import { biffRecords } from "./biffRecords";
import { areWholeStrings } from "./biffStrings";

const TEXTS = 0x00fc;
/** Everything after it is encrypted. */
const PASSWORD = 0x002f;

/**
 * @param stream bytes of the workbook stream
 * @returns undefined when nothing was found
 */
export function problemOfStream(stream: Uint8Array): FileProblem | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (const { type, start, end } of biffRecords(view)) {
    if (type === PASSWORD) return { code: "encrypted", detail: "FilePass record" };
    const at = `record 0x${type.toString(16)} at ${start}`;
    if (end > stream.length) return { code: "malformed", detail: `${at} reaches beyond the stream` };
    if (type === TEXTS && !areWholeStrings(view, start, end)) return { code: "malformed", detail: `${at}: a text reaches beyond the table` };
    if (!hasWholeFormula(view, type, start, end)) return { code: "malformed", detail: `${at}: broken formula` };
  }
  return undefined;
}
