/** The figures of docs/reliability.md stand between markers; everything else in it is written by hand. */

const begin = (name: string): string => `<!-- figures: ${name} -->`;
export const END = "<!-- end of figures -->";

/** Names of the places for figures, in their order. */
export const placesIn = (document: string): readonly string[] => [...document.matchAll(/^<!-- figures: ([a-z]+) -->$/gmu)].map(([, name = ""]) => name);

/**
 * @param figures Markdown by the name of its place; places without any keep what they hold
 * @throws RangeError when a place is missing or has no end: figures are never lost silently
 */
export function withFigures(document: string, figures: ReadonlyMap<string, string>): string {
  let written = document;
  for (const [name, text] of figures) {
    const from = written.indexOf(begin(name));
    const to = written.indexOf(END, from);
    if (from < 0 || to < 0) throw new RangeError(`docs/reliability.md has no place for the figures of ${name}`);
    written = `${written.slice(0, from)}${begin(name)}\n${text.trim()}\n${written.slice(to)}`;
  }
  return written;
}
