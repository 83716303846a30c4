/** New workbooks: reports, result tables, county summaries. */
import { strToU8 } from "fflate";
import { stylesXml } from "./cellStyles";
import {
  CONTENT_TYPE, CONTENT_TYPES, CORE_PROPERTIES_TYPE, PACKAGE_RELATIONSHIPS, TRANSITIONAL, XML_DECLARATION,
} from "./namespaces";
import { chartXml, drawingXml } from "./chartXml";
import type { NewChart, NewSheet } from "./newSheet";
import { sheetDefinitions } from "./sheetDefinitions";
import { nameKey, sheetNames } from "./sheetNames";
import { worksheetXml } from "./worksheetXml";
import { escapeAttribute } from "./xmlEscape";
import { ZipWriter } from "./zipWriter";

/**
 * Writes an .xlsx. The same sheets always give the same bytes: no date and nobody's name is in them.
 * @param sheets in tab order, the first is shown when opened; none gives a workbook with one empty sheet
 */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const written = sheets.length > 0 ? sheets : [{ name: "Sheet1", rows: [] }];
  const names = sheetNames(written.map(({ name }) => name));
  const styles = stylesXml(XML_DECLARATION, TRANSITIONAL.main);
  const zip = new ZipWriter();
  const add = (name: string, xml: string): void => zip.add(name, strToU8(xml));
  const drawn = drawings(written, names);
  add("[Content_Types].xml", contentTypes(written.length, drawn));
  add("_rels/.rels", relationships([
    ["rId1", `${TRANSITIONAL.office}/officeDocument`, "xl/workbook.xml"],
    ["rId2", CORE_PROPERTIES_TYPE, "docProps/core.xml"],
    ["rId3", `${TRANSITIONAL.office}/extended-properties`, "docProps/app.xml"],
  ]));
  add("docProps/core.xml", CORE);
  add("docProps/app.xml", APP);
  add("xl/workbook.xml", workbookXml(written, names));
  add("xl/_rels/workbook.xml.rels", relationships([
    ...written.map((_, index): Triple => [`rId${index + 1}`, `${TRANSITIONAL.office}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
    [`rId${written.length + 1}`, `${TRANSITIONAL.office}/styles`, "styles.xml"],
  ]));
  add("xl/styles.xml", styles.xml);
  const known = new Map(written.map(({ name }, index) => [nameKey(name), names[index] ?? name]));
  written.forEach((sheet, index) => {
    add(`xl/worksheets/sheet${index + 1}.xml`, worksheetXml(sheet, {
      dialect: TRANSITIONAL, styles: styles.ids, selected: index === 0, sheetNameOf: (wanted) => known.get(nameKey(wanted)) ?? wanted,
      ...(drawn.some(({ sheet: of }) => of === index) ? { drawing: "rId1" } : {}),
    }));
  });
  for (const { sheet, drawing, charts } of drawn) {
    add(`xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`, relationships([["rId1", `${TRANSITIONAL.office}/drawing`, `../drawings/drawing${drawing}.xml`]]));
    add(`xl/drawings/drawing${drawing}.xml`, drawingXml(charts.map(({ chart }) => chart), TRANSITIONAL));
    add(`xl/drawings/_rels/drawing${drawing}.xml.rels`, relationships(charts.map(({ part }, index): Triple => [`rId${index + 1}`, `${TRANSITIONAL.office}/chart`, `../charts/chart${part}.xml`])));
    for (const { part, chart } of charts) add(`xl/charts/chart${part}.xml`, chartXml(chart, written[sheet]?.rows ?? [], names[sheet] ?? "", TRANSITIONAL));
  }
  return zip.finish();
}

/** Charts of one sheet, numbered through the workbook from 1. */
interface Drawn {
  /** Index of the sheet. */
  readonly sheet: number;
  readonly drawing: number;
  readonly charts: readonly { readonly part: number; readonly chart: NewChart }[];
}

function drawings(sheets: readonly NewSheet[], names: readonly string[]): readonly Drawn[] {
  let part = 0;
  return sheets.flatMap(({ charts = [] }, sheet) => (charts.length > 0 && names[sheet] !== undefined ? [{ sheet, charts }] : []))
    .map(({ sheet, charts }, index) => ({ sheet, drawing: index + 1, charts: charts.map((chart) => ({ part: ++part, chart })) }));
}

type Triple = readonly [id: string, type: string, target: string];

const relationships = (list: readonly Triple[]): string =>
  `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
  `${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;

function contentTypes(sheets: number, drawn: readonly Drawn[]): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}">` +
    `<Default Extension="rels" ContentType="${CONTENT_TYPE.relationships}"/><Default Extension="xml" ContentType="application/xml"/>` +
    override("xl/workbook.xml", CONTENT_TYPE.workbook) +
    Array.from({ length: sheets }, (_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, CONTENT_TYPE.worksheet)).join("") +
    drawn.map(({ drawing, charts }) => override(`xl/drawings/drawing${drawing}.xml`, CONTENT_TYPE.drawing) + charts.map(({ part }) => override(`xl/charts/chart${part}.xml`, CONTENT_TYPE.chart)).join("")).join("") +
    override("xl/styles.xml", CONTENT_TYPE.styles) +
    override("docProps/core.xml", CONTENT_TYPE.core) +
    override("docProps/app.xml", CONTENT_TYPE.app) +
    "</Types>"
  );
}

function workbookXml(sheets: readonly NewSheet[], names: readonly string[]): string {
  const list = names.map((name, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const definitions = sheets.flatMap((sheet, index) => sheetDefinitions(sheet, names[index] ?? sheet.name, index)).join("");
  return (
    `${XML_DECLARATION}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.office}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${list}</sheets>` +
    `${definitions === "" ? "" : `<definedNames>${definitions}</definedNames>`}</workbook>`
  );
}

const CORE =
  `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>ASSESS</dc:creator></cp:coreProperties>';

const APP =
  `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  "<Application>ASSESS</Application></Properties>";
