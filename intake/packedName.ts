/** Names of files inside archives and mails: where they lie, and which of them are nobody's score sheet. */

/**
 * The parts of a name, with what could lead out of a folder taken off: "..\\a/./b.xlsx" → ["a", "b.xlsx"].
 * @returns at least one part
 */
export function nameParts(name: string): readonly string[] {
  const parts = name
    .replace(/\p{Cc}+/gu, " ")
    .split(/[\\/]/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[a-z]:$/i.test(part));
  return parts.length === 0 ? ["?"] : parts;
}

/** "六月.eml" and "附件/社保.xlsx" → "六月.eml/附件/社保.xlsx". */
export const nameInside = (container: string, name: string): string => `${container}/${nameParts(name).join("/")}`;

export const lastPart = (name: string): string => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);

/** "社保.XLSX" → "xlsx"; "" without one. */
export function extensionOf(name: string): string {
  const last = lastPart(name);
  const dot = last.lastIndexOf(".");
  return dot <= 0 ? "" : last.slice(dot + 1).toLowerCase();
}

/** "a/社保.xlsx" → "社保". */
export function stemOf(name: string): string {
  const last = lastPart(name);
  const dot = last.lastIndexOf(".");
  return dot <= 0 ? last : last.slice(0, dot);
}

/** Kinds that come along with score sheets and hold none: notes, links, signatures, calendars, web pages. */
const COMPANIONS = new Set(["txt", "md", "lnk", "url", "webloc", "ini", "db", "p7s", "asc", "sig", "ics", "vcf", "htm", "html", "css", "js"]);

/** True for what no one means by sending it: lock files, folder settings, resource forks, notes. */
export function isNobodysSheet(name: string): boolean {
  const parts = nameParts(name);
  const last = parts[parts.length - 1] ?? "";
  return parts.includes("__MACOSX") || last.startsWith("~$") || parts.some((part) => part.startsWith(".")) || COMPANIONS.has(extensionOf(last));
}

/** Keeps names apart: the second "a.xlsx" becomes "a (2).xlsx". */
export class NameList {
  readonly #taken = new Set<string>();

  add(name: string): string {
    const extension = extensionOf(name);
    const stem = extension === "" ? name : name.slice(0, -extension.length - 1);
    let free = name;
    for (let number = 2; this.#taken.has(free.toLowerCase()); number++) free = extension === "" ? `${stem} (${number})` : `${stem} (${number}).${name.slice(-extension.length)}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
