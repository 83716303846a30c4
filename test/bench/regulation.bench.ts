/** Reading regulations of 10 KB to 10 MB: time in proportion to length, ordinary text and hostile. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readRegulation } from "../../src/regulation/readRegulation";
import { measure, print } from "./measure";
import { atMost, report } from "./result";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "unit", "regulation", "documents");
const whole = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Documents one after the other up to a size in bytes of UTF-8. */
function textOf(size: number): string {
  const perUnit = bytes(whole) / whole.length;
  return whole.repeat(Math.ceil(size / bytes(whole))).slice(0, Math.floor(size / perUnit));
}

/** The same with pages between that deduct nothing: ten megabytes of clauses alone are more than is read. */
const PROSE = "各窗口工作人员应当热情服务，认真办理群众事项，按时完成交办的工作。\n".repeat(Math.ceil((whole.length * 4) / 33));
const withProse = (size: number): string => `${whole}\n${PROSE}`.repeat(Math.ceil(size / bytes(whole + PROSE))).slice(0, Math.floor(size / 2.9));

const perCharacter: number[] = [];
for (const [name, text, runs] of [
  ["10 KB of clauses", textOf(1e4), 9], ["1 MB of clauses", textOf(1e6), 5], ["100 KB, prose between", withProse(1e5), 9], ["10 MB, prose between", withProse(1e7), 1],
] as const) {
  const least = Math.floor(bytes(text) / 250);
  const time = measure(`readRegulation, ${name}`, runs, () => readRegulation(text), ({ clauses }) => {
    assert.ok(clauses.length > Math.min(least / 10, 60), `${clauses.length} clauses`);
    assert.equal(clauses.every(({ start, end, text: words }) => text.slice(start, end) === words), true);
  });
  print([time], undefined, name === "1 MB of clauses" ? atMost(1_000) : undefined);
  perCharacter.push(time.median / text.length);
}
const [, , hundred = 1, tenMegabytes = 1] = perCharacter;
report({ name: "time per character, 10 MB against 100 KB", value: tenMegabytes / hundred, unit: "×" });

for (const piece of ["每", "(", "扣分", "1-1-", "扣1分、", "90分以上", "一、", "1.", "不得", "\n", "扣扣扣", "每次记1分,", "(2分)", "一、考勤。得5分。\n", "一般\t较重\t1\n"]) {
  const [short, long] = [250_000, 1_000_000].map((length) => {
    const text = piece.repeat(length / piece.length);
    return measure(`${JSON.stringify(piece)} × ${length / piece.length}`, 3, () => readRegulation(text), ({ issues }) => assert.ok(issues.length > 0));
  });
  if (short && long) {
    print([long]);
    report({ name: "  against a quarter of it", value: long.median / short.median, unit: "×" });
  }
}
