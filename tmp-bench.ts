import { builtInEditions } from "./src/catalogue/builtIn";
import { scoreEntries } from "./src/scoring/scoreEntries";
import type { Entry } from "./src/scoring/assessment";
import { points } from "./src/points";
import { measure, print } from "./test/bench/measure";
import assert from "node:assert/strict";
const s14 = builtInEditions().find((e) => e.scheme === "S14")!;
const kinds = s14.clauses.filter((c) => c.charge.kind !== "blank" && c.period === "month");
let seed = 7; const rnd = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
const make = (i: number): Entry => {
  const c = kinds[rnd(kinds.length)]!;
  const base = { category: c.category, clause: c.id, cells: [`E${i}`] };
  const ch = c.charge;
  if (ch.kind === "rate") return { ...base, points: null, quantities: [44, rnd(5)] };
  if (ch.kind === "measured") return { ...base, points: null, quantities: [rnd(101)] };
  if (ch.kind === "perUnit") return { ...base, points: null, quantities: ch.factors.map(() => 1 + rnd(3)) };
  if (ch.kind === "tiers") return { ...base, points: null, tier: ch.tiers[0]!.when };
  if (ch.kind === "fixed") return rnd(2) ? { ...base, points: null, events: c.every * (1 + rnd(2)) } : { ...base, points: ch.points };
  return { ...base, points: points("0.5") };
};
const people = Array.from({ length: 200 }, () => Array.from({ length: 500 }, (_, i) => make(i)));
for (let k = 0; k < 3; k++) {
const a = measure("score", 41, () => people.map((p) => scoreEntries(s14, p, { month: null })), (r) => assert.ok(r.every((x) => "assessment" in x), JSON.stringify(r.find((x) => "problems" in x))));
const b = measure("score + trace", 9, () => people.map((p) => { const r = scoreEntries(s14, p, { month: null }); return "assessment" in r ? r.assessment.trace.length : 0; }), (r) => assert.ok(r[0]! > 500));
print([a, b]); console.log((100_000 / a.median / 1000).toFixed(2), "M/s;", (100_000 / b.median / 1000).toFixed(2), "M/s with trace");
}
