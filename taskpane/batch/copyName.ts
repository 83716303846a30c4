/** Names of annotated copies within the zip. Pure. */

/** "六月.eml/社保.xlsx" → "六月.eml/社保（批注）.xlsx"; nothing in it can lead out of the folder it is unpacked into. */
export function copyName(name: string, mark: string): string {
  const parts = name.split(/[\\/]/).map((part) => part.replace(/[\p{Cc}<>:"|?*]+/gu, " ").trim()).filter((part) => part !== "" && part !== "." && part !== "..");
  const last = parts.pop() ?? "?";
  const dot = last.lastIndexOf(".");
  const marked = dot <= 0 ? `${last}${mark}` : `${last.slice(0, dot).trimEnd()}${mark}${last.slice(dot)}`;
  return [...parts, marked].join("/");
}

/** The name, or the first of "name (2)", "name (3)" … that is not taken; takes it. */
export function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot <= name.lastIndexOf("/") ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem} (${number})${end}`;
  taken.add(free.toLowerCase());
  return free;
}
