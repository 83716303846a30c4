/** Reads one XML part as a stream of elements of its main namespace, without building a tree. */
import { DecodeUTF8 } from "fflate";
import { SaxesParser } from "saxes";
import type { Budget } from "./budget";
import { malformed, ReadRefusal } from "./problem";
import { type RowTaker, XmlBytes } from "./xmlBytes";
import { XmlScanner, type FullParser, type XmlEvents } from "./xmlScanner";
import type { ZipArchive } from "./zipArchive";

export type Attributes = Readonly<Record<string, string>>;

/** Told of every element in document order; names are without prefix. */
export interface ElementHandler {
  /**
   * @param name local name of an element of the part's main namespace
   * @param depth 1 for the root
   * @returns "skip" to be told nothing of what is inside, nor of its end
   */
  open(name: string, attributes: Attributes, depth: number): "skip" | void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
  /**
   * Takes cells whole, where it is in a row; see `XmlEvents`.
   * @param at place of a "<" with a "c" behind it
   * @param depth of the element around them
   * @returns the place behind what was taken; `at` where nothing was
   */
  plainCells?(xml: string, at: number, depth: number): number;
  /** Takes rows of `sheetData` whole; see `RowTaker`. */
  plainRow?: RowTaker["plainRow"];
}

/**
 * Streams a part through a handler. Elements of other namespaces (extensions, AlternateContent) are passed over with
 * all they hold.
 * @param rootName local name that the root must have
 * @throws ReadRefusal when the part is missing, damaged, not well-formed, too deep, has a DOCTYPE, or another root
 */
export function readXmlPart(archive: ZipArchive, part: string, rootName: string, budget: Budget, handler: ElementHandler): void {
  const elements = new ElementStream(part, rootName, budget, handler);
  const parser = new XmlScanner(elements, (before) => fullParser(part, elements, budget, before), (length) => budget.check("xmlToken", length));
  const decoder = new DecodeUTF8((text, last) => {
    if (text.includes("\uFFFD")) throw malformed(`${part}: not UTF-8`);
    parser.write(text, last);
  });
  const bytes = new XmlBytes(parser, decoder, handler.plainRow ? () => elements.rows : undefined);
  archive.read(part, (piece, last) => {
    try {
      bytes.push(piece, last);
    } catch (error) {
      if (error instanceof ReadRefusal) throw error;
      throw malformed(`${part}: ${error instanceof Error ? error.message : "not readable"}`);
    }
  });
}

