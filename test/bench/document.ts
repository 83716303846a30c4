/** The measured table in a document, between two marks, so that a run renews it and nothing else. */
import { readFileSync, writeFileSync } from "node:fs";

const [FROM, TO] = ["<!-- measured: npm run bench -- --markdown docs/performance.md -->", "<!-- end of measured -->"];

/** @throws RangeError when the document has no marks, before anything is written */
export function putTable(file: string, table: string): void {
  writeFileSync(file, withTable(readFileSync(file, "utf8"), table));
}

export function withTable(text: string, table: string): string {
  const [start, end] = [text.indexOf(FROM), text.indexOf(TO)];
  if (start < 0 || end < start) throw new RangeError(`no place for the table: ${FROM} … ${TO}`);
  return `${text.slice(0, start + FROM.length)}\n${table}\n${text.slice(end)}`;
}
