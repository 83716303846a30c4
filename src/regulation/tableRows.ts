/** Lines of tokens as rows of table cells. */
import type { Token } from "./token";

export interface CellText {
  /** First token, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Without the item mark that it begins with; longer cells are prose and cut off. */
  readonly text: string;
  readonly mark: Token | null;
}

/** Longer cells are prose; what follows does not matter. */
const LONGEST = 40;

export function rowsOf(tokens: readonly Token[]): readonly (readonly CellText[])[] {
  const rows: CellText[][] = [];
  let row: CellText[] = [];
  let from = 0;
  let text = "";
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    // A line inside a cell ends with "\v".
    if (token && token.kind !== "cell" && !(token.kind === "line" && token.text === "\n")) {
      if (text.length < LONGEST && token.kind !== "line" && !(at === from && token.kind === "marker")) text += token.text;
      continue;
    }
    const first = tokens[from];
    row.push({ from, to: at, text, mark: at > from && first?.kind === "marker" ? first : null });
    from = at + 1;
    text = "";
    if (token?.kind === "cell") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
