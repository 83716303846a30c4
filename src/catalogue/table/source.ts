/** Where a statement stands, as a cell says it: "第 228 行", "《文件》第 3-4 行". */
import { quote, unquote } from "./notation";
import type { Source } from "../edition";

/** Never a bare "1-12", which a sheet would take for a date. */
const linesText = (lines: string): string => `第 ${quote(lines)} 行`;

export const documentText = (source: Source): string => `《${quote(source.document).replace(/》/gu, "\\》")}》${linesText(source.lines)}`;

/** @param whole the edition's own source, whose document goes without saying */
export const sourceText = (whole: Source, source: Source): string => (source.document === whole.document ? linesText(source.lines) : documentText(source));

export interface SourceCell {
  readonly document?: string;
  readonly lines: string;
}

/** A text in other words counts as the place itself; an empty one as "—": the table is its own source. */
export function readSource(text: string): SourceCell {
  const match = /^(?:《((?:[^\\》]|\\.)*)》)?\s*(?:第\s?(.*?)\s?行|(.*))$/su.exec(text);
  const [, document, numbered, free = ""] = match ?? [];
  const lines = unquote(numbered ?? free).trim();
  return { ...(document === undefined ? {} : { document: unquote(document) }), lines: lines === "" ? NOWHERE : lines };
}

export const NOWHERE = "—";
