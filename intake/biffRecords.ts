/** Records of an .xls workbook stream: a type, a length and that many bytes. */

export interface BiffRecord {
  readonly type: number;
  /** Where its bytes begin and end in the stream. */
  readonly start: number;
  readonly end: number;
}

export const RECORD_HEAD = 4;
/** Goes on with the record before it. */
export const CONTINUE = 0x003c;

/** Every record in order; the last one's `end` may lie beyond the stream when it is damaged. */
export function* biffRecords(view: DataView): Generator<BiffRecord> {
  for (let position = 0; position + RECORD_HEAD <= view.byteLength; ) {
    const record = { type: view.getUint16(position, true), start: position + RECORD_HEAD, end: position + RECORD_HEAD + view.getUint16(position + 2, true) };
    // Zeros after the last record fill the sector.
    if (record.type === 0) return;
    yield record;
    position = record.end;
  }
}
