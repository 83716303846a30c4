import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { clauseOfText } from "../../../src/sheet/clauseOfText";

const edition = builtInEditions().find(({ scheme }) => scheme === "S12")!;
const discipline = edition.categories.find(({ name }) => name === "工作纪律")!;
const read = (text: string) => clauseOfText(edition, discipline, text, "C4");

describe("clauseOfText", () => {
  it("[R8] words recognise a clause, with or without its number, shortened or with slips", () => {
    assert.equal(read("⑴上班迟到早退、中途擅自离岗的").clause?.id, "5.1");
    assert.equal(read("上班迟到、早退，中途擅自离岗").clause?.id, "5.1");
    assert.equal(read("上班时间玩电脑游戏").clause?.id, "5.7");
  });

  it("[R8] a number alone cites its clause, in any form", () => {
    for (const text of ["五⑶", "五(3)", "（3）", "③", "工作纪律⑶"]) assert.equal(read(text).clause?.id, "5.3", text);
  });

  it("[R8] a number whose words say something else is left open with candidates", () => {
    const { clause, cited } = read("⑴上班时间打瞌睡");
    assert.equal(clause, null);
    assert.ok(cited && cited.candidates.length > 0);
  });

  it("[R8] a list of clauses in one cell stands for the category", () => {
    assert.deepEqual(read("⑴上班迟到早退的;(2)无故缺席会议的;(3)未履行请假制度的"), { clause: null, cited: null });
    assert.deepEqual(read("  "), { clause: null, cited: null });
  });
});
