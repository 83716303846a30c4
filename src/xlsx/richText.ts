import type { Budget } from "./budget";
import { decodeEscapes } from "./xmlText";

/**
 * The plain text of an `si` or `is` element: one `t`, or the `t` of each run `r`. Phonetic guides (`rPh`) are readings
 * printed above the text and no part of it.
 */
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
