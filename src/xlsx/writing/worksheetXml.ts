/** One new sheet as a worksheet part. */
import { cellAddress, parseRange, rangeAddress, type Range } from "../../sheet/grid";
import { lookOf, type StyleIds } from "./cellStyles";
import { type Dialect, XML_DECLARATION } from "./namespaces";
import type { CellLink, NewCell, NewSheet, StyledCell } from "./newSheet";
import { rowHeight } from "./rowHeight";
import { quotedName } from "./sheetNames";
import { storedFormula } from "./storedFormula";
import { escapeAttribute, escapeCellText, escapeContent, textElement } from "./xmlEscape";

export interface SheetSetting {
  readonly dialect: Dialect;
  readonly styles: StyleIds;
  /** Name as written of the sheet that a link means. */
  readonly sheetNameOf: (wanted: string) => string;
  /** The sheet shown when the workbook is opened. */
  readonly selected: boolean;
  /** Relationship to the drawing that holds the sheet's charts; left out where charts are not written. */
  readonly drawing?: string;
}

/** UTF-16 units in one cell. */
const LONGEST_TEXT = 32_767;
/** Links that Excel keeps on one sheet. */
const MOST_LINKS = 65_530;

export function worksheetXml(sheet: NewSheet, setting: SheetSetting): string {
  const links: string[] = [];
  const merges = sheet.merges ?? [];
  const ofRow = mergesOfRows(merges);
  const rows = sheet.rows.map((cells, index) => rowXml(cells, index + 1, widthsIn(sheet, ofRow.get(index + 1)), setting, links)).join("");
  const filter = filterRange(sheet);
  const list = (name: string, items: readonly string[]): string => (items.length === 0 ? "" : `<${name}>${items.join("")}</${name}>`);
  return (
    `${XML_DECLARATION}<worksheet xmlns="${setting.dialect.main}" xmlns:r="${setting.dialect.office}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    viewXml(sheet.headingRows ?? 0, setting.selected) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    list("cols", (sheet.widths ?? []).map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)) +
    `<sheetData>${rows}</sheetData>` +
    (filter === null ? "" : `<autoFilter ref="${rangeAddress(filter)}"/>`) +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join("")}</mergeCells>`) +
    list("hyperlinks", links.slice(0, MOST_LINKS)) +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    // 9 is A4; as many pages long as it takes, one wide.
    `<pageSetup paperSize="9" orientation="${sheet.landscape === true ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>` +
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>" +
    `${setting.drawing === undefined ? "" : `<drawing r:id="${setting.drawing}"/>`}</worksheet>`
  );
}

function viewXml(headingRows: number, selected: boolean): string {
  const pane =
    headingRows === 0
      ? ""
      : `<pane ySplit="${headingRows}" topLeftCell="A${headingRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headingRows + 1}" sqref="A${headingRows + 1}"/>`;
  return `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function rowXml(cells: readonly NewCell[], row: number, widths: readonly number[], setting: SheetSetting, links: string[]): string {
  const content = cells.map((cell, index) => cellXml(cell, cellAddress(row, index + 1), setting, links)).join("");
  if (content === "") return "";
  const height = rowHeight(cells, widths);
  // Without customHeight it is the height last fitted: Excel fits it anew as soon as the row is edited.
  return `<row r="${row}"${height === null ? "" : ` ht="${height}"`}>${content}</row>`;
}

/** Merges within one row, by that row. */
function mergesOfRows(merges: readonly Range[]): ReadonlyMap<number, readonly Range[]> {
  const ofRow = new Map<number, Range[]>();
  for (const merge of merges.filter(({ top, bottom }) => top === bottom)) {
    const own = ofRow.get(merge.top);
    if (own) own.push(merge);
    else ofRow.set(merge.top, [merge]);
  }
  return ofRow;
}

/** Widths of a row's columns; a cell that is merged to the right has those of all its columns. */
function widthsIn({ widths = [] }: NewSheet, own: readonly Range[] | undefined): readonly number[] {
  if (own === undefined) return widths;
  return widths.map((width, index) => {
    const merge = own.find(({ left }) => left === index + 1);
    return merge ? widths.slice(index, merge.right).reduce((sum, each) => sum + each, 0) : width;
  });
}

function cellXml(cell: NewCell, address: string, setting: SheetSetting, links: string[]): string {
  if (cell === null) return "";
  const styled: StyledCell = typeof cell === "object" ? cell : { value: cell };
  if (styled.link) links.push(linkXml(address, styled.link, setting));
  const style = setting.styles[lookOf(styled)];
  const { value, formula } = styled;
  if (formula !== undefined) return formulaXml(address, style, storedFormula(formula), value);
  if (value === null || value === "") return `<c r="${address}" s="${style}"/>`;
  if (typeof value === "number" && Number.isFinite(value)) return `<c r="${address}" s="${style}"><v>${String(value)}</v></c>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is>${textElement(fitting(String(value)))}</is></c>`;
}

/** The result goes with it, for programs that do not know the function. */
function formulaXml(address: string, style: number, formula: string, value: StyledCell["value"]): string {
  const code = `<f>${escapeContent(formula)}</f>`;
  if (typeof value === "number" && Number.isFinite(value)) return `<c r="${address}" s="${style}">${code}<v>${String(value)}</v></c>`;
  return `<c r="${address}" s="${style}" t="str">${code}<v>${escapeCellText(fitting(String(value ?? "")))}</v></c>`;
}

function fitting(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function linkXml(address: string, { sheet, cell }: CellLink, { sheetNameOf }: SheetSetting): string {
  const place = parseRange(cell);
  const location = `${quotedName(sheetNameOf(sheet))}!${place ? rangeAddress(place) : "A1"}`;
  return `<hyperlink ref="${address}" location="${escapeAttribute(location)}"/>`;
}

/** The table under the last heading row; null when the sheet wants no filter or has nothing to filter. */
export function filterRange(sheet: NewSheet): Range | null {
  const top = sheet.headingRows ?? 0;
  if (sheet.filter !== true || top === 0) return null;
  const width = sheet.rows[top - 1]?.length ?? 0;
  let bottom = top;
  while ((sheet.rows[bottom] ?? []).some((cell) => cell !== null)) bottom++;
  return width === 0 || bottom === top ? null : { top, left: 1, bottom, right: width };
}
