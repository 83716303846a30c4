/** Names for the cells of a catalogue table that stay the same when rows are added or sorted. */
import { type Block, findBlocks, type Place, type Rows, textAt } from "./blocks";
import { CATEGORY_ROW, FACTS } from "./words";

export interface CellAddress {
  /** "5.1" for a clause, "大项 5", "等次 优秀", "合计 quarter", "评选"; "" for a fact of the whole edition. */
  readonly row: string;
  readonly column: string;
  readonly at: Place;
}

/** Every cell of a table that has a name; open questions have none. */
export function cellAddresses(rows: Rows): CellAddress[] {
  const { facts, blocks } = findBlocks(rows);
  const known: readonly string[] = Object.values(FACTS);
  return [
    ...facts.filter(({ name }) => known.includes(name)).map(({ name, value }) => ({ row: "", column: name, at: value })),
    ...blocks.flatMap((block) => block.rows.flatMap((row) => addressesIn(rows, block, row))),
  ];
}

function addressesIn(rows: Rows, block: Block, row: number): CellAddress[] {
  const name = rowName(rows, block, row);
  return name === undefined ? [] : [...block.columns].map(([column, index]) => ({ row: name, column, at: { row, column: index } }));
}

function rowName(rows: Rows, { kind, columns }: Block, row: number): string | undefined {
  const text = (column: string): string => {
    const index = columns.get(column);
    return index === undefined ? "" : textAt(rows, { row, column: index });
  };
  switch (kind) {
    case "main": {
      const id = bracketed(text("条款"));
      return id !== undefined && text("方式") === CATEGORY_ROW ? `大项 ${id}` : id;
    }
    case "bands":
      return `等次 ${text("等次")}`;
    case "limits":
      return `合限 ${text("合限")}`;
    case "aggregations":
      return `合计 ${bracketed(text("编号")) ?? text("合计")}`;
    case "selection":
      return "评选";
    case "choices":
      return undefined;
  }
}

/** The id in "⑴ [5.1]". */
export const bracketed = (text: string): string | undefined => /\[([^[\]]+)\]$/u.exec(text)?.[1];
