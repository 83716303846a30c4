/** One worksheet part → cells, merges, hidden rows and columns. */
import { cellAddress, MAX_COLUMNS, MAX_ROWS, parseRange, type Cell, type CellValue } from "../sheet/grid";
import type { Budget } from "./budget";
import { cellPlace } from "./cellPlace";
import { cellValue, type ValueContext } from "./cellValue";
import { foldedLines, type OutlineLine } from "./hiddenOutline";
import type { CellFormats } from "./numberFormats";
import { malformed } from "./problem";
import { PlainCell } from "./plainCell";
import { PlainRows } from "./plainRows";
import { RepeatedCells } from "./repeatedCells";
import { RepeatedTexts } from "./repeatedTexts";
import { RichText } from "./richText";
import { SheetFormulas } from "./sheetFormulas";
import { SheetStore } from "./sheetStore";
import type { TakenBytes } from "./xmlBytes";
import { isTrue, readXmlPart, wholeNumber, type Attributes, type ElementHandler } from "./xmlPart";
import { decodeEscapes } from "./xmlText";
import type { ZipArchive } from "./zipArchive";

/** What cells refer to outside their own part. */
export interface WorkbookContext extends ValueContext {
  readonly formats: CellFormats;
}

/** worksheet › sheetData › row. */
const ROW_DEPTH = 3;

/** A date stored as ISO text needs a format to be known as a date. */
const DATE_FORMAT = "yyyy-mm-dd";

/** @throws ReadRefusal */
export function readWorksheet(
  archive: ZipArchive, part: string, name: string, visible: boolean, context: WorkbookContext, budget: Budget,
): SheetStore {
  const sheet = new SheetStore(name, visible);
  const reader = new WorksheetReader(sheet, context, budget);
  readXmlPart(archive, part, "worksheet", budget, reader);
  reader.finish();
  return sheet;
}

class WorksheetReader implements ElementHandler {
  readonly #richText: RichText;
  readonly #formulas: SheetFormulas;
  readonly #rowOutline = new Map<number, OutlineLine>();
  readonly #columnOutline = new Map<number, OutlineLine>();
  #summaryBelow = true;
  #summaryRight = true;
  #columnsListed = 0;

  readonly #plain = new PlainCell();
  readonly #texts = new RepeatedTexts();
  readonly #cells = new RepeatedCells();
  readonly #rows: PlainRows;
  #row = 0;
  #column = 0;
  #attributes: Attributes = {};
  #formulaAttributes: Attributes = {};
  #formula: string | undefined;
  #stored: string | undefined;
  #inline: string | undefined;
  /** The element of the cell whose text is being read. */
  #reading: "f" | "v" | "is" | undefined;

  constructor(
    readonly sheet: SheetStore,
    readonly context: WorkbookContext,
    readonly budget: Budget,
  ) {
    this.#richText = new RichText(budget);
    this.#formulas = new SheetFormulas(sheet, budget);
    this.#rows = new PlainRows(sheet, context, this.#cells, budget);
  }

  // worksheet › sheetData › row › c › f, v, is; the other parts of a worksheet are at most as deep as `row`.
  open(name: string, attributes: Attributes, depth: number): "skip" | void {
    switch (depth) {
      case 1: return;
      case 2: return ["sheetData", "cols", "mergeCells", "sheetPr"].includes(name) ? undefined : "skip";
      case 3: return this.#openThird(name, attributes);
      case 4: return name === "c" ? this.#openCell(attributes) : "skip";
      case 5: return this.#openContent(name, attributes);
      default: return this.#reading === "is" ? this.#richText.open(name) : "skip";
    }
  }

  /** Rows that hold nothing but values: what nearly all of a sheet consists of. */
  plainRow(bytes: Uint8Array, at: number): TakenBytes | undefined {
    const taken = this.#rows.take(bytes, at);
    if (taken) this.#row = this.#rows.row;
    return taken;
  }

