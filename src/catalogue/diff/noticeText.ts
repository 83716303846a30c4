/** The changes of an edition as plain text, for the notice that an office publishes. */
import { editionChangesText } from "../../text/editionChanges";
import type { Language } from "../../text/language";
import type { EditionDiff } from "./change";
import { describeChange } from "./describeChange";

/**
 * Title, month and numbered sections; a section without changes is left out. [Y13]
 * @returns lines joined by "\n", ending in one
 */
export function noticeText(diff: EditionDiff, language: Language): string {
  const text = editionChangesText(language);
  const { title, documentNumber, effectiveFrom: from } = diff.after;
  const sections = text.sections
    .map((section) => ({ title: section.title, changes: diff.changes.filter(({ kind }) => section.kinds.includes(kind)) }))
    .filter(({ changes }) => changes.length > 0);
  const lines = sections.flatMap((section, index) => [
    "",
    text.sectionTitle(index + 1, section.title),
    ...section.changes.map((change, at) => text.item(at + 1, describeChange(change, diff, language))),
  ]);
  return [text.heading({ title, documentNumber, from }), ...(lines.length === 0 ? ["", text.nothing] : lines), ""].join("\n");
}
