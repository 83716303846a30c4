import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { describeEditionLookupProblem } from "../../../src/catalogue/findEdition";
import { cataloguesOf, editionFor, overlapsOf } from "../../../src/catalogue/time/catalogueInTime";
import type { Month } from "../../../src/month";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { derive, from } from "../derivedEdition";
import { bookOfForms, FIRST, form } from "../impact/regulation";

const built = builtInEditions()[0]!;
const edition = (id: string, since: string | null, until: string | null = null): Edition => derive(built, id, from(since, until));
const month = (text: string): Month => text as Month;
const catalogueOf = (...editions: Edition[]) => cataloguesOf(editions)[0]!;

describe("editions in time", () => {
  const three = [edition("c", "2026-07"), edition("a", "2025-01"), edition("b", "2026-01", "2026-05")];

  it("[Y1] a catalogue's editions follow one another; each month falls under one", () => {
    assert.deepEqual(catalogueOf(...three).editions.map(({ id }) => id), ["a", "b", "c"]);
    const at = (text: string): unknown => {
      const found = editionFor(catalogueOf(...three), month(text));
      return "edition" in found ? found.edition.id : found.problem.code;
    };
    assert.deepEqual(["2024-12", "2025-01", "2025-12", "2026-01", "2026-05", "2026-06", "2026-07", "2030-01"].map(at), ["before-first", "a", "a", "b", "b", "none-in-force", "c", "c"]);
    const found = editionFor(catalogueOf(...three), month("2024-12"));
    assert.match("problem" in found ? describeEditionLookupProblem(found.problem) : "", /2024-12 时.*还没有版本施行：最早的 a 自 2025-01 起施行/u);
  });

  it("[Y1] no month, no edition: never the latest", () => {
    const found = editionFor(catalogueOf(...three), null);
    assert.equal("problem" in found && found.problem.code, "no-month");
    assert.ok("edition" in editionFor(catalogueOf(edition("a", null)), null));
  });

  it("[Y2] editions that some month falls under twice are named both, with the months", () => {
    assert.deepEqual(overlapsOf(three), []);
    const brief = (...editions: Edition[]): string[] => overlapsOf(editions).map(({ editions: [a, b], from: since, to }) => `${a.id} ${b.id} ${since} ${to}`);
    assert.deepEqual(brief(edition("a", "2025-01", "2026-03"), edition("b", "2026-01")), ["a b 2026-01 2026-03"]);
    assert.deepEqual(brief(edition("a", null), edition("b", null)), ["a b null null"]);
    assert.deepEqual(brief(edition("a", "2026-01"), edition("b", "2026-01"), edition("c", "2026-07")), ["a b 2026-01 2026-06"]);
    assert.deepEqual(brief(edition("a", null), edition("b", "2026-01")), []);
    assert.deepEqual(overlapsOf(builtInEditions()), []);
  });

  const reasonOf = (editions: readonly Edition[], form_ = form("社保", { month: "2026年6月份", late: "1 | 2" })): string => {
    const { sheets } = checkWorkbook(bookOfForms(form_), { editions, language: "zh-CN" });
    return `${sheets[0]?.edition?.id ?? "none"} ${sheets[0]?.reason ?? ""}`;
  };

  it("[Y4] a sheet of a month before the first edition, in a gap, or under two editions at once is not read, and says why", () => {
    const later = derive(FIRST, "test.2", from("2026-07"));
    assert.match(reasonOf([later]), /none 2026-06 时《测试办法评分表》还没有版本施行/u);
    assert.match(reasonOf([derive(FIRST, "a", from("2026-01", "2026-04")), later]), /none 2026-06 没有施行中的/u);
    assert.match(reasonOf([derive(FIRST, "a", from("2026-01", "2026-08")), derive(FIRST, "b", from("2026-06"))]), /none .*2026-06.*a.*b/u);
    assert.match(reasonOf([derive(FIRST, "a", from("2026-01")), later]), /^a 评分表/u);
  });

  it("[Y4] a sheet without a month asks for it where the catalogue has several editions", () => {
    assert.match(reasonOf([FIRST, derive(FIRST, "test.2", from("2026-07"))], form("社保", { month: "考核", late: "1 | 2" })), /none .*请写明考核月份/u);
  });
});
