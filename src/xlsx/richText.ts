import type { Budget } from "./budget";
import { decodeEscapes } from "./xmlText";

/**
 * The plain text of an `si` or `is` element: one `t`, or the `t` of each run `r`. Phonetic guides (`rPh`) are readings
 * printed above the text and no part of it.
 */
/** What is written as `_x000A_` is one character of the text. */
const LONGEST_ESCAPE = 7;

export class RichText {
  #text = "";
  #inText = false;

  constructor(readonly budget: Budget) {}

  begin(): void {
    this.#text = "";
    this.#inText = false;
  }

  /** @returns "skip" for elements that hold no text of the cell */
  open(name: string): "skip" | void {
    if (name === "t") this.#inText = true;
    else if (name !== "r") return "skip";
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    this.budget.check("stringLength", this.#text.length / LONGEST_ESCAPE);
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
  }

  finish(): string {
    const text = decodeEscapes(this.#text);
    this.budget.check("stringLength", text.length);
    return text;
  }
}
