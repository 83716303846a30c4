/** Workbooks as large as Excel allows, made row by row so that making one takes little memory. */
import { crc32, createDeflateRaw } from "node:zlib";
import { buildZip, type ZipPart } from "../fixtures/zipBuilder";

/** Rows of a worksheet in Excel. */
export const MOST_ROWS = 1_048_576;

/** What is written into a row's cells: texts are written in the cell itself. */
export type RowOf = (row: number) => readonly (string | number)[];

export interface LongSheet {
  readonly name: string;
  readonly rows: number;
  readonly row: RowOf;
}

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROWS_AT_ONCE = 4_096;

/** @returns the bytes of an .xlsx of the sheets */
export async function bookOf(sheets: readonly LongSheet[]): Promise<Uint8Array> {
  const parts: ZipPart[] = [
    { name: "[Content_Types].xml", content: contentTypes(sheets.length) },
    { name: "_rels/.rels", content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: "xl/workbook.xml", content: `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"/>`).join("")}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="s${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>` },
  ];
  for (const [index, sheet] of sheets.entries()) parts.push(await sheetPart(`xl/worksheets/sheet${index + 1}.xml`, sheet));
  return buildZip(parts);
}

const contentTypes = (sheets: number): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
  `${Array.from({ length: sheets }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`;

async function sheetPart(name: string, { rows, row }: LongSheet): Promise<ZipPart> {
  const deflate = createDeflateRaw({ level: 1 });
  const pieces: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => deflate.on("data", (piece: Buffer) => pieces.push(piece)).on("end", resolve).on("error", reject));
  let inflated = 0;
  let checksum = 0;
  const write = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    inflated += bytes.length;
    checksum = crc32(bytes, checksum);
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once("drain", resolve));
  };
  await write(`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${NAMESPACE}"><sheetData>`);
  for (let from = 1; from <= rows; from += ROWS_AT_ONCE) {
    let text = "";
    for (let at = from; at < Math.min(from + ROWS_AT_ONCE, rows + 1); at++) text += rowText(at, row(at));
    await write(text);
  }
  await write("</sheetData></worksheet>");
  deflate.end();
  await ended;
  return { name, content: Buffer.concat(pieces), compressed: { inflated, checksum } };
}

function rowText(number: number, cells: readonly (string | number)[]): string {
  const inside = cells.map((value, index) => {
    const place = `${String.fromCharCode(65 + index)}${number}`;
    return typeof value === "number" ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${inside.join("")}</row>`;
}

/** A list of running numbers that nothing is known of. */
export const oneColumn: RowOf = (row) => (row === 1 ? ["序号"] : [row - 1]);

/** A year's ledger as wide as any; a hundred thousand rows of it are within what is read. */
export const wideLedgerRow: RowOf = (row) => {
  if (row === 1) return ["日期", "窗口名称", "条款", "扣分", "姓名", "事由", "次数", "核实人", "备注", "编号", "科室", "来源"];
  return [`2026-06-${String(1 + (row % 28)).padStart(2, "0")}`, `窗口${row % 28}`, "五(10)", 2, `人员${row % 300}`, `第${row}次巡查`, 1, `核实人${row % 9}`, "无", row, `科室${row % 12}`, "巡查"];
};

/** A ledger of a window's deductions, as long as wanted. */
export const ledgerRow: RowOf = (row) => {
  if (row === 1) return ["日期", "窗口名称", "条款", "扣分"];
  return [`2026-06-${String(1 + (row % 28)).padStart(2, "0")}`, `窗口${row % 28}`, "五(10)", 2];
};
