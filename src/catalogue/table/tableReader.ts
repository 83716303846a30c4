/** Reads single cells of a catalogue table, remembers where each value of the edition came from, and collects problems. */
import { toNumber } from "../../points";
import { monthOfSerial } from "../../month";
import { isCellError } from "../../sheet/grid";
import { readAmount } from "../../sheet/readAmount";
import type { Language } from "../../text/language";
import { tableText, type TableWords } from "../../text/table";
import { type Block, type Place, type Rows, textAt } from "./blocks";
import { pieces, readDecimal, splitAt, unquote } from "./notation";
import { codeOf, readYesNo } from "./words";

/** One thing wrong with a catalogue table. */
export interface TableProblem {
  /** Row within the range, from 1; 0 when it concerns the whole table. */
  readonly row: number;
  /** Column within the range, from 1; 0 when it concerns the whole table. */
  readonly column: number;
  /** Heading of the column, or the fact's name; "" for the whole table. */
  readonly heading: string;
  /** The sentence, place included. */
  readonly message: string;
}

/** A cell and what stands above or beside it. */
export interface NamedPlace extends Place {
  readonly heading: string;
}

export class TableReader {
  readonly problems: TableProblem[] = [];
  readonly words: TableWords;
  readonly #places = new Map<string, NamedPlace>();

  constructor(readonly rows: Rows, readonly language: Language) {
    this.words = tableText(language);
  }

  /** The cell of a block's column in a row; without that column its heading row stands in. */
  cell(block: Block, row: number, heading: string): NamedPlace {
    const column = block.columns.get(heading);
    return column === undefined ? { row, column: -1, heading } : { row, column, heading };
  }

  text(place: NamedPlace): string {
    const cell = this.rows[place.row]?.[place.column] ?? null;
    if (!isCellError(cell)) return textAt(this.rows, place);
    this.report(place, this.words.errorCell(cell.error));
    return "";
  }

  textOrNull(place: NamedPlace): string | null {
    const text = this.text(place);
    return text === "" ? null : text;
  }

  /** Points or a count; null for an empty cell and for one that is reported. */
  number(place: NamedPlace): number | null {
    const cell = this.rows[place.row]?.[place.column] ?? null;
    if (typeof cell === "number") return cell;
    const text = this.text(place);
    if (text === "") return null;
    const amount = readAmount(text);
    if (amount.kind === "amount") return toNumber(amount.points);
    return this.report(place, this.words.notANumber(text));
  }

  /** A month as text; a sheet may have made a date of it. */
  month(place: NamedPlace): string | null {
    const cell = this.rows[place.row]?.[place.column] ?? null;
    const month = typeof cell === "number" && cell < 200_000 ? monthOfSerial(cell) : undefined;
    return month ?? this.textOrNull(place);
  }

  /** The code of a word; null for an empty cell and for one that is reported. */
  code<T extends string>(place: NamedPlace, words: Readonly<Record<T, string>>, text = this.text(place)): T | null {
    if (text === "") return null;
    return codeOf(words, text) ?? this.report(place, this.words.notAWord(text, Object.values(words).join("、")));
  }

  yesNo(place: NamedPlace, text = this.text(place)): boolean | null {
    if (text === "") return null;
    return readYesNo(text) ?? this.report(place, this.words.notAWord(text, "是、否"));
  }

  /** "甲=30；乙=70" → [["甲", 30], ["乙", 70]]. */
  assignments(place: NamedPlace): (readonly [name: string, value: number])[] {
    return pieces(this.text(place)).flatMap((piece) => {
      const assignment = splitAt(piece);
      const value = readDecimal(assignment?.after.replace(/[分%％]$/u, "") ?? "");
      if (assignment && value !== undefined) return [[unquote(assignment.before), value] as const];
      this.report(place, this.words.badAssignment(unquote(piece)));
      return [];
    });
  }

  /** Remembers which cell a value of the edition's JSON came from. */
  place(path: string, place: NamedPlace): void {
    this.#places.set(path, place);
  }

  /** The cell of a path, or of the nearest thing around it. */
  placeOf(path: string): NamedPlace | undefined {
    for (let at = path; at !== ""; at = at.replace(/(?:\.[^.[\]]+|\[[^\]]*\]|^[^.[\]]+)$/u, "")) {
      const place = this.#places.get(at);
      if (place) return place;
    }
    return undefined;
  }

  /** @param place undefined when the whole table is meant */
  report(place: NamedPlace | undefined, message: string): null {
    if (!place) this.problems.push({ row: 0, column: 0, heading: "", message: this.words.wholeTable(message) });
    else {
      this.problems.push({
        row: place.row + 1, column: place.column + 1, heading: place.heading, message: this.words.at(place.row + 1, place.heading, message),
      });
    }
    return null;
  }
}
