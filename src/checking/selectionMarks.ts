/** Marks that somebody was picked out: 优秀窗口, √ in a 评选 column. */
import { parseRange } from "../sheet/grid";
import { normalizeText } from "../sheet/normalizeText";
import type { AssessedSubject } from "./assessSubject";
import type { NamedSubject } from "./bookTables";

/** Words in such a column that say the contrary. */
const NOT_SELECTED = /^(?:否|无|未.*|不.*|没有|落选|取消.*|-|\/|×|x|0)$/iu;

export const isSelected = ({ reading: { selected } }: Pick<AssessedSubject, "reading">): boolean => {
  const text = normalizeText(selected?.text ?? "");
  return text !== "" && !NOT_SELECTED.test(text);
};

/** Whether a cell of such a column says that somebody was not picked out: by its words, or by saying nothing. */
export const saysNotSelected = (cell: string): boolean => normalizeText(cell) === "" || NOT_SELECTED.test(normalizeText(cell));

/** The mark's words and the heading of its column: √ below 流动红旗 is a 流动红旗. */
export function markOf({ table, subject }: NamedSubject): string {
  const mark = subject.reading.selected;
  const place = parseRange(mark?.cell ?? "");
  const heading = table.context.reading.columns.find(({ column }) => column === place?.left)?.parts ?? [];
  return [mark?.text ?? "", ...heading].join(" ");
}
