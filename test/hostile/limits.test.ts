/** Limits that hold over a whole file, where each of its parts alone would pass. */
import assert from "node:assert/strict";
import { openFile } from "../../intake/openFile";
import { BookFormulas } from "../../src/formulas/bookFormulas";
import { fitsWildcards } from "../../src/formulas/wildcards";
import { MemoryGrid } from "../../src/sheet/grid";
import type { ReadLimits } from "../../src/xlsx/limits";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { buildMail } from "../fixtures/mailBuilder";
import { rowsBytes, withPart, workbookBytes, workbookParts } from "../fixtures/workbookBuilder";
import { buildZip } from "../fixtures/zipBuilder";

const SHEET = "xl/worksheets/sheet1.xml";
const sound = workbookParts({ sheets: [{ name: "表" }] });

function limitOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): string {
  const answer = readWorkbook(bytes, limits);
  return "problem" in answer ? (answer.problem.limit?.name ?? answer.problem.code) : "read";
}

describe("limits over a whole file", () => {
  it("[X99] a tag, a text, a comment, a CDATA section of more than a million characters is refused, in whichever parser it is met", () => {
    const long = "x".repeat(1_100_000);
    const sheets = [`<worksheet a="${long}"/>`, `<worksheet>${" ".repeat(1_100_000)}</worksheet>`, `<worksheet><!--${long}--></worksheet>`, `<worksheet><![CDATA[${long}]]></worksheet>`, `<worksheet><?x ${long}?></worksheet>`, `<worksheet><!----><a b="${long}"/></worksheet>`];
    for (const content of sheets) assert.equal(limitOf(buildZip(withPart(sound, SHEET, { content }))), "xmlToken", content.slice(0, 24));
    const many = "<!-- x -->".repeat(150_000);
    assert.equal(limitOf(buildZip(withPart(sound, SHEET, { content: `<worksheet>${many}</worksheet>` }))), "read");
  });

  it("[X100] parts that are each as repetitive as they may be are refused together", () => {
    const parts = workbookParts({ sheets: Array.from({ length: 6 }, (_, index) => ({ name: `表${index}` })) });
    const bytes = buildZip(parts.map((part) => (part.name.startsWith("xl/worksheets/") ? { ...part, content: `<worksheet>${"<x/>".repeat(20_000)}</worksheet>` } : part)));
    assert.equal(limitOf(bytes, { ratioFreeBytes: 100_000, compressionRatio: 60 }), "compressionRatio");
    assert.equal(limitOf(bytes, { ratioFreeBytes: 200_000, compressionRatio: 60 }), "read");
  });

  it("[X100] what states more than is left is not inflated", () => {
    const bytes = buildZip(withPart(sound, SHEET, { content: `<worksheet>${"<x/>".repeat(20_000)}`, statedChecksum: 1 }));
    assert.equal(limitOf(bytes, { inflatedBytes: 50_000 }), "inflatedBytes");
  });

  it("[X101] the used area is that of all sheets", () => {
    const sheets = Array.from({ length: 3 }, (_, index) => ({ name: `表${index}`, rows: '<row r="9"><c r="B9"><v>1</v></c></row>' }));
    assert.equal(limitOf(workbookBytes({ sheets }), { usedArea: 54 }), "read");
    assert.equal(limitOf(workbookBytes({ sheets }), { usedArea: 53 }), "usedArea");
  });

  it("[X102] texts that double each other, and patterns over endless texts, are uncertain", () => {
    const grid = MemoryGrid.of({ name: "表" }, Array.from({ length: 60 }, (_, row) => [row === 0 ? "甲乙丙丁" : `=A${row}&A${row}`]));
    const book = new BookFormulas({ sheets: [grid], date1904: false });
    assert.deepEqual(book.result(grid, 14, 1, "fresh"), { uncertain: { reason: "ambiguous", text: "" } });
    assert.equal((book.result(grid, 13, 1, "fresh") as { value: string }).value.length, 16_384);
    assert.ok("uncertain" in book.result(grid, 60, 1, "fresh"));
    assert.equal(fitsWildcards("a".repeat(32_000), `*${"a".repeat(100)}b`), "ambiguous");
    assert.equal(fitsWildcards("a".repeat(1_000), `*${"a".repeat(100)}b`), false);
  });

  it("[X90] a rich text of more runs than a cell can hold letters is refused on the way", () => {
    const runs = (count: number): Uint8Array => rowsBytes("", { sharedStrings: `<si>${"<r><t>字</t></r>".repeat(count)}</si>` });
    assert.equal(limitOf(runs(32_767)), "read");
    assert.equal(limitOf(runs(32_768)), "stringLength");
  });

  it("[I20] a mail of endless parts is refused before it is taken apart", async () => {
    const mail = buildMail(Array.from({ length: 1_300 }, () => ({ headers: ["Content-Type: text/plain"], body: "x" })));
    const [item] = await openFile("a.eml", mail, { limits: { entries: 100 } });
    assert.deepEqual(item && "problem" in item && [item.name, item.problem.code], ["a.eml", "over-limit"]);
  });

  it("[I21] cells of a page said to lie beyond a sheet are refused before they are looked for", async () => {
    const page = new TextEncoder().encode('<html><table><tr><td colspan="999999999">1</td><td>2</td></tr></table></html>');
    const [item] = await openFile("a.xls", page);
    assert.ok(item && "problem" in item, "was read");
    assert.equal(item.problem.code, "malformed");
  });
});
