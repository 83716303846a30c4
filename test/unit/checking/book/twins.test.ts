/**
 * Good and bad twins of whole workbooks: `test/books/<code>/good.book` gives no finding of severity error or warning, `bad.book` gives
 * exactly what `expected.txt` says, word for word. To accept new wording after reading it: ACCEPT=1 npx mocha …/book/twins.test.ts
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { builtInEditions } from "../../../../src/catalogue/builtIn";
import type { Edition } from "../../../../src/catalogue/edition";
import { BOOK_CHECKS } from "../../../../src/checking/checks";
import { checkWorkbook } from "../../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../../src/checking/report";
import type { Language } from "../../../../src/text/language";
import { bookOf } from "../../bookText";
import { category, clause, editionOf, fixed } from "../../editionOf";
import { month } from "./tables";

const FOLDER = new URL("../../../books/", import.meta.url);

/** Every built-in catalogue has one edition, so these two are invented. */
const lateCosts = (points: number): Partial<Edition> => ({
  categories: [category("discipline", "纪律", 10, { no: "一" }), category("service", "服务", 90, { no: "二" })],
  clauses: [clause("late", "discipline", fixed(points), { no: "1", text: "上班迟到早退的" })],
});
const INVENTED: readonly Edition[] = [
  editionOf({ id: "test.1", ...lateCosts(1) }), editionOf({ id: "test.2", effectiveFrom: month("2026-01"), ...lateCosts(2) }),
];

function check(path: string, language: Language): WorkbookReport {
  const { book, settings } = bookOf(readFileSync(new URL(path, FOLDER), "utf8"));
  const edition = settings.get("edition");
  const [closedMonth, closedUnder] = settings.get("closed")?.split(" ") ?? [];
  const closed = closedMonth && closedUnder ? { closed: [{ month: month(closedMonth), edition: closedUnder }] } : {};
  return checkWorkbook(book, { ...closed, editions: settings.get("editions") === "invented" ? INVENTED : builtInEditions(), language, ...(edition ? { edition } : {}) });
}

const lines = (path: string): string =>
  (["zh-CN", "en-US"] as const)
    .flatMap((language) =>
      check(path, language).findings.filter(({ severity, code }) => severity !== "info" || path.startsWith(`${code}/`)).map(
        ({ code, severity, sheet, cells, clause: cited, expected, actual, fix, follows, message }) =>
          [
            `${severity} ${code} ${sheet} ${cells.join(",")}${cited ? ` ${cited}` : ""}`,
            `  expected ${expected} actual ${actual} fix ${fix ? `${fix.cell}=${fix.value}` : "none"}${follows ? ` follows ${follows.code} ${follows.sheet} ${follows.cell}` : ""}`,
            `  ${message}`,
          ].join("\n"),
      ),
    )
    .join("\n") + "\n";

describe("checks of tables against each other, good and bad twins", () => {
  for (const { code, rule } of BOOK_CHECKS) {
    it(`[${rule}] ${code}: the good workbook is clean`, () => {
      const report = check(`${code}/good.book`, "zh-CN");
      assert.deepEqual(report.findings.filter((finding) => finding.severity !== "info" || finding.code === code), []);
      assert.ok(report.sheets.filter(({ layout }) => layout !== "none").length >= 1, "its sheets were read");
    });

    it(`[${rule}] ${code}: the bad workbook says what, where, which rule, what to do`, () => {
      const expected = new URL(`${code}/expected.txt`, FOLDER);
      const actual = lines(`${code}/bad.book`);
      if (process.env["ACCEPT"]) writeFileSync(expected, actual);
      assert.ok(existsSync(expected), `${code}/expected.txt is missing`);
      assert.equal(actual, readFileSync(expected, "utf8"));
      assert.ok(check(`${code}/bad.book`, "zh-CN").findings.some((finding) => finding.code === code));
    });
  }

  it("[F31] every folder of twin workbooks belongs to a check", () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), BOOK_CHECKS.map(({ code }) => code).sort());
  });
});