  /** Cells of the open row that are a value alone, where the row holds others too. */
  plainCells(xml: string, from: number, depth: number): number {
    if (depth !== ROW_DEPTH) return from;
    const { budget } = this;
    let at = from;
    for (let end = this.#plain.read(xml, at); end >= 0; end = this.#plain.read(xml, at)) {
      const { row, column, style, kind } = this.#plain;
      if (row !== this.#row) break;
      if (kind !== "empty") {
        const value = kind === "number" ? this.#plain.number : kind === "shared" ? this.context.sharedStrings[this.#plain.number] : this.#texts.of(decodeEscapes(this.#plain.text));
        if (value === undefined) break;
        if (typeof value === "string") budget.check("stringLength", value.length);
        if (value !== "") {
          budget.use("cells");
          this.sheet.set(row, column, this.#cells.of(value, this.context.formats[style]));
        }
      }
      this.#column = column;
      at = end;
    }
    return at;
  }

  text(text: string): void {
    if (this.#reading === "v") this.budget.check("xmlToken", (this.#stored = (this.#stored ?? "") + text).length);
    else if (this.#reading === "f") this.budget.check("formulaLength", (this.#formula = (this.#formula ?? "") + text).length);
    else if (this.#reading === "is") this.#richText.text(text);
  }

  close(name: string, depth: number): void {
    if (depth === 4) this.#closeCell();
    else if (depth === 5) {
      if (this.#reading === "is") this.#inline = this.#richText.finish();
      this.#reading = undefined;
    } else if (depth > 5) this.#richText.close(name);
  }

  finish(): void {
    this.#formulas.finish();
    for (const row of foldedLines(this.#rowOutline, this.#summaryBelow)) this.sheet.hiddenRows.add(row);
    for (const column of foldedLines(this.#columnOutline, this.#summaryRight)) this.sheet.hiddenColumns.add(column);
    this.budget.use("usedArea", this.sheet.rows * this.sheet.columns);
  }

  #openThird(name: string, attributes: Attributes): "skip" | void {
    switch (name) {
      case "row": return this.#openRow(attributes);
      case "col": this.#readColumns(attributes); return "skip";
      case "mergeCell": this.#readMerge(attributes); return "skip";
      case "outlinePr":
        this.#summaryBelow = attributes["summaryBelow"] === undefined || isTrue(attributes["summaryBelow"]);
        this.#summaryRight = attributes["summaryRight"] === undefined || isTrue(attributes["summaryRight"]);
        return "skip";
      default: return "skip";
    }
  }

  #openRow(attributes: Attributes): void {
    const { r: stated } = attributes;
    const row = stated === undefined ? this.#row + 1 : wholeNumber(stated);
    if (row === undefined || row < 1 || row > MAX_ROWS) throw malformed(`${this.sheet.name}: row ${String(stated ?? row).slice(0, 20)}`);
    this.#row = row;
    this.#column = 0;
    if (isTrue(attributes["hidden"]) || isZero(attributes["ht"])) this.sheet.hiddenRows.add(row);
    const outline = outlineLine(attributes);
    if (outline) this.#rowOutline.set(row, outline);
  }

  #readColumns(attributes: Attributes): void {
    const first = wholeNumber(attributes["min"]);
    const last = wholeNumber(attributes["max"]);
    if (first === undefined || last === undefined || first < 1 || last < first || last > MAX_COLUMNS) {
      throw malformed(`${this.sheet.name}: columns ${String(attributes["min"]).slice(0, 20)}–${String(attributes["max"]).slice(0, 20)}`);
    }
    this.#columnsListed += last - first + 1;
    if (this.#columnsListed > MAX_COLUMNS) throw malformed(`${this.sheet.name}: columns listed twice`);
    const hidden = isTrue(attributes["hidden"]) || isZero(attributes["width"]);
    const outline = outlineLine(attributes);
    for (let column = first; column <= last; column++) {
      if (hidden) this.sheet.hiddenColumns.add(column);
      if (outline) this.#columnOutline.set(column, outline);
    }
  }

  #readMerge(attributes: Attributes): void {
    this.budget.use("merges");
    const range = parseRange(attributes["ref"] ?? "");
    if (!range) throw malformed(`${this.sheet.name}: merged range ${String(attributes["ref"]).slice(0, 40)}`);
    if (range.bottom > range.top || range.right > range.left) this.sheet.merges.push(range);
  }

  #openCell(attributes: Attributes): void {
    const { r: stated } = attributes;
    if (stated === undefined) this.#column++;
    else {
      const place = cellPlace(stated);
      if (place?.row !== this.#row) {
        throw malformed(`${this.sheet.name}: cell ${stated.slice(0, 20)} in row ${this.#row}`);
      }
      this.#column = place.column;
    }
    if (this.#column > MAX_COLUMNS) throw malformed(`${this.sheet.name}: row ${this.#row} has too many cells`);
    this.#attributes = attributes;
    this.#formula = this.#stored = this.#inline = this.#reading = undefined;
  }

  #openContent(name: string, attributes: Attributes): "skip" | void {
    if (name === "f") {
      this.#formulaAttributes = attributes;
      this.#formula = "";
    } else if (name === "v") this.#stored = "";
    else if (name === "is") this.#richText.begin();
    else return "skip";
    this.#reading = name;
  }

  #closeCell(): void {
    const row = this.#row;
    const column = this.#column;
    const { t: type = "n", s: style } = this.#attributes;
    if (this.#formula === undefined && this.#stored === undefined && this.#inline === undefined) return;
    const place = (): string => `${this.sheet.name}!${cellAddress(row, column)}`;
    const value = cellValue({ type, stored: this.#stored, inline: this.#inline, place }, this.context);
    if (typeof value === "string") this.budget.check("stringLength", value.length);
    const hasFormula = this.#formula !== undefined;
    if (!hasFormula && (value === null || value === "")) return;
    this.budget.use("cells");
    const format = this.context.formats[wholeNumber(style) ?? 0] ?? (type === "d" ? DATE_FORMAT : undefined);
    const spills = this.#attributes["cm"] !== undefined;
    const formula =
      this.#formula === undefined ? undefined : this.#formulas.read(row, column, this.#formulaAttributes, this.#formula, spills);
    this.sheet.set(row, column, cellOf(value, formula, format));
  }
}

/** Most cells are a value alone; files hold one such object for each. */
function cellOf(value: CellValue, formula: string | undefined, format: string | undefined): Cell {
  if (formula === undefined) return format === undefined ? { value } : { value, format };
  return format === undefined ? { value, formula } : { value, formula, format };
}

const isZero = (measure: string | undefined): boolean => measure !== undefined && measure !== "" && Number(measure) === 0;

function outlineLine(attributes: Attributes): OutlineLine | undefined {
  const level = wholeNumber(attributes["outlineLevel"]) ?? 0;
  const collapsed = isTrue(attributes["collapsed"]);
  return level > 0 || collapsed ? { level, collapsed } : undefined;
}
