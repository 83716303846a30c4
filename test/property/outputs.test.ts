/** Everything that is written, from workbooks whose texts want to be formulas or markup. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { summarySheets } from "../../src/batch/countySummary";
import { crossFileFindings } from "../../src/batch/crossFileFindings";
import type { FileReport } from "../../src/batch/fileReport";
import { mergeReports } from "../../src/batch/mergeReports";
import { assessmentsTable, findingsTable, resultTable } from "../../src/batch/resultTable";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { summarySheetPlan } from "../../src/handover/summarySheet";
import { parseMonth } from "../../src/month";
import { annotationOf } from "../../src/report/annotationOf";
import { resultSheet } from "../../src/report/resultSheet";
import { MemoryGrid, type SheetGrid, type WorkbookGrid } from "../../src/sheet/grid";
import { reportText } from "../../src/text/report";
import { annotateWorkbook } from "../../src/xlsx/annotate/annotateWorkbook";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import type { NewSheet } from "../../src/xlsx/writing/newSheet";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { cataloguePlan, newSheetOf } from "../../taskpane/library/sheetPlan";
import { openWorkbook, type OpenWorkbook } from "../contract/paneWorkbook";
import { editions, windowForm } from "../unit/batch/files";
import { summaryOf } from "../unit/handover/month";
import { sheetOf } from "../unit/sheetText";
import { seedOr } from "../seed";

/** Any text that carries it came from a cell. */
const MARK = "恶意";

const PAYLOADS = [
  `HYPERLINK("http://evil.example","${MARK}")`, `cmd|' /C calc'!${MARK}`, `1+1${MARK}`, `SUM(A1:A9)${MARK}`, `<img src=x onerror=alert(1)>${MARK}`, `</t></is></c><c><f>1+1</f></c>${MARK}`,
  `]]>${MARK}<script>alert(1)</script>`, `&lt;b&gt;${MARK}&#61;1`, `"'${MARK}\u202E\u200B`, `_x003D_1+1${MARK}`, `${MARK}窗口`,
] as const;

/** What Excel, or a program that opens text tables, may take for the beginning of a formula. */
const hostile = fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t=", "\r=", "＝", "＠", "'=", " =", "|", "%", ""), fc.constantFrom(...PAYLOADS)).map(([first, payload]) => first + payload);

