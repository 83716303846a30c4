/** Which findings are listed where one kind has very many, and what is said of the others. */
import assert from "node:assert/strict";
import type { CheckContext } from "../../../src/checking/context";
import type { Cause, Finding, FindingCode } from "../../../src/checking/finding";
import { listedFindings, MOST_LISTED, type PlacedFinding } from "../../../src/checking/listedFindings";
import { checkingText } from "../../../src/text/checking";
import { tableOf } from "./book/tables";

const text = checkingText("zh-CN");
const ledger = tableOf({ sheet: "台账", layout: "ledger", subjects: [] });
const other = tableOf({ sheet: "另一台账", layout: "ledger", subjects: [] });

const placed = (code: FindingCode, cell: string | null, parts: Partial<Finding> = {}, table: CheckContext = ledger): PlacedFinding => ({
  table,
  finding: {
    code, severity: "warning", sheet: table.sheet.name, cells: cell === null ? [] : [cell, "Z1"], subject: "社保", category: "纪律", clause: "纪律1", message: `${code} ${cell}`,
    expected: 1, actual: 2, fix: cell === null ? null : { cell, value: 1 }, clauseText: "迟到", arithmetic: "1 + 1 = 2", rule: "F14", follows: null, ...parts,
  },
});
/** Findings in F1, F2 and so on. */
const many = (count: number, code: FindingCode = "duplicate-entry", table = ledger): PlacedFinding[] =>
  Array.from({ length: count }, (_, index) => placed(code, `F${index + 1}`, {}, table));
const from = (code: FindingCode, cell: string, sheet = "台账"): Partial<Finding> => ({ follows: { code, sheet, cell } satisfies Cause });
const listed = (...all: readonly PlacedFinding[]): readonly PlacedFinding[] => listedFindings(all, text);
const further = (all: readonly PlacedFinding[]): readonly PlacedFinding[] => all.filter(({ finding: { rule } }) => rule === "F55");

describe("listed findings", () => {
  it("[F55] 500 of a code are listed all; of 501 the last is counted", () => {
    const all = many(500);
    assert.deepEqual(listed(...all), all);
    const more = listed(...all, placed("duplicate-entry", "F501"));
    assert.equal(MOST_LISTED, 500);
    assert.deepEqual(more.slice(0, 500), all);
    assert.deepEqual(more.slice(500), [{
      table: ledger,
      finding: {
        code: "duplicate-entry", severity: "warning", sheet: "台账", cells: ["F501"], subject: null, category: null, clause: null,
        message: "同样的问题另有 1 处（自 F501 起）没有逐条列出。请先处理列出的，改好后再核验一次。", expected: null, actual: null, fix: null, clauseText: null, arithmetic: null,
        rule: "F55", follows: null,
      },
    }]);
  });

  it("[F55] one more says of how many, from the first of them on", () => {
    const [only, ...others] = further(listed(...many(512)));
    assert.equal(others.length, 0);
    assert.match(only?.finding.message ?? "", /另有 12 处（自 F501 起）/u);
  });

  it("[F55] one without a cell is counted too, and no place is named for it", () => {
    const [only] = further(listed(...many(500, "missing-subject"), placed("missing-subject", null)));
    assert.deepEqual(only?.finding.cells, []);
    assert.match(only?.finding.message ?? "", /^同样的问题另有 1 处没有逐条列出/u);
  });

  it("[F55] codes and tables are counted apart", () => {
    const all = [...many(400), ...many(400, "outside-period"), ...many(400, "duplicate-entry", other)];
    assert.deepEqual(listed(...all), all);
    const more = further(listed(...many(501), ...many(503, "outside-period"), ...many(502, "duplicate-entry", other), ...many(3, "outside-period", other)));
    assert.deepEqual(more.map(({ table, finding: { code, sheet, message } }) => [table === ledger ? 1 : 2, code, sheet, /\d+ 处/u.exec(message)?.[0]]), [
      [1, "duplicate-entry", "台账", "1 处"], [1, "outside-period", "台账", "3 处"], [2, "duplicate-entry", "另一台账", "2 处"],
    ]);
  });

  it("[F55] what is listed keeps its order, what is counted comes after it", () => {
    const all = many(501).flatMap((each, index) => (index === 500 ? [each, placed("wrong-total", "F600")] : [each]));
    assert.deepEqual(listed(...all).slice(-2).map(({ finding: { code, cells } }) => `${code} ${cells[0]}`), ["wrong-total F600", "duplicate-entry F501"]);
  });

  it("[F97] is as grave as the gravest that is not listed, and no graver", () => {
    const severityOf = (...severities: readonly Finding["severity"][]): string | undefined =>
      further(listed(...many(500), ...severities.map((severity, index) => placed("duplicate-entry", `G${index + 1}`, { severity }))))[0]?.finding.severity;
    assert.equal(severityOf("info", "error", "warning"), "error");
    assert.equal(severityOf("error", "info"), "error");
    assert.equal(severityOf("info", "warning", "info"), "warning");
    assert.equal(severityOf("info", "info"), "info");
  });

  it("[F55] what follows from one that is not listed is counted with its own kind", () => {
    const kept = placed("wrong-total", "G1", from("duplicate-entry", "F500"));
    const dropped = placed("wrong-total", "G2", from("duplicate-entry", "F501"));
    const own = placed("wrong-total", "G3");
    const all = listed(kept, dropped, own, ...many(501));
    assert.deepEqual(all.slice(0, 2), [kept, own]);
    assert.equal(all.includes(dropped), false);
    assert.deepEqual(further(all).map(({ finding: { code, cells, follows } }) => [code, cells, follows]), [["wrong-total", ["G2"], null], ["duplicate-entry", ["F501"], null]]);
  });

  it("[F55] so is what follows from that, however long the way", () => {
    const chain = [
      placed("summary-mismatch", "H1", from("wrong-grade", "H2")), placed("wrong-grade", "H2", from("wrong-total", "G2")),
      placed("wrong-total", "G2", from("wrong-subtotal", "G3")), placed("wrong-subtotal", "G3", from("duplicate-entry", "F501")),
    ];
    for (const ordered of [chain, [...chain].reverse()]) {
      const all = listed(...ordered, ...many(501));
      assert.deepEqual(all.filter(({ finding }) => finding.follows !== null), []);
      assert.equal(further(all).length, 5);
    }
  });

  it("[F55] a finding of the same cell on another sheet, or of another code, is not the cause", () => {
    const elsewhere = placed("duplicate-entry", "F501", {}, other);
    const another = placed("outside-period", "F501");
    const following = placed("wrong-total", "G1", from("duplicate-entry", "F501"));
    assert.equal(listed(elsewhere, another, following, ...many(501)).includes(following), false);
    const right = placed("wrong-total", "G1", from("duplicate-entry", "F501", "另一台账"));
    assert.ok(listed(elsewhere, another, right, ...many(501)).includes(right));
  });
});
