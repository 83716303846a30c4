/** The parts of a catalogue table within a range: facts above, and tables known by their headings. */
import { normalizeText } from "../../sheet/normalizeText";
import { type CellValue, isCellError } from "../../sheet/grid";
import { AGGREGATION_COLUMNS, BAND_COLUMNS, CHOICE_COLUMNS, COLUMNS, LIMIT_COLUMNS, SELECTION_COLUMNS } from "./words";

/** Rows and columns counted from 0 within the range. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export type BlockKind = "main" | "bands" | "limits" | "aggregations" | "selection" | "choices";

/** A table below its heading. */
export interface Block {
  readonly kind: BlockKind;
  readonly heading: number;
  /** Where each known column stands, by its name. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows that hold something in one of its columns. */
  readonly rows: readonly number[];
}

/** "基础分 | 100": a name and, in the next cell, what it is. */
export interface FactCell {
  readonly name: string;
  readonly at: Place;
  readonly value: Place;
}

export interface Blocks {
  readonly facts: readonly FactCell[];
  readonly blocks: readonly Block[];
}

export type Rows = readonly (readonly CellValue[])[];

/** Text of a cell without blanks around it; "" for an empty one. Numbers as typed. */
export function textAt(rows: Rows, { row, column }: Place): string {
  const cell = rows[row]?.[column] ?? null;
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  return typeof cell === "boolean" ? (cell ? "是" : "否") : String(cell).trim();
}

const HEADINGS: Readonly<Record<BlockKind, { readonly columns: readonly string[]; readonly first: readonly [string, string] }>> = {
  main: { columns: COLUMNS, first: ["大项", "条款"] },
  bands: { columns: BAND_COLUMNS, first: ["等次", "下限"] },
  limits: { columns: LIMIT_COLUMNS, first: ["合限", "包括条款"] },
  aggregations: { columns: AGGREGATION_COLUMNS, first: ["合计", "组成"] },
  selection: { columns: SELECTION_COLUMNS, first: ["评选", "名额"] },
  choices: { columns: CHOICE_COLUMNS, first: ["待定项", "选用"] },
};

/** Tables may stand below or beside each other; columns may stand in any order, with an office's own ones among them. */
export function findBlocks(rows: Rows): Blocks {
  const headings = rows.flatMap((_, row) => headingsIn(rows, row));
  const blocks = headings.map((heading) => ({ ...heading, rows: rowsBelow(rows, heading, headings) }));
  return { facts: factsAbove(rows, headings), blocks };
}

type Heading = Omit<Block, "rows">;

function headingsIn(rows: Rows, row: number): Heading[] {
  const found: Heading[] = [];
  if (!hasTwoTexts(rows[row] ?? [])) return found;
  for (const run of runsOf(rows, row)) {
    // Regulation texts are long and headings short: most rows are done with here.
    const texts = run.flatMap((column) => {
      const text = textAt(rows, { row, column });
      return text.length > LONGEST_HEADING ? [] : [{ column, plain: normalizeText(text) }];
    });
    for (const { kind, first, names } of HEADING_NAMES) {
      const columns = new Map<string, number>();
      for (const { column, plain } of texts) {
        const name = names.get(plain);
        if (name !== undefined && !columns.has(name)) columns.set(name, column);
      }
      if (first.every((name) => columns.has(name))) found.push({ kind, heading: row, columns });
    }
  }
  return found;
}

/** Headings are words, two at least: rows of figures are done with here. */
function hasTwoTexts(cells: readonly CellValue[]): boolean {
  let texts = 0;
  for (const cell of cells) if (typeof cell === "string" && ++texts === 2) return true;
  return false;
}

const LONGEST_HEADING = 20;

/** 方向 is enough for 方向(扣/加/否决). */
const HEADING_NAMES = (Object.keys(HEADINGS) as BlockKind[]).map((kind) => ({
  kind,
  first: HEADINGS[kind].first,
  names: new Map(HEADINGS[kind].columns.flatMap((name) => [[name.replace(/\(.*$/u, ""), name] as const, [normalizeText(name), name] as const])),
}));

/** Columns of a row that hold something, in unbroken runs. */
function runsOf(rows: Rows, row: number): number[][] {
  const runs: number[][] = [];
  let broken = true;
  (rows[row] ?? []).forEach((_, column) => {
    const empty = textAt(rows, { row, column }) === "";
    if (!empty && broken) runs.push([]);
    if (!empty) runs[runs.length - 1]?.push(column);
    broken = empty;
  });
  return runs;
}

function rowsBelow(rows: Rows, { heading, columns }: Heading, headings: readonly Heading[]): number[] {
  const own = [...columns.values()];
  const next = headings.filter((other) => other.heading > heading && [...other.columns.values()].some((column) => own.includes(column)));
  const end = Math.min(rows.length, ...next.map((other) => other.heading));
  const found: number[] = [];
  for (let row = heading + 1; row < end; row++) {
    if (own.some((column) => textAt(rows, { row, column }) !== "")) found.push(row);
  }
  return found;
}

/** Rows above the first heading; a cell that stands alone in its row is a title. */
function factsAbove(rows: Rows, headings: readonly Heading[]): FactCell[] {
  const end = Math.min(rows.length, ...headings.map(({ heading }) => heading));
  const facts: FactCell[] = [];
  for (let row = 0; row < end; row++) {
    const column = (rows[row] ?? []).findIndex((_, index) => textAt(rows, { row, column: index }) !== "");
    if (column < 0) continue;
    facts.push({ name: textAt(rows, { row, column }), at: { row, column }, value: { row, column: column + 1 } });
  }
  return facts;
}
