import assert from "node:assert/strict";
import { builtInEditions } from "../../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../../src/checking/checkWorkbook";
import { pairMismatch } from "../../../../src/checking/pairMismatch";
import { points } from "../../../../src/points";
import { category, clause, editionOf, fixed } from "../../editionOf";
import { sheetOf } from "../../sheetText";
import { brief, entry, printed, run, subject, tableOf } from "./tables";

const edition = editionOf({
  base: { points: null, stated: false },
  categories: [category("6", "服务监督", 15, { no: "6" })],
  clauses: [clause("6.1", "6", fixed(3), { chief: points(1.5) }), clause("6.4", "6", fixed(15), { chief: points(7.5) }), clause("6.9", "6", fixed(2))],
});
const row = (cell: string, value: number, chief: number | null, of = "6.1", count: number | null = null) => entry(cell, edition, "6", value, of, {
  count, chief: chief === null ? { cell: cell.replace("E", "F"), amount: { kind: "blank" }, formula: false } : printed(cell.replace("E", "F"), chief),
});
const ledger = (...entries: ReturnType<typeof entry>[]) => tableOf({ sheet: "台账", layout: "ledger", edition, subjects: [subject("社保窗口", { entries })] });
const plain = (cell: string, value: number, of = "6.1", day?: string) =>
  entry(cell, edition, "6", value, of, day ? { date: { cell: cell.replace("E", "A"), month: "2026-06" as never, day } } : {});

describe("pair-mismatch", () => {
  it("[F40] the printed half, times the events, is right", () => {
    assert.deepEqual(run(pairMismatch, [ledger(row("E4", 3, 1.5), row("E5", 6, 3), row("E6", 15, 7.5, "6.4"), row("E7", 6, 3, "6.1", 2), row("E8", 3, -1.5))]), []);
  });

  it("[F40] another amount, or none, in the chief's column is said with the right one", () => {
    const findings = run(pairMismatch, [ledger(row("E4", 3, 3), row("E5", 15, null, "6.4"), row("E6", 6, 1.5, "6.1", 2))]);
    assert.deepEqual(brief(findings), ["台账 F4,E4 F4=1.5", "台账 F5,E5 F5=7.5", "台账 F6,E6 F6=3"]);
    assert.deepEqual(findings.map(({ actual }) => actual), [3, null, 1.5]);
  });

  it("[F40] nothing is said without a place for the chief, of a clause without a chief, or where the events cannot be told", () => {
    assert.deepEqual(run(pairMismatch, [ledger(plain("E4", 3))]), []);
    assert.deepEqual(run(pairMismatch, [ledger(row("E4", 2, null, "6.9"), row("E5", 4, 1, "6.1"))]), []);
  });

  it("[F41] rows of chiefs in a ledger stand beside their windows', by clause and day", () => {
    const windows = [subject("社保窗口", { entries: [plain("E4", 3, "6.1", "6.3"), plain("E6", 3, "6.1", "6.9")] }), subject("医保窗口", { entries: [plain("E8", 15, "6.4")] })];
    const chief = (...entries: ReturnType<typeof entry>[]) => subject("社保窗口首席代表", { entries });
    const both = (...entries: ReturnType<typeof entry>[]) => tableOf({ sheet: "台账", layout: "ledger", edition, subjects: [windows[0]!, chief(...entries)] });
    assert.deepEqual(run(pairMismatch, [both(plain("E5", 1.5, "6.1", "6.3"), plain("E7", 1.5, "6.1", "6.9"))]), []);
    assert.deepEqual(brief(run(pairMismatch, [both(plain("E5", 3, "6.1", "6.3"), plain("E7", 1.5, "6.1", "6.9"))])), ["台账 E5 E5=1.5"]);
    const lacking = tableOf({ sheet: "台账", layout: "ledger", edition, subjects: [...windows, chief(plain("E5", 1.5, "6.1", "6.3"), plain("E7", 1.5, "6.1", "6.9"))] });
    assert.deepEqual(brief(run(pairMismatch, [lacking])), ["台账 E8"]);
  });

  it("[F41] a window's sheet and its chief's are held against each other", () => {
    const window = tableOf({ sheet: "社保窗口", edition, subjects: [subject("社保窗口", { entries: [plain("E4", 3), plain("E5", 15, "6.4")] })] });
    const chief = (...entries: ReturnType<typeof entry>[]) => tableOf({ sheet: "首席代表", edition, subjects: [subject("李某", { entries })] });
    assert.deepEqual(run(pairMismatch, [window, chief(plain("E4", 1.5), plain("E5", 7.5, "6.4"))]), []);
    assert.deepEqual(brief(run(pairMismatch, [window, chief(plain("E4", 1.5))])), ["社保窗口 E5"]);
    assert.deepEqual(brief(run(pairMismatch, [window, chief(plain("E4", 1.5), plain("E5", 15, "6.4"))])), ["首席代表 E5 E5=7.5"]);
    const another = tableOf({ sheet: "医保窗口", edition, subjects: [subject("医保窗口", { entries: [plain("E4", 3)] })] });
    assert.deepEqual(run(pairMismatch, [window, another, chief(plain("E4", 1.5))]), [], "whose chief it is cannot be told");
  });
});

describe("a chief's own rows", () => {
  const book = (chief: number, sheet = "台账"): string => [
    `sheet: ${sheet}`, "---", "县政务服务中心2026年6月窗口月度考评扣分台账", "日期 | 窗口名称 | 考核项目 | 条款 | 扣分",
    "'2026-06-03 | 社保窗口 | 服务监督 | 6.1 | 3", `'2026-06-03 | 社保窗口首席代表 | 服务监督 | 6.1 | ${chief}`,
  ].join("\n");
  const codes = (text: string): string[] =>
    checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions: builtInEditions(), edition: "S1", language: "zh-CN" })
      .findings.filter(({ severity }) => severity !== "info").map(({ code, cells, fix }) => `${code} ${cells.join(",")} ${fix?.value ?? ""}`);

  it("[F41] the printed half is what the clause charges a chief, and no wrong amount", () => {
    assert.deepEqual(codes(book(1.5)), []);
    assert.deepEqual(codes(book(1)), ["pair-mismatch E4 1.5"], "said once, as the pair");
    assert.deepEqual(codes(book(3)), ["pair-mismatch E4 1.5"], "said once, as the pair");
  });
});