/** @param before brings the parser to its place; its events are not passed on */
function fullParser(part: string, events: XmlEvents, budget: Budget, before: string): FullParser {
  const parser = new SaxesParser();
  // Between two pieces the parser's own position is not to be relied on.
  let written = before.length;
  let met = before.length;
  // The parser keeps a tag, text or comment until its end: what has no end must not be kept.
  const meet = (): void => {
    budget.check("xmlToken", parser.position - met);
    met = parser.position;
  };
  parser.on("error", (error) => { throw malformed(`${part}: ${error.message}`); });
  // Entities are where a few bytes become gigabytes or another file; no workbook needs a DOCTYPE.
  parser.on("doctype", () => { throw malformed(`${part}: DOCTYPE is not allowed`); });
  parser.on("xmldecl", (declaration) => {
    if (!/^(utf-?8|us-ascii)$/i.test(declaration.encoding ?? "utf-8")) throw malformed(`${part}: encoding ${declaration.encoding}`);
  });
  if (before !== "") parser.write(before);
  const text = (passed: string): void => {
    meet();
    events.text(passed);
  };
  parser.on("opentag", ({ name, attributes }) => {
    meet();
    events.open(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    meet();
    events.close(name);
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("comment", meet);
  parser.on("processinginstruction", meet);
  return {
    write(piece) {
      parser.write(piece);
      written += piece.length;
      budget.check("xmlToken", written - met);
    },
    close: () => void parser.close(),
  };
}

/** The namespace that spreadsheet elements have: as Excel writes it, or in the strict variant. */
const SPREADSHEET = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/(?:spreadsheetml|package)\//;

/** Follows depth and prefixes, and passes on what belongs to the main namespace. */
class ElementStream implements XmlEvents {
  #depth = 0;
  /** Depth of the element whose inside is passed over; 0 when nothing is. */
  #skipped = 0;
  /** For each prefix met: whether it means the main namespace. */
  readonly #prefixes = new Map<string, boolean>();

  constructor(
    readonly part: string,
    readonly rootName: string,
    readonly budget: Budget,
    readonly handler: ElementHandler,
  ) {}

  open(qualified: string, attributes: Attributes): void {
    this.#depth++;
    this.budget.check("xmlDepth", this.#depth);
    if (this.#skipped > 0) return;
    const colon = qualified.indexOf(":");
    const prefix = colon < 0 ? "" : qualified.slice(0, colon);
    const name = colon < 0 ? qualified : qualified.slice(colon + 1);
    if (this.#depth === 1) this.#checkRoot(prefix, name, attributes);
    if (!this.#isMain(prefix, attributes)) this.#skipped = this.#depth;
    else if (this.handler.open(name, attributes, this.#depth) === "skip") this.#skipped = this.#depth;
  }

  text(text: string): void {
    if (this.#skipped === 0) this.handler.text?.(text);
  }

  close(qualified: string): void {
    if (this.#skipped === 0) this.handler.close?.(qualified.slice(qualified.indexOf(":") + 1), this.#depth);
    else if (this.#skipped === this.#depth) this.#skipped = 0;
    this.#depth--;
  }

  /** Elements without prefix, when they are of the main namespace and nothing of them can be too deep. */
  plainCells(xml: string, at: number): number {
    if (this.#skipped > 0 || !this.handler.plainCells || this.#prefixes.get("") !== true) return at;
    return this.#depth + CELL_DEPTH > this.budget.limits.xmlDepth ? at : this.handler.plainCells(xml, at, this.#depth);
  }

  /** Who takes rows where the stream is now, under the same conditions: `sheetData` is one deep less. */
  get rows(): RowTaker | undefined {
    const { handler, budget } = this;
    const isDeep = this.#depth + 1 + CELL_DEPTH > budget.limits.xmlDepth;
    if (!handler.plainRow || this.#skipped > 0 || this.#depth !== ROWS_DEPTH || isDeep || this.#prefixes.get("") !== true) return undefined;
    return handler as RowTaker;
  }

  #checkRoot(prefix: string, name: string, attributes: Attributes): void {
    const namespace = attributes[declarationOf(prefix)];
    if (name !== this.rootName) throw malformed(`${this.part}: root is ${name}, expected ${this.rootName}`);
    if (namespace !== undefined && !SPREADSHEET.test(namespace)) throw malformed(`${this.part}: namespace ${namespace}`);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === "xmlns" || attribute.startsWith("xmlns:")) {
        this.#prefixes.set(attribute.slice("xmlns:".length), SPREADSHEET.test(value));
      }
    }
    // A root without namespace is wrong by the book; it harms nobody.
    this.#prefixes.set(prefix, true);
  }

  #isMain(prefix: string, attributes: Attributes): boolean {
    const declared = attributes[declarationOf(prefix)];
    if (declared !== undefined) {
      const main = SPREADSHEET.test(declared);
      // A declaration further in holds for that element alone; only a prefix not yet known is remembered.
      if (!this.#prefixes.has(prefix)) this.#prefixes.set(prefix, main);
      return main;
    }
    return this.#prefixes.get(prefix) ?? false;
  }
}

/** c › is › t. */
const CELL_DEPTH = 3;
/** worksheet › sheetData. */
const ROWS_DEPTH = 2;

const declarationOf = (prefix: string): string => (prefix === "" ? "xmlns" : `xmlns:${prefix}`);

/** "x:row" → "x" and "row"; "row" → "" and "row". */
function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/**
 * The attribute with this local name in another namespace, such as `id` in r:id. The prefix is free: writers use r,
 * ns1, d3p1.
 */
export function foreignAttribute(attributes: Attributes, name: string): string | undefined {
  for (const key of Object.keys(attributes)) {
    const [prefix, local] = splitName(key);
    if (prefix !== "" && prefix !== "xmlns" && local === name) return attributes[key];
  }
  return undefined;
}

/** Boolean of XML schema. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** @returns undefined for anything but digits, or beyond 2^53 */
export function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined || !/^\d{1,15}$/.test(value)) return undefined;
  return Number(value);
}
