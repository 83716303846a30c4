/** Streams of an OLE container, the older of Excel's two kinds of file. */
import { joinBytes } from "./joinBytes";
import { chainOf, readContainer, type OleContainer } from "./oleSectors";

const ENTRY_BYTES = 128;
const NAME_LENGTH = 64;
const START = 116;
const SIZE = 120;

/**
 * @param bytes of a container that is whole
 * @returns undefined when there is no stream of this name
 */
export function oleStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const container = readContainer(bytes);
  if (!container) return undefined;
  const directory = sectorsOf(container, container.firstDirectory);
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let start = 0; start + ENTRY_BYTES <= directory.length; start += ENTRY_BYTES) {
    const letters = Math.max(0, Math.min(entries.getUint16(start + NAME_LENGTH, true), NAME_LENGTH) - 2);
    if (new TextDecoder("utf-16le").decode(directory.subarray(start, start + letters)) !== name) continue;
    const first = entries.getUint32(start + START, true);
    const size = entries.getUint32(start + SIZE, true);
    // The root is the first entry; small streams share its sectors.
    const whole = size >= container.smallest ? sectorsOf(container, first) : smallStream(container, entries.getUint32(START, true), first);
    return whole.subarray(0, size);
  }
  return undefined;
}

function sectorsOf({ bytes, size, table }: OleContainer, first: number): Uint8Array {
  return joinBytes(chainOf(table, first).map((sector) => bytes.subarray((sector + 1) * size, (sector + 2) * size)));
}

const SMALL_SECTOR = 64;

function smallStream(container: OleContainer, root: number, first: number): Uint8Array {
  const shared = sectorsOf(container, root);
  const table = numbersOf(sectorsOf(container, container.firstSmallTable));
  return joinBytes(chainOf(table, first).map((sector) => shared.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR)));
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}
