/** Office.context.document.getFileAsync, getSliceAsync and closeAsync: the workbook's file, handed out in slices. */
import { isRecord } from "./arguments";
import type { GridBackend } from "./gridBackend";

const Dispatch = { getFile: 77, getSlice: 80, closeFile: 81 } as const;
/** Numbers by which office.js knows the kinds of file, what is asked for, and what is answered. */
const COMPRESSED = 1;
const Asked = { fileType: "0", sliceSize: "1", handle: "2", sliceIndex: "3" } as const;
const Answered = { handle: "0", fileSize: "1", data: "0", dataSize: "1" } as const;
/** office.js's numbers of errors. */
const Refusal = { fileTypeNotSupported: 1009, internal: 5001, memoryLimit: 11000 } as const;
/** Office keeps so many copies of a document in memory; another has to wait until one is closed. */
const MOST_OPEN = 2;

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** The files that one page has been handed and has not closed. */
export class DocumentFiles {
  readonly #open = new Map<number, OpenFile>();
  #opening = 0;
  #next = 1;

  constructor(private readonly grid: Pick<GridBackend, "save">) {}

  get open(): number {
    return this.#open.size + this.#opening;
  }

  /** @returns undefined for methods that are not about the file */
  async answer(method: number, data: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>> | undefined> {
    const asked = argumentsOf(data);
    if (method === Dispatch.getFile) return this.#get(Number(asked[Asked.fileType]), Number(asked[Asked.sliceSize]));
    if (method === Dispatch.getSlice) return this.#slice(Number(asked[Asked.handle]), Number(asked[Asked.sliceIndex]));
    if (method !== Dispatch.closeFile) return undefined;
    this.#open.delete(Number(asked[Asked.handle]));
    return { Error: 0 };
  }

  async #get(fileType: number, sliceSize: number): Promise<Readonly<Record<string, unknown>>> {
    if (fileType !== COMPRESSED) return { Error: Refusal.fileTypeNotSupported };
    if (this.open >= MOST_OPEN) return { Error: Refusal.memoryLimit };
    this.#opening += 1;
    try {
      const bytes = await this.grid.save();
      const handle = this.#next++;
      this.#open.set(handle, { bytes, sliceSize });
      return { Error: 0, [Answered.handle]: handle, [Answered.fileSize]: bytes.length };
    } catch {
      return { Error: Refusal.internal };
    } finally {
      this.#opening -= 1;
    }
  }

  #slice(handle: number, index: number): Readonly<Record<string, unknown>> {
    const file = this.#open.get(handle);
    if (!file) return { Error: Refusal.internal };
    const slice = file.bytes.subarray(index * file.sliceSize, (index + 1) * file.sliceSize);
    return { Error: 0, [Answered.data]: [...slice], [Answered.dataSize]: slice.length };
  }
}

/** office.js puts a method's arguments by number beside its name, or one record deeper. */
function argumentsOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (Object.values(Asked).some((key) => key in data)) return data;
  return Object.entries(data).flatMap(([name, part]) => (name !== "DdaMethod" && isRecord(part) ? [part] : []))[0] ?? data;
}
