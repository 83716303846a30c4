/** Sample workbooks as bytes that are the same on every computer and every day. */
import ExcelJS from "exceljs";
import { unzipSync, zipSync, type Zippable } from "fflate";

/** Only its calendar fields go into the archive, so the time zone does not matter. */
const WRITTEN = new Date(2026, 5, 30, 9, 0, 0);

export function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const moment = new Date(Date.UTC(2026, 5, 30, 1, 0, 0));
  book.creator = "ASSESS 示例";
  book.lastModifiedBy = "ASSESS 示例";
  book.created = moment;
  book.modified = moment;
  return book;
}

/** The library stamps each part with the present moment; they are packed again with a fixed one. */
export async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const written = new Uint8Array(await book.xlsx.writeBuffer());
  const parts = unzipSync(written);
  const fixed: Zippable = {};
  for (const name of Object.keys(parts).filter((part) => !part.endsWith("/")).sort()) {
    const content = parts[name];
    if (content) fixed[name] = [content, { mtime: WRITTEN, level: 9, os: 0, attrs: 0 }];
  }
  return zipSync(fixed);
}