/** The words of a sheet with `§` replaced, wherever they stand. */
function sheetWith(words: string, text: string): SheetGrid {
  const { grid } = sheetOf(words);
  const copy = new MemoryGrid({ name: grid.name.replace("§", text.replace(/[[\]:*?/\\\t\r']/gu, "_").slice(0, 30)), merges: grid.merges });
  for (let row = 1; row <= grid.rows; row += 1) {
    for (let column = 1; column <= grid.columns; column += 1) {
      const cell = grid.cell(row, column);
      if (cell !== undefined) copy.set(row, column, typeof cell.value === "string" ? { ...cell, value: cell.value.replace("§", text) } : cell);
    }
  }
  return copy;
}

/** A window over the cap, with the text as its name; and a line that cites the text as its clause. */
function bookWith(text: string): WorkbookGrid {
  const form = windowForm("§", { late: 6, total: 90 }).replace("二\\n收费管理 | 10 | | | | 10", "二\\n收费管理 | 10 | § | 1 | 2 | 8");
  return { sheets: [sheetWith(form, text), sheetWith(windowForm("§二", { late: 1 }), text)], date1904: false };
}

const reportFor = (text: string): FileReport => ({
  file: `${text}.xlsx`, problem: null, report: checkWorkbook(bookWith(text), { editions, language: "zh-CN", fileName: `${text}.xlsx` }),
});

/** The sheets of a book as a file of our own making: texts as texts, no formula. */
const fileOfBook = ({ sheets }: WorkbookGrid): Uint8Array =>
  writeWorkbook(sheets.map((grid): NewSheet => ({
    name: grid.name,
    rows: Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => {
      const value = grid.cell(row + 1, column + 1)?.value;
      return typeof value === "string" || typeof value === "number" ? value : null;
    })),
  })));

const month = parseMonth("2026-06")!;

/** Every file that ASSESS writes. */
const WRITERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "annotated copy with its result sheet": (text) => {
    const { report } = reportFor(text);
    assert.ok(report);
    const copy = annotateWorkbook(fileOfBook(bookWith(text)), annotationOf(report, `${text}.xlsx`, "zh-CN"));
    assert.ok("bytes" in copy, JSON.stringify(copy));
    return copy.bytes;
  },
  "result sheet": (text) => {
    const { report } = reportFor(text);
    assert.ok(report);
    return writeWorkbook([resultSheet(report, text, reportText("en-US"))]);
  },
  "result table, findings and scores": (text) => {
    const reports = [reportFor(text), { file: text, report: null, problem: { code: "encrypted" as const, message: text } }];
    return writeWorkbook([resultTable(reports, "zh-CN"), findingsTable(reports, crossFileFindings(reports, { language: "zh-CN" }), "zh-CN"), assessmentsTable(reports, "zh-CN")]);
  },
  "county summary": (text) => writeWorkbook(summarySheets(mergeReports([reportFor(text)], { language: "zh-CN", editions, month }), "zh-CN")),
  "month's summary": (text) => {
    const summary = summaryOf([reportFor(text)]);
    return writeWorkbook(summary.tables.map((table) => summarySheetPlan(summary, table, "values", { language: "zh-CN" }).sheet));
  },
  "catalogue table": (text) => writeWorkbook([newSheetOf(cataloguePlan(editionWith(text), undefined, text))]),
};

const [EDITION] = editions;

function editionWith(text: string): NonNullable<typeof EDITION> {
  assert.ok(EDITION);
  return { ...EDITION, title: text, clauses: EDITION.clauses.map((clause, index) => (index === 0 ? { ...clause, text } : clause)) };
}

/** Names of all elements; throws where a part is not well-formed. */
function elementsOf(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels|vml)$/u.test(name)) continue;
    const parser = new SaxesParser();
    parser.on("opentag", (tag) => void names.add(tag.name));
    parser.on("error", (error) => { throw new Error(`${name}: ${error.message}`); });
    parser.write(new TextDecoder().decode(part)).close();
  }
  return names;
}

describe("no text becomes a formula or markup in anything that is written", function () {
  this.timeout(120_000);

  for (const [name, write] of Object.entries(WRITERS)) {
    it(`[D33] ${name}`, () => {
      let carried = 0;
      fc.assert(fc.property(hostile, (text) => {
        const bytes = write(text);
        const elements = elementsOf(bytes);
        assert.deepEqual([...elements].filter((element) => /^(?:script|img)$/iu.test(element)), []);
        assert.ok(!elements.has("f"), `a formula was written for ${JSON.stringify(text)}`);
        const read = readWorkbook(bytes);
        assert.ok("workbook" in read);
        for (const sheet of read.workbook.sheets) {
          for (let row = 1; row <= sheet.rows; row += 1) {
            for (let column = 1; column <= sheet.columns; column += 1) {
              const cell = sheet.cell(row, column);
              assert.equal(cell?.formula, undefined);
              if (typeof cell?.value === "string" && cell.value.includes(MARK)) carried += 1;
            }
          }
        }
      }), { seed: seedOr(20260630), numRuns: 25 });
      assert.ok(carried >= 25, `only ${carried} cells carried the text: the test looks at nothing`);
    });
  }
});

describe("no text becomes a formula in the open workbook", function () {
  this.timeout(60_000);
  let book: OpenWorkbook;
  afterEach(() => book.close());

  it("[D33] sheets added through office.js hold every text as it was given", async () => {
    const texts = fc.sample(hostile, { seed: seedOr(20260630), numRuns: 60 }).map((text) => text.replaceAll("\r", ""));
    book = await openWorkbook([{ name: "评分表", rows: [["a"]] }]);
    await book.port.addNewSheet({ name: "结果", rows: texts.map((text) => [text]) });
    await book.port.addSheet({ name: "规则", rows: texts.map((text) => [text]), widths: [20], tables: [], bold: [] });
    for (const grid of await book.port.read(["结果", "规则"])) {
      texts.forEach((text, index) => {
        const cell = grid.cell(index + 1, 1);
        assert.deepEqual([cell?.value, cell?.formula], [text, undefined], grid.name);
      });
    }
  });
});
