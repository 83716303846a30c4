/** Native charts: one drawing a sheet, one part a chart. Each keeps the figures it showed, as Excel does. */
import { columnName, type Range } from "../../sheet/grid";
import { type Dialect, DRAWING, XML_DECLARATION } from "./namespaces";
import type { ChartSeries, NewCell, NewChart } from "./newSheet";
import { quotedName } from "./sheetNames";
import { escapeAttribute, escapeContent } from "./xmlEscape";

/** One for each series; dark enough on white, and printed in grey still apart from the ground. */
const COLORS = ["2F5D82", "B3541E", "4E7A3A"] as const;

/** @param charts the n-th is the relationship rId(n + 1) of the drawing */
export function drawingXml(charts: readonly NewChart[], { office }: Dialect): string {
  const anchors = charts.map(({ title, alt, place }, index) =>
    `<xdr:twoCellAnchor>${cornerXml("from", place.left - 1, place.top - 1)}${cornerXml("to", place.right, place.bottom)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeAttribute(title)}" descr="${escapeAttribute(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING.chart}"><c:chart xmlns:c="${DRAWING.chart}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`);
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING.sheet}" xmlns:a="${DRAWING.main}" xmlns:r="${office}">${anchors.join("")}</xdr:wsDr>`;
}

const cornerXml = (name: "from" | "to", column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/**
 * @param rows of its sheet, for the figures kept with the chart
 * @param sheetName as written
 */
export function chartXml(chart: NewChart, rows: readonly (readonly NewCell[])[], sheetName: string, { office }: Dialect): string {
  const lines = chart.kind === "lines";
  const series = chart.series.map((each, index) => seriesXml(each, index, chart, rows, sheetName)).join("");
  const plot = lines
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
    : `<c:barChart><c:barDir val="${chart.kind === "bars" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${AXIS_IDS}</c:barChart>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${DRAWING.chart}" xmlns:a="${DRAWING.main}" xmlns:r="${office}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(chart.title, 1200)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axesXml(chart)}</c:plotArea>` +
    `${chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const AXIS_IDS = '<c:axId val="111111111"/><c:axId val="222222222"/>';

/** @param size in hundredths of a point */
const titleXml = (text: string, size: number): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size}" b="0"/><a:t>${escapeContent(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** Bars are read from top to bottom, as the figures stand. */
function axesXml({ kind, categoryAxis, valueAxis }: NewChart): string {
  const lying = kind === "bars";
  const scaling = (reversed: boolean): string => `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>`;
  return (
    `<c:catAx><c:axId val="111111111"/>${scaling(lying)}<c:axPos val="${lying ? "l" : "b"}"/>${titleXml(categoryAxis, 900)}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/>${scaling(false)}<c:axPos val="${lying ? "b" : "l"}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `${titleXml(valueAxis, 900)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${lying ? "max" : "autoZero"}"/></c:valAx>`
  );
}

function seriesXml({ name, values }: ChartSeries, index: number, chart: NewChart, rows: readonly (readonly NewCell[])[], sheetName: string): string {
  const color = COLORS[index % COLORS.length] ?? COLORS[0];
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const look = chart.kind === "lines"
    ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>`
    : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const labels = '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(name, rows, sheetName)}</c:tx>${look}${labels}` +
    `<c:cat>${textsXml(chart.categories, rows, sheetName)}</c:cat><c:val>${numbersXml(values, rows, sheetName)}</c:val>${chart.kind === "lines" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

const textsXml = (range: Range, rows: readonly (readonly NewCell[])[], sheetName: string): string => {
  const values = valuesIn(range, rows);
  const points = values.flatMap((value, index) => (value === null || value === "" ? [] : [`<c:pt idx="${index}"><c:v>${escapeContent(String(value))}</c:v></c:pt>`]));
  return `<c:strRef><c:f>${escapeContent(absolute(range, sheetName))}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
};

const numbersXml = (range: Range, rows: readonly (readonly NewCell[])[], sheetName: string): string => {
  const values = valuesIn(range, rows);
  const points = values.flatMap((value, index) => (typeof value === "number" ? [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`] : []));
  return `<c:numRef><c:f>${escapeContent(absolute(range, sheetName))}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
};

function valuesIn({ top, left, bottom, right }: Range, rows: readonly (readonly NewCell[])[]): readonly (string | number | null)[] {
  const values: (string | number | null)[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = rows[row - 1]?.[column - 1] ?? null;
      values.push(typeof cell === "object" && cell !== null ? cell.value : cell);
    }
  }
  return values;
}

function absolute({ top, left, bottom, right }: Range, sheetName: string): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row}`;
  return `${quotedName(sheetName)}!${corner(top, left)}${top === bottom && left === right ? "" : `:${corner(bottom, right)}`}`;
}
