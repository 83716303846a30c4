/** Taking back what was written, and the record of it. */
import type { Edition } from "../../catalogue/edition";
import { impactText } from "../../text/impact";
import type { Language } from "../../text/language";
import type { CellContent, PlannedWrite } from "./plan";

/** The writes that put every cell back as it was, in reverse order. [Y23] */
export const undoPlan = (writes: readonly PlannedWrite[]): readonly PlannedWrite[] =>
  [...writes].reverse().map((write) => ({ ...write, before: write.after, after: write.before }));

export interface LogRow {
  /** As given: no clock is read here. */
  readonly date: string;
  readonly sheet: string;
  readonly cell: string;
  readonly subject: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Id of the edition applied. */
  readonly edition: string;
}

/** One row of the 核验记录 sheet for each cell written. [Y24] */
export function logRows(writes: readonly PlannedWrite[], { date, edition, language }: { readonly date: string; readonly edition: Edition; readonly language: Language }): readonly LogRow[] {
  const text = impactText(language);
  const shown = (content: CellContent): string => ("formula" in content ? text.formula(content.formula) : content.value === null ? text.emptyCell : String(content.value));
  return writes.map(({ sheet, cell, subject, reason, before, after }) => ({
    date, sheet, cell, subject, what: text.log(reason), before: shown(before), after: shown(after), edition: edition.id,
  }));
}

/** Headings of the record, in the order of a row's fields. */
export const logHeadings = (language: Language): readonly string[] => impactText(language).logColumns;

/** A row as cells. */
export const logCells = ({ date, sheet, cell, subject, what, before, after, edition }: LogRow): readonly string[] =>
  [date, sheet, cell, subject, what, before, after, edition];
