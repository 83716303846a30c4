/** Small editions for unit tests: only what a test is about is spelled out. */
import type { Category, Charge, Clause, Edition } from "../../src/catalogue/edition";
import { points } from "../../src/points";

export const category = (id: string, name: string, most: number | null, parts: Partial<Category> = {}): Category => ({
  id, no: "", name, aliases: [], kind: "deduct", points: most === null ? null : points(most), cap: "stop", capStated: true, requirement: null, ...parts,
});

export const fixed = (amount: number): Charge => ({ kind: "fixed", points: points(amount) });
export const range = (min: number, max: number): Charge => ({ kind: "range", min: points(min), max: points(max) });

export const clause = (id: string, owner: string, charge: Charge, parts: Partial<Clause> = {}): Clause => ({
  id, category: owner, no: "", list: 1, text: `${id} 的条文`, polarity: "deduct", charge, unit: "次", period: "month", yearPoints: null, replaces: null,
  evidence: null, consequences: [], chief: null, subject: null, every: 1, exemptions: [], scope: null, vetoPeriod: null, vetoFor: null, confidence: "printed", source: { document: "test", lines: "1" }, note: null, ...parts,
});

/** Base 100; 纪律 10 capped, 服务 20 capped, 加分 up to 5; grades 90/75/60. */
export const editionOf = (parts: Partial<Edition> = {}): Edition => ({
  id: "test.1", catalogue: "test", scheme: "S0", title: "测试办法", aliases: [], titleWords: [], documentNumber: null,
  effectiveFrom: null, effectiveTo: null, status: "scored", missing: [], subject: "window",
  base: { points: points(100), stated: true }, bonusCap: points(5), floor: points(0),
  categories: [
    category("discipline", "纪律", 10, { no: "一" }),
    category("service", "服务", 20, { no: "二" }),
    category("bonus", "附加分", 5, { kind: "bonus", no: "三" }),
    category("veto", "取消资格", null, { kind: "veto", no: "四" }),
  ],
  clauses: [
    clause("late", "discipline", fixed(2)),
    clause("absent", "discipline", { kind: "perUnit", points: points(5), factors: ["人次", "半天"] }),
    clause("attitude", "service", range(0.5, 2), { unit: "起" }),
    clause("praise", "bonus", { kind: "tiers", tiers: [{ when: "区级", points: points(3) }, { when: "市级", points: points(6) }] }, { polarity: "bonus" }),
    clause("thanks", "bonus", range(0.1, 5), { polarity: "bonus" }),
    clause("lost", "service", { kind: "blank" }),
    clause("free", "service", { kind: "open" }),
    clause("year", "bonus", fixed(10), { polarity: "bonus", period: "year" }),
    clause("bribe", "veto", { kind: "none" }, { polarity: "veto", scope: "当月和年度评先资格" }),
  ],
  bands: [
    { grade: "优秀", min: points(90), minInclusive: true },
    { grade: "称职", min: points(75), minInclusive: true },
    { grade: "基本称职", min: points(60), minInclusive: true },
    { grade: "不称职", min: points(0), minInclusive: true },
  ],
  bandPolicy: "下限含本数", limits: [], aggregations: [], selection: null, choices: [], source: { document: "test", lines: "1" },
  ...parts,
});
