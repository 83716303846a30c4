/** One sheet of the memory backend: cells, formats, merges, conditional formats and what is hidden. */
import { MAX_COLUMNS } from "../../src/sheet/grid";
import { boundingBox, cellBox, cellCount, intersection, isUnbounded, overlaps, sameBox } from "./boxes";
import type { BackendConditionalFormat, Box } from "./gridBackend";
import { shiftedRow } from "./shiftReferences";

export interface MemoryCell {
  value: string | number | boolean;
  /** With leading "="; "" for a typed value. */
  formula: string;
}

export class MemorySheet {
  visible = true;
  protected = false;
  readonly cells = new Map<number, MemoryCell>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: Box[] = [];
  conditionalFormats: BackendConditionalFormat[] = [];
  readonly #formats = new Map<number, Map<string, unknown>>();
  /** Formats of entire rows and columns, later ones win; a cell's own format wins over them. */
  #wideFormats: { readonly box: Box; readonly path: string; readonly value: unknown }[] = [];

  constructor(readonly id: string, public name: string) {}

  cell(row: number, column: number): MemoryCell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  setCell(row: number, column: number, cell: MemoryCell | undefined): void {
    if (cell) this.cells.set(keyOf(row, column), cell);
    else this.cells.delete(keyOf(row, column));
  }

  /** Cells, formats, merges, conditional formats and hidden rows below a box move; what it covers is emptied or gone. */
  shift(box: Box, direction: "down" | "up"): void {
    const wide = box.columns === MAX_COLUMNS;
    const moved = ({ row, column }: { readonly row: number; readonly column: number }): number | null =>
      wide || (column >= box.column && column < box.column + box.columns) ? shiftedRow(row, box, direction) : row;
    rekey(this.cells, moved);
    rekey(this.#formats, moved);
    this.merges = this.merges.flatMap((merge) => shiftBox(merge, moved));
    this.conditionalFormats = this.conditionalFormats.flatMap((format) => {
      const boxes = format.boxes.flatMap((one) => shiftBox(one, moved));
      return boxes.length === 0 ? [] : [{ ...format, boxes }];
    });
    if (!wide) return;
    const hidden = [...this.hiddenRows];
    this.hiddenRows.clear();
    for (const row of hidden) {
      const place = shiftedRow(row, box, direction);
      if (place !== null) this.hiddenRows.add(place);
    }
  }

  usedBox(valuesOnly: boolean): Box | undefined {
    const keys = valuesOnly ? [this.cells.keys()] : [this.cells.keys(), this.#formats.keys()];
    const places = function* (): Generator<Box> {
      for (const group of keys) for (const key of group) yield boxOf(key);
    };
    return boundingBox(places());
  }

  merge(box: Box): void {
    if (cellCount(box) === 1) return;
    this.unmerge(box);
    this.merges.push(box);
    for (const key of [...this.cells.keys()]) {
      const place = boxOf(key);
      const isTopLeft = place.row === box.row && place.column === box.column;
      if (!isTopLeft && overlaps(place, box)) this.cells.delete(key);
    }
  }

  unmerge(box: Box): void {
    this.merges = this.merges.filter((merged) => !overlaps(merged, box));
  }

  cellFormat(row: number, column: number, path: string): unknown {
    const own = this.#formats.get(keyOf(row, column));
    if (own?.has(path)) return own.get(path);
    let value: unknown;
    for (const wide of this.#wideFormats) if (wide.path === path && overlaps(wide.box, cellBox(row, column))) value = wide.value;
    return value;
  }

  format(box: Box, path: string): unknown {
    if (isUnbounded(box)) return this.#wideFormat(box, path);
    const first = this.cellFormat(box.row, box.column, path);
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        if (this.cellFormat(row, column, path) !== first) return null;
      }
    }
    return first;
  }

  /** Of entire rows or columns: what the used part and one cell beyond it agree on. */
  #wideFormat(box: Box, path: string): unknown {
    const used = this.usedBox(false);
    const beyond = { row: box.row + box.rows - 1, column: box.column + box.columns - 1 };
    const outside = this.cellFormat(beyond.row, beyond.column, path);
    const inside = used && intersection(used, box);
    return inside && this.format(inside, path) !== outside ? null : outside;
  }

  setFormat(box: Box, path: string, value: unknown): void {
    if (isUnbounded(box)) {
      for (const [key, own] of this.#formats) if (overlaps(boxOf(key), box)) this.#setOwn(key, own, path, undefined);
      this.#wideFormats = this.#wideFormats.filter((wide) => wide.path !== path || !sameBox(wide.box, box));
      this.#wideFormats.push({ box, path, value });
      return;
    }
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const key = keyOf(row, column);
        this.#setOwn(key, this.#formats.get(key), path, value);
      }
    }
  }

  #setOwn(key: number, own: Map<string, unknown> | undefined, path: string, value: unknown): void {
    if (value === undefined) {
      own?.delete(path);
      if (own?.size === 0) this.#formats.delete(key);
      return;
    }
    if (own) own.set(path, value);
    else this.#formats.set(key, new Map([[path, value]]));
  }

  clearFormats(box: Box): void {
    for (const key of [...this.#formats.keys()]) if (overlaps(boxOf(key), box)) this.#formats.delete(key);
    if (isUnbounded(box)) this.#wideFormats = this.#wideFormats.filter((wide) => intersection(wide.box, box) === undefined);
  }
}

function rekey<T>(map: Map<number, T>, moved: (place: Box) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const place = boxOf(key);
    const row = moved(place);
    if (row !== null) map.set(keyOf(row, place.column), value);
  }
}

/** A box that reaches over the place grows or shrinks with it. */
function shiftBox(box: Box, moved: (place: { readonly row: number; readonly column: number }) => number | null): readonly Box[] {
  const rows = Array.from({ length: Math.min(box.rows, 100_000) }, (_, index) => moved({ row: box.row + index, column: box.column })).filter((row) => row !== null);
  const [first] = rows;
  const last = rows.at(-1);
  return first === undefined || last === undefined ? [] : [{ ...box, row: first, rows: last - first + 1 }];
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
const boxOf = (key: number): Box => cellBox(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
