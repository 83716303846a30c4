/** A column of its own for what proves a row's clauses: 考核依据, 检查方法. */
import type { CellText } from "./tableRows";

const HEADING = /^(?:考核|考评|评分|检查|评价|测评|核查|评估)?(?:方式|方法|依据|途径)(?:及依据)?$|^(?:数据来源|佐证材料|印证材料|证明材料|支撑材料|资料来源|信息来源)$/u;

interface Row {
  /** First token of the row, and the one behind its last cell. */
  readonly from: number;
  readonly to: number;
  readonly evidence: string;
}

/** @returns the evidence printed in a token's row; null outside such tables and where the cell is empty */
export function evidenceColumn(rows: readonly (readonly CellText[])[]): (token: number) => string | null {
  const found: Row[] = [];
  let column = -1;
  for (const row of rows) {
    const heading = row.length > 1 ? row.findIndex(({ text }) => HEADING.test(text)) : -1;
    if (heading >= 0 || row.length < 2) column = heading;
    else if (column >= 0) {
      const [first, last, cell] = [row[0], row.at(-1), row[column]];
      if (first && last && cell && cell.text !== "") found.push({ from: first.from, to: last.to, evidence: cell.text });
    }
  }
  return (token) => rowAt(found, token)?.evidence ?? null;
}

function rowAt(rows: readonly Row[], token: number): Row | undefined {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return row && row.from <= token ? row : undefined;
}
