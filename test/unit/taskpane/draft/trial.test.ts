/** The example month, the source's pieces, and reading. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { readRegulation } from "../../../../src/regulation/readRegulation";
import { formatPoints } from "../../../../src/points";
import { scoreEntries } from "../../../../src/scoring/scoreEntries";
import { answerEdition } from "../../../../taskpane/draft/draftedEdition";
import { draftOf, editedOf } from "../../../../taskpane/draft/editedDraft";
import { doubtsOf } from "../../../../taskpane/draft/openIssues";
import { answerRead } from "../../../../taskpane/draft/readTask";
import { pieceAt, piecesOf, rangesIndex, spansOf } from "../../../../taskpane/draft/sourcePieces";
import { tryMonth } from "../../../../taskpane/draft/trial";
import { newTrialRow } from "../../../../taskpane/draft/trialRow";
import { gbk } from "../../../fixtures/gbk";
import { NORMS, REGULATION } from "./regulation";
import { seedOr } from "../../../seed";

const draft = editedOf(readRegulation(REGULATION));
const keyOf = (words: string): number => draft.clauses.find(({ text }) => text.includes(words))!.key;
const row = (words: string, more: Partial<ReturnType<typeof newTrialRow>> = {}) => ({ ...newTrialRow(keyOf(words)), ...more });

describe("a draft's example month", () => {
  it("[J86] counts, amounts, quantities and the cap give the total that the saved edition gives", () => {
    const rows = [row("迟到", { count: "18" }), row("旷工", { quantities: ["1"] }), row("擅自离岗", { amount: "1.5" }), row("被群众投诉", { count: "1" }), row("国家级", { count: "1" })];
    const trial = tryMonth(draft, rows, REGULATION, "zh-CN");
    assert.deepEqual(trial.problems, []);
    const [attendance] = trial.assessment!.categories.filter(({ name }) => name === "考勤管理");
    assert.deepEqual([attendance!.recorded, attendance!.counted, attendance!.excess].map(formatPoints), ["24.5", "20", "4.5"]);
    assert.deepEqual([formatPoints(trial.assessment!.total), trial.assessment!.grade], ["85", "良好"]);
    assert.ok(trial.trace.some((line) => line.includes("100 − 25 + 10")));

    const whole = answerEdition({ draft: draftOf(draft, doubtsOf(draft).map(({ issue }) => issue)), text: REGULATION, id: "own.1", document: "own", language: "zh-CN" });
    assert.ok(whole.kind === "edition");
    const { edition } = whole;
    const clauseOf = (words: string) => edition.clauses.find(({ text }) => text.includes(words))!;
    const entries = [
      { words: "迟到", events: 18 }, { words: "旷工", quantities: [1] }, { words: "擅自离岗", points: 1_500_000 as never }, { words: "被群众投诉", events: 1 }, { words: "国家级", events: 1 },
    ].map(({ words, ...more }) => ({ category: clauseOf(words).category, clause: clauseOf(words).id, points: null, ...more }));
    const scored = scoreEntries(edition, entries, { month: null });
    assert.ok("assessment" in scored);
    assert.equal(scored.assessment.total, trial.assessment!.total);
  });

  it("[J86] what is missing is said and nothing is scored", () => {
    assert.match(tryMonth(draft, [row("一次性告知")], REGULATION, "zh-CN").problems.join(), /分值|空白/);
    assert.match(tryMonth(draft, [row("迟到", { count: "" })], REGULATION, "zh-CN").problems.join(), /第 1 行的次数没有填/);
    assert.match(tryMonth(draft, [row("擅自离岗")], REGULATION, "en-US").problems.join(), /.+/);
    assert.equal(tryMonth(draft, [row("擅自离岗")], REGULATION, "zh-CN").assessment, null);
    assert.deepEqual(tryMonth(draft, [], REGULATION, "zh-CN").problems, []);
  });

  it("[J86] a veto is collected, a graver case is told", () => {
    const trial = tryMonth(draft, [row("红包"), row("情节严重")], REGULATION, "zh-CN");
    assert.equal(trial.assessment?.vetoes.length, 1);
    assert.equal(formatPoints(trial.assessment!.total), "90");
  });
});

describe("pieces of the source", () => {
  it("[J85] the spans of all pieces are the text without its line ends, each with the shortest range that covers it", () => {
    const words = fc.array(fc.constantFrom("一", "，", "\n", "\t", "\v", "分", "😀", "a".repeat(700)), { maxLength: 40 }).map((list) => list.join(""));
    fc.assert(fc.property(words, fc.array(fc.tuple(fc.nat(3000), fc.nat(60)), { maxLength: 12 }), fc.nat(3000), (text, pairs, at) => {
      const ranges = pairs.map(([start, length], key) => ({ start: Math.min(start, text.length), end: Math.min(start + length, text.length), key })).filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
      const touching = rangesIndex(ranges);
      const pieces = piecesOf(text);
      let rebuilt = "";
      for (const piece of pieces) {
        const near = touching(piece.start, piece.end);
        assert.deepEqual(near, ranges.filter(({ start, end }) => start < piece.end && end > piece.start));
        assert.ok(piece.end - piece.start <= 1200);
        let from = piece.start;
        for (const { start, end, key } of spansOf(piece, near, { start: at, end: at + 5 })) {
          assert.equal(start, from);
          from = end;
          const covering = ranges.filter((range) => range.start <= start && range.end >= end);
          assert.equal(key === null ? undefined : ranges.find((range) => range.key === key)!.end - ranges.find((range) => range.key === key)!.start,
            covering.length === 0 ? undefined : Math.min(...covering.map((range) => range.end - range.start)));
          rebuilt += text.slice(start, end);
        }
        assert.equal(from, piece.end);
        assert.equal(pieces[pieceAt(pieces, piece.start)], piece);
      }
      assert.equal(rebuilt, text.replace(/\n/gu, ""));
    }), { numRuns: 150, seed: seedOr(5) });
  });
});

describe("reading a regulation for the pane", () => {
  const read = (input: Parameters<typeof answerRead>[0]["input"], asOne = false) => answerRead({ input, language: "zh-CN", asOne });
  const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => read({ name, file: new Blob([bytes]) });

  it("[J87] what is no regulation ends in the core's sentence", async () => {
    const cases: readonly (readonly [Awaited<ReturnType<typeof read>>, RegExp])[] = [
      [await read({ text: "  \n" }), /没有文字/],
      [await read({ text: "\u0000\u0001\u0002".repeat(50) }), /不是文字/],
      [await read({ text: "从前有座山，山里有座庙，庙里有个老和尚。".repeat(30) }), /不像一份考核办法/],
      [await file("空.txt", new Uint8Array()), /文件是空的/],
      [await file("照片.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])), /不能读取|没有读取/],
      [await file("大.txt", new Uint8Array(40_000_001)), /太大/],
    ];
    for (const [answer, expected] of cases) {
      assert.ok(answer.kind === "refused", String(expected));
      assert.match(answer.sentence, expected);
      assert.equal(answer.fillable, null);
    }
  });

  it("[J87] a template without points can be filled in", async () => {
    const answer = await read({ text: NORMS });
    assert.ok(answer.kind === "refused" && answer.fillable !== null);
    assert.match(answer.sentence, /没有一条写明分值/);
  });

  it("[J87] of two regulations one is chosen, or both are read as one", async () => {
    const text = REGULATION + REGULATION.replace("临江县", "望江县");
    const answer = await read({ text });
    assert.ok(answer.kind === "several");
    assert.deepEqual(answer.documents.map(({ title }) => title), ["临江县政务服务中心窗口月度考核办法", "望江县政务服务中心窗口月度考核办法"]);
    assert.equal((await read({ text }, true)).kind, "draft");
  });

  it("[J87] files in UTF-8 and GB 18030 give the same draft", async () => {
    const [utf8, gb18030] = [await file("办法.txt", new TextEncoder().encode(REGULATION)), await file("办法.txt", new Uint8Array(gbk(REGULATION)))];
    assert.ok(utf8.kind === "draft" && gb18030.kind === "draft");
    assert.deepEqual(gb18030.draft, utf8.draft);
  });
});
