import assert from "node:assert/strict";
import type { Cause, Finding, FindingCode, Severity } from "../../../src/checking/finding";
import { underCauses } from "../../../taskpane/consequences";
import { countFindings } from "../../../taskpane/lastCheck";
import { findingRows } from "../../../taskpane/view/findingRows";

const finding = (code: FindingCode, cell: string, severity: Severity = "error", follows: Cause | null = null): Finding => ({
  code, severity, sheet: "一", cells: [cell], subject: null, category: null, clause: null, message: `${code} ${cell}`, expected: null, actual: null,
  fix: null, clauseText: null, arithmetic: null, rule: "", follows,
});
const after = (code: FindingCode, cell: string): Cause => ({ code, sheet: "一", cell });

const CAP = finding("over-cap", "E12");
const TOTAL = finding("wrong-total", "E20", "error", after("over-cap", "E12"));
const GRADE = finding("wrong-grade", "F20", "error", after("wrong-total", "E20"));
const DATE = finding("outside-period", "A5", "warning");
const ALONE = finding("wrong-grade", "F9", "error", after("over-cap", "Z99"));

const placed = (findings: readonly Finding[]): string[] =>
  underCauses(findings).map((one) => `${one.under === null ? "" : `${one.under.cells[0] ?? ""} > `}${one.finding.cells[0] ?? ""}`);

describe("findings that follow from others", () => {
  it("[T77] are listed right after their first cause, at whatever remove; one whose cause is not there stands for itself", () => {
    assert.deepEqual(placed([DATE, GRADE, TOTAL, ALONE, CAP]), ["F9", "E12", "E12 > E20", "E12 > F20", "A5"]);
  });

  it("[T77] nothing is lost where causes go round in a circle", () => {
    const a = finding("wrong-total", "A1", "error", after("wrong-grade", "B1"));
    const b = finding("wrong-grade", "B1", "error", after("wrong-total", "A1"));
    const c = finding("wrong-subtotal", "C1", "error", after("wrong-total", "A1"));
    assert.deepEqual(placed([a, b, c]), ["A1", "A1 > B1", "A1 > C1"]);
  });

  it("[T78] are counted apart from the causes, in the sentence and in the headings", () => {
    const listed = underCauses([CAP, TOTAL, GRADE, DATE]).map(({ finding: one, under }) => ({ ...one, under, before: null }));
    assert.deepEqual(countFindings(listed), { errors: 1, warnings: 1, infos: 0, consequences: 2 });
    const headings = findingRows(listed).flatMap((row) => (row.kind === "heading" ? [[row.severity, row.count]] : []));
    assert.deepEqual(headings, [["error", 1], ["warning", 1]]);
  });
});
