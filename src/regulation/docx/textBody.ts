/** Follows the elements of a Word document and writes its text down. */
import { CELL_LINE } from "../characters";
import type { Budget } from "../../xlsx/budget";
import type { Numbering } from "./numbering";
import type { WordHandler } from "./wordPart";

interface Cell {
  readonly lines: string[];
  /** Columns that it covers. */
  span: number;
  /** Goes on from the cell above: its text stands there. */
  continued: boolean;
}

/** A table that is open; tables stand inside cells of others. */
interface Table {
  readonly rows: string[];
  row: string[];
  cell: Cell | null;
}

interface Paragraph {
  text: string;
  number: string | null;
  level: number | null;
  style: string | null;
}

/** Elements whose inside is no text of the document as it now reads. */
const LEFT_OUT = new Set(["instrText", "delText", "moveFrom", "delInstrText", "footnoteReference", "mc:Fallback", "rPrChange", "pPrChange", "tcPrChange", "tblPrChange", "sectPrChange"]);
const MAX_SPAN = 64;

export class TextBody implements WordHandler {
  pictures = 0;
  deletions = 0;
  readonly #lines: string[] = [];
  readonly #tables: Table[] = [];
  /** Paragraphs that are open: one in a text box stands inside another. */
  readonly #paragraphs: Paragraph[] = [];
  #inText = false;

  constructor(readonly numbering: Numbering, readonly budget: Budget) {}

  /** What has been written down. */
  written(): string {
    return this.#lines.join("\n");
  }

  text(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#inText && paragraph) paragraph.text += words;
  }

  open(name: string, attribute: (name: string) => string | undefined): "skip" | void {
    if (LEFT_OUT.has(name)) return "skip";
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    switch (name) {
      case "del":
        this.deletions += 1;
        return "skip";
      case "p": return void this.#paragraphs.push({ text: "", number: null, level: null, style: null });
      case "t": return void (this.#inText = true);
      case "tab": case "ptab": return this.#put(" ");
      case "br": case "cr": return this.#put("\n");
      case "noBreakHyphen": return this.#put("-");
      case "numId": return void (paragraph && (paragraph.number = attribute("val") ?? null));
      case "ilvl": return void (paragraph && (paragraph.level = Number(attribute("val") ?? 0)));
      case "pStyle": return void (paragraph && (paragraph.style = attribute("val") ?? null));
      case "tbl": return void this.#tables.push({ rows: [], row: [], cell: null });
      case "gridBefore": return void (table && !table.cell && this.#pushEmpty(table, Number(attribute("val") ?? 0)));
      case "tc": return void (table && (table.cell = { lines: [], span: 1, continued: false }));
      case "gridSpan": return void (table?.cell && (table.cell.span = Math.min(MAX_SPAN, Number(attribute("val") ?? 1) || 1)));
      case "vMerge": return void (table?.cell && (table.cell.continued = (attribute("val") ?? "continue") !== "restart"));
      case "a:blip": case "v:imagedata": return void (this.pictures += 1);
      default: return;
    }
  }

  close(name: string): void {
    const table = this.#tables.at(-1);
    if (name === "t") this.#inText = false;
    else if (name === "p") this.#endParagraph();
    else if (name === "tc" && table?.cell) {
      const { lines, span, continued } = table.cell;
      table.row.push(continued ? "" : lines.filter((line) => line.trim() !== "").join(CELL_LINE).replaceAll("\n", CELL_LINE).replaceAll("\t", " "));
      this.#pushEmpty(table, span - 1);
      table.cell = null;
    } else if (name === "tr" && table) {
      table.rows.push(table.row.join("\t"));
      table.row = [];
    } else if (name === "tbl") this.#endTable();
  }

  #put(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.text += words;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const number = paragraph.text.trim() === "" ? "" : this.numbering.next(paragraph.number, paragraph.level, paragraph.style);
    this.#line(number + paragraph.text);
  }

  /** The rows of a table inside a cell are lines of it. */
  #endTable(): void {
    const table = this.#tables.pop();
    for (const row of table?.rows ?? []) this.#line(row);
  }

  #line(line: string): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.lines.push(line);
    else this.#lines.push(line);
  }

  /** Places of a row that hold nothing of their own. */
  #pushEmpty(table: Table, count: number): void {
    const places = Math.max(0, Math.min(count, MAX_SPAN));
    this.budget.use("cells", places);
    for (let index = 0; index < places; index++) table.row.push("");
  }
}
