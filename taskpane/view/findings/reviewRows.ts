/** What the list shows, as rows at their places. Pure. */
import type { ListedFinding } from "../../checkSheets";
import type { IgnoredFinding } from "../../findings/ignoring";
import type { OnShow } from "../../findings/onShow";
import { FINDING_HEIGHT, HEADING_HEIGHT } from "../findingRows";
import type { PlacedRow } from "../placedRows";

export type ReviewRow = PlacedRow & (
  | { readonly kind: "group"; readonly value: string; readonly count: number }
  | { readonly kind: "ignored-heading" | "solved-heading"; readonly count: number }
  | { readonly kind: "open" | "solved"; readonly finding: ListedFinding }
  | { readonly kind: "ignored"; readonly finding: ListedFinding; readonly record: IgnoredFinding });

type Content<Row> = Row extends PlacedRow ? Omit<Row, keyof PlacedRow> : never;

/** @returns rows from the top, in pixels; `index` is the place in `order` */
export function reviewRows({ groups, ignored, solved }: OnShow): readonly ReviewRow[] {
  const rows: ReviewRow[] = [];
  let top = 0;
  let index = 0;
  const add = (content: Content<ReviewRow>, height: number, selectable: boolean): void => {
    rows.push({ ...content, top, height, index: selectable ? index++ : null });
    top += height;
  };
  for (const { value, count, findings } of groups) {
    add({ kind: "group", value, count }, HEADING_HEIGHT, false);
    for (const finding of findings) add({ kind: "open", finding }, FINDING_HEIGHT, true);
  }
  if (ignored.length > 0) add({ kind: "ignored-heading", count: ignored.length }, HEADING_HEIGHT, false);
  for (const { finding, record } of ignored) add({ kind: "ignored", finding, record }, FINDING_HEIGHT, true);
  if (solved.length > 0) add({ kind: "solved-heading", count: solved.length }, HEADING_HEIGHT, false);
  for (const finding of solved) add({ kind: "solved", finding }, FINDING_HEIGHT, true);
  return rows;
}
