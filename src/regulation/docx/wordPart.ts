/** Reads one XML part of a Word document as a stream of its elements, within limits and without building a tree. */
import { DecodeUTF8 } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Budget } from "../../xlsx/budget";
import { malformed, ReadRefusal } from "../../xlsx/problem";
import type { ZipArchive } from "../../xlsx/zipArchive";

/** Told of the elements of the word-processing namespace by their local names; of others by name with prefix. */
export interface WordHandler {
  /** @returns "skip" to be told nothing of what is inside, nor of its end */
  open(name: string, attribute: (name: string) => string | undefined): "skip" | void;
  close?(name: string): void;
  text?(text: string): void;
}

const WORD = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\//;

/** @throws ReadRefusal when the part is missing, damaged, not well-formed, too deep or has a DOCTYPE */
export function readWordPart(archive: ZipArchive, part: string, budget: Budget, handler: WordHandler): void {
  const parser = new SaxesParser();
  const stream = new WordStream(budget, handler);
  parser.on("error", (error) => { throw malformed(`${part}: ${error.message}`); });
  // Entities are where a few bytes become gigabytes or another file; no document needs a DOCTYPE.
  parser.on("doctype", () => { throw malformed(`${part}: DOCTYPE is not allowed`); });
  parser.on("opentag", (tag: SaxesTagPlain) => stream.open(tag));
  parser.on("closetag", (tag: SaxesTagPlain) => stream.close(tag));
  parser.on("text", (text) => stream.text(text));
  parser.on("cdata", (text) => stream.text(text));
  const decoder = new DecodeUTF8((text, last) => {
    parser.write(text);
    if (last) parser.close();
  });
  archive.read(part, (piece, last) => {
    try {
      decoder.push(piece, last);
    } catch (error) {
      if (error instanceof ReadRefusal) throw error;
      throw malformed(`${part}: ${error instanceof Error ? error.message : "not readable"}`);
    }
  });
}

class WordStream {
  #depth = 0;
  /** Depth of the element whose inside is passed over; 0 when nothing is. */
  #skipped = 0;
  #prefix = "w:";

  constructor(
    readonly budget: Budget,
    readonly handler: WordHandler,
  ) {}

  open({ name, attributes }: SaxesTagPlain): void {
    this.#depth += 1;
    this.budget.check("xmlDepth", this.#depth);
    if (this.#skipped > 0) return;
    if (this.#depth === 1) this.#findPrefix(attributes);
    const attribute = (local: string): string | undefined => attributes[`${this.#prefix}${local}`] ?? attributes[local];
    if (this.handler.open(this.#local(name), attribute) === "skip") this.#skipped = this.#depth;
  }

  close({ name }: SaxesTagPlain): void {
    if (this.#skipped === 0) this.handler.close?.(this.#local(name));
    else if (this.#skipped === this.#depth) this.#skipped = 0;
    this.#depth -= 1;
  }

  text(text: string): void {
    if (this.#skipped === 0) this.handler.text?.(text);
  }

  #findPrefix(attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (!WORD.test(value)) continue;
      if (name === "xmlns") this.#prefix = "";
      else if (name.startsWith("xmlns:")) this.#prefix = `${name.slice("xmlns:".length)}:`;
    }
  }

  #local(name: string): string {
    return this.#prefix !== "" && name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name;
  }
}
