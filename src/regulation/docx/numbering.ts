/** Automatic list numbers, which stand in no text: 一、 (一) 1. are counted from numbering.xml. */
import type { Budget } from "../../xlsx/budget";
import type { ZipArchive } from "../../xlsx/zipArchive";
import { formatNumber } from "./numberFormat";
import { readWordPart } from "./wordPart";

interface Level {
  start: number;
  format: string;
  /** "第%1条", "%1.%2" */
  text: string;
  /** What follows the number: a blank, or nothing. */
  spaced: boolean;
  /** All numbers in digits, whatever their own format. */
  legal: boolean;
}

interface List {
  readonly levels: Map<number, Level>;
}

export interface NumberedStyle {
  readonly list: string | null;
  readonly level: number;
  readonly basedOn: string | null;
}

const LEVELS = 9;
const newLevel = (): Level => ({ start: 1, format: "decimal", text: "", spaced: true, legal: false });

export class Numbering {
  readonly #lists = new Map<string, List>();
  /** Number definition → its list, and the starts it sets anew. */
  readonly #numbers = new Map<string, { list: string; starts: Map<number, number> }>();
  readonly #styles: ReadonlyMap<string, NumberedStyle>;
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();
  /** Numbers whose format is not known. */
  unknown = 0;

  constructor(archive: ZipArchive, budget: Budget) {
    this.#styles = readStyles(archive, budget);
    if (archive.has("word/numbering.xml")) this.#read(archive, budget);
  }

  /**
   * The number of the next paragraph of a list.
   * @param number of the paragraph itself, or null where only its style has one
   * @returns with the blank behind it; "" for a bullet or no list
   */
  next(number: string | null, level: number | null, style: string | null): string {
    const styled = this.#ofStyle(style);
    const id = number ?? styled?.list ?? null;
    const definition = id === null || id === "0" ? undefined : this.#numbers.get(id);
    if (!definition || id === null) return "";
    const depth = Math.min(level ?? styled?.level ?? 0, LEVELS - 1);
    const list = this.#lists.get(definition.list);
    const own = list?.levels.get(depth);
    if (!list || !own) return "";
    return this.#text(own, list, this.#count(id, definition, list, depth));
  }

  #count(id: string, definition: { readonly list: string; readonly starts: ReadonlyMap<number, number> }, list: List, depth: number): readonly number[] {
    const counters = this.#counters.get(definition.list) ?? [];
    this.#counters.set(definition.list, counters);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [level, start] of definition.starts) counters[level] = start - 1;
    }
    const start = definition.starts.get(depth) ?? list.levels.get(depth)?.start ?? 1;
    counters[depth] = (counters[depth] ?? start - 1) + 1;
    counters.length = depth + 1;
    for (let above = 0; above < depth; above++) counters[above] ??= list.levels.get(above)?.start ?? 1;
    return counters;
  }

  #text(own: Level, list: List, counters: readonly number[]): string {
    const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const level = Number(digit) - 1;
      const value = counters[level] ?? 1;
      const format = own.legal ? "decimal" : (list.levels.get(level)?.format ?? "decimal");
      const written = formatNumber(format, value);
      if (written === undefined) this.unknown += 1;
      return written ?? String(value);
    });
    // A bullet's sign is a letter of a font of its own.
    return own.format === "bullet" || text === "" ? "" : `${text}${own.spaced ? " " : ""}`;
  }

  #ofStyle(style: string | null): NumberedStyle | undefined {
    let found = style === null ? undefined : this.#styles.get(style);
    for (let steps = 0; found && found.list === null && steps < LEVELS; steps++) found = found.basedOn === null ? undefined : this.#styles.get(found.basedOn);
    return found;
  }

  #read(archive: ZipArchive, budget: Budget): void {
    let list: List | undefined;
    let number: { list: string; starts: Map<number, number> } | undefined;
    let level: Level | undefined;
    let depth = 0;
    readWordPart(archive, "word/numbering.xml", budget, {
      open: (name, attribute) => {
        const value = attribute("val") ?? "";
        if (name === "abstractNum") this.#lists.set(attribute("abstractNumId") ?? "", (list = { levels: new Map() }));
        else if (name === "num") this.#numbers.set(attribute("numId") ?? "", (number = { list: "", starts: new Map() }));
        else if (name === "abstractNumId" && number) number.list = value;
        else if (name === "lvl" || name === "lvlOverride") {
          depth = Number(attribute("ilvl") ?? 0);
          if (name === "lvl") list?.levels.set(depth, (level = newLevel()));
        } else if (name === "startOverride") number?.starts.set(depth, Number(value));
        else if (level && name === "start") level.start = Number(value) || 0;
        else if (level && name === "numFmt") level.format = value;
        else if (level && name === "lvlText") level.text = value;
        else if (level && name === "suff") level.spaced = value !== "nothing";
        else if (level && name === "isLgl") level.legal = value !== "0" && value !== "false";
      },
      close: (name) => {
        if (name === "abstractNum") list = undefined;
        else if (name === "num") number = undefined;
        else if (name === "lvl") level = undefined;
      },
    });
  }
}

/** Styles that number their paragraphs. */
function readStyles(archive: ZipArchive, budget: Budget): ReadonlyMap<string, NumberedStyle> {
  const styles = new Map<string, NumberedStyle>();
  if (!archive.has("word/styles.xml")) return styles;
  let id = "";
  readWordPart(archive, "word/styles.xml", budget, {
    open: (name, attribute) => {
      if (name === "style") styles.set((id = attribute("styleId") ?? ""), { list: null, level: 0, basedOn: null });
      const style = styles.get(id);
      if (!style) return;
      if (name === "numId") styles.set(id, { ...style, list: attribute("val") ?? null });
      else if (name === "ilvl") styles.set(id, { ...style, level: Number(attribute("val") ?? 0) });
      else if (name === "basedOn") styles.set(id, { ...style, basedOn: attribute("val") ?? null });
    },
    close: (name) => {
      if (name === "style") id = "";
    },
  });
  return styles;
}
