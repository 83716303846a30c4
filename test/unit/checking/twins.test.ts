/**
 * Good and bad twins: `test/sheets/<code>/good.sheet` gives no finding of severity error or warning, and neither do its
 * further habits `good-*.sheet`; `bad.sheet` gives exactly what `expected.txt` says, word for word, and so does each
 * `bad-<name>.sheet` with `expected-<name>.txt`. To accept new wording after reading it: ACCEPT=1 npx mocha …/twins.test.ts
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { CHECKS } from "../../../src/checking/checks";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../src/checking/report";
import type { Language } from "../../../src/text/language";
import { sheetOf } from "../sheetText";

const FOLDER = new URL("../../sheets/", import.meta.url);

function check(path: string, language: Language): WorkbookReport {
  const { grid, settings } = sheetOf(readFileSync(new URL(path, FOLDER), "utf8"));
  const edition = settings.get("edition");
  return checkWorkbook({ sheets: [grid], date1904: false }, { editions: builtInEditions(), language, ...(edition ? { edition } : {}) });
}

const lines = (path: string): string =>
  (["zh-CN", "en-US"] as const)
    .flatMap((language) =>
      check(path, language).findings.map(
        ({ code, severity, cells, clause, expected, actual, fix, arithmetic, message, follows }) =>
          [
            `${severity} ${code} ${cells.join(",")}${clause ? ` ${clause}` : ""}${follows ? ` ↳ ${follows.code} ${follows.cell}` : ""}`,
            `  expected ${expected} actual ${actual} fix ${fix ? `${fix.cell}=${fix.value}` : "none"}`,
            ...(arithmetic ? [`  ${arithmetic}`] : []),
            `  ${message}`,
          ].join("\n"),
      ),
    )
    .join("\n") + "\n";

const filesOf = (code: string, pattern: RegExp): string[] => readdirSync(new URL(`${code}/`, FOLDER)).filter((name) => pattern.test(name)).sort();

describe("checks, good and bad twins", () => {
  for (const { code, rule } of CHECKS) {
    for (const good of filesOf(code, /^good.*\.sheet$/u)) {
      it(`[${rule}] ${code}: ${good} is clean`, () => {
        const report = check(`${code}/${good}`, "zh-CN");
        assert.deepEqual(report.findings.filter(({ severity }) => severity !== "info"), []);
        assert.equal(report.findings.some((finding) => finding.code === code), false);
        assert.equal(report.sheets[0]?.layout === "none", false, "the sheet was read");
      });
    }

    for (const bad of filesOf(code, /^bad.*\.sheet$/u)) {
      it(`[${rule}] ${code}: ${bad} says what, where, which rule, what to do`, () => {
        const expected = new URL(`${code}/${bad.replace("bad", "expected").replace(".sheet", ".txt")}`, FOLDER);
        const actual = lines(`${code}/${bad}`);
        if (process.env["ACCEPT"]) writeFileSync(expected, actual);
        assert.ok(existsSync(expected), `${expected.pathname} is missing`);
        assert.equal(actual, readFileSync(expected, "utf8"));
        assert.ok(check(`${code}/${bad}`, "zh-CN").findings.some((finding) => finding.code === code));
      });
    }

    it(`[F10] ${code} has a good and a bad twin`, () => {
      assert.ok(filesOf(code, /^good\.sheet$/u).length === 1 && filesOf(code, /^bad\.sheet$/u).length === 1);
    });
  }

  it("[F10] every folder of twins belongs to a check", () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), CHECKS.map(({ code }) => code).sort());
  });
});
