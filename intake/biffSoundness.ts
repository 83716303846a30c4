/** Whether the workbook stream of an .xls is sound, and small, enough for the library that reads it, which believes what it is told. */
import { hasWholeFormula } from "./biffFormulas";
import { type BiffRecord, biffRecords } from "./biffRecords";
import { countStrings } from "./biffStrings";
import { overLimit, type IntakeProblem } from "./problem";

const TEXTS = 0x00fc;
/** Everything after it is encrypted. */
const PASSWORD = 0x002f;
/** Records of many things, by their bytes: those before the first of them and behind the last, and those of each. */
const LISTS: ReadonlyMap<number, { readonly around: number; readonly each: number }> = new Map([
  // Numbers beside one another, blank cells beside one another, merged ranges.
  [0x00bd, { around: 6, each: 6 }], [0x00be, { around: 6, each: 2 }], [0x00e5, { around: 2, each: 8 }],
]);

/**
 * @param stream bytes of the workbook stream
 * @param most records, and cells, merges and texts inside of records, together: the library makes an object of each
 * @returns undefined when nothing was found
 */
export function problemOfStream(stream: Uint8Array, most: number): IntakeProblem | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let elements = 0;
  for (const record of biffRecords(view)) {
    const { type, start, end } = record;
    if (type === PASSWORD) return { code: "encrypted", detail: "FilePass record" };
    const at = `record 0x${type.toString(16)} at ${start}`;
    if (end > stream.length) return { code: "malformed", detail: `${at} reaches beyond the stream` };
    const held = type === TEXTS ? countStrings(view, start, end) : heldBy(record);
    if (held === undefined) return { code: "malformed", detail: `${at}: a text reaches beyond the table` };
    if (!hasWholeFormula(view, type, start, end)) return { code: "malformed", detail: `${at}: broken formula` };
    elements += 1 + held;
    if (elements > most) return overLimit("xlsElements", most);
  }
  return undefined;
}

function heldBy({ type, start, end }: BiffRecord): number {
  const list = LISTS.get(type);
  return list ? Math.max(0, Math.floor((end - start - list.around) / list.each)) : 0;
}
