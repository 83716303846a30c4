/** The sectors of an OLE container, and whether they are all there: the library that reads .xls takes what is missing for empty. */

const HEADER_BYTES = 512;
const SECTOR_SHIFT = 30;
const FAT_SECTORS = 44;
const FIRST_DIRECTORY_SECTOR = 48;
const SMALLEST_IN_SECTORS = 56;
const FIRST_SMALL_TABLE_SECTOR = 60;
const FIRST_DIFAT_SECTOR = 68;
const DIFAT_IN_HEADER = 76;
const ENTRIES_IN_HEADER = 109;
/** Values from here on are marks, not sector numbers. */
const FIRST_MARK = 0xfffffffa;

export interface OleContainer {
  readonly bytes: Uint8Array;
  /** Bytes of a sector; sector n begins at (n + 1) × size. */
  readonly size: number;
  /** By sector the one that follows, or a mark. */
  readonly table: Uint32Array;
  readonly firstDirectory: number;
  readonly firstSmallTable: number;
  /** Streams below this many bytes share sectors. */
  readonly smallest: number;
}

/** @returns undefined when the header or the table of sectors is damaged or not all there */
export function readContainer(bytes: Uint8Array): OleContainer | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(SECTOR_SHIFT, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 1 << shift;
  const sectors = fatSectors(view, size);
  if (sectors?.every((sector) => (sector + 2) * size <= bytes.length) !== true) return undefined;
  const perSector = size / 4;
  const table = new Uint32Array(sectors.length * perSector);
  for (const [index, sector] of sectors.entries()) {
    for (let entry = 0; entry < perSector; entry++) table[index * perSector + entry] = view.getUint32((sector + 1) * size + 4 * entry, true);
  }
  return {
    bytes, size, table,
    firstDirectory: view.getUint32(FIRST_DIRECTORY_SECTOR, true),
    firstSmallTable: view.getUint32(FIRST_SMALL_TABLE_SECTOR, true),
    smallest: view.getUint32(SMALLEST_IN_SECTORS, true),
  };
}

/**
 * @returns "whole"; "truncated" when a sector that is led to lies beyond the file's end, or the table itself is not there
 */
export function oleCompleteness(bytes: Uint8Array): "whole" | "truncated" {
  const container = readContainer(bytes);
  if (!container) return "truncated";
  const { size, table } = container;
  const sectors = Math.ceil((bytes.length - size) / size);
  // Some writers fill the rest of the table with end marks, so only a sector that leads on is surely used.
  return table.every((next, sector) => next >= FIRST_MARK || Math.max(next, sector) < sectors) ? "whole" : "truncated";
}

/** Sectors that lead on from the first; ends at a mark, beyond the table, and where it comes round. */
export function chainOf(table: Uint32Array, first: number): readonly number[] {
  const found: number[] = [];
  for (let sector = first; sector < FIRST_MARK && sector < table.length && found.length < table.length; sector = table[sector] ?? FIRST_MARK) found.push(sector);
  return found;
}

/** Numbers of the sectors that hold the table of sectors, from the header and the chain that continues it. */
function fatSectors(view: DataView, size: number): readonly number[] | undefined {
  const count = view.getUint32(FAT_SECTORS, true);
  if (count > view.byteLength / size + 1) return undefined;
  const found: number[] = [];
  const take = (from: number, entries: number): void => {
    for (let entry = 0; entry < entries && found.length < count; entry++) {
      const sector = view.getUint32(from + 4 * entry, true);
      if (sector < FIRST_MARK) found.push(sector);
    }
  };
  take(DIFAT_IN_HEADER, ENTRIES_IN_HEADER);
  let next = view.getUint32(FIRST_DIFAT_SECTOR, true);
  for (let steps = 0; found.length < count && next < FIRST_MARK && steps < count; steps++) {
    const start = (next + 1) * size;
    if (start + size > view.byteLength) return undefined;
    take(start, size / 4 - 1);
    next = view.getUint32(start + size - 4, true);
  }
  return found.length === count ? found : undefined;
}
