import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { citeClause, findCategory, findClause, matchClauseText, printedPoints } from "../../../src/catalogue/citation";
import { formatPoints } from "../../../src/points";
import { seedOr } from "../../seed";

const [s12, s5] = [builtInEditions()[0]!, builtInEditions()[1]!];
const ids = (edition: typeof s12, citation: string, category?: string): string => findClause(edition, citation, category).map(({ id }) => id).join(" ");

describe("citation", () => {
  it("[E12] every clause's citation finds just that clause", () => {
    for (const edition of [s12, s5]) {
      for (const clause of edition.clauses) {
        const citation = citeClause(edition, clause);
        assert.deepEqual(findClause(edition, citation).map(({ id }) => id), [clause.id], citation);
        assert.deepEqual(findClause(edition, citation, clause.category).map(({ id }) => id), [clause.id], `${citation} in ${clause.category}`);
        assert.deepEqual(findClause(edition, clause.id).map(({ id }) => id), [clause.id]);
      }
    }
  });

  it("[E12] reads as people write it", () => {
    const cite = (edition: typeof s12, id: string): string => citeClause(edition, edition.clauses.find((clause) => clause.id === id)!);
    assert.deepEqual(["5.1", "5.10", "1.4b", "2.1-1", "2.2-1", "4.6", "9.2", "11.5"].map((id) => cite(s12, id)), [
      "五⑴", "五(10)", "一⑷②", "收费管理(一)⑴", "收费管理(二)⑴", "四第6项", "九第2项", "十一、5",
    ]);
    assert.deepEqual(["2.1", "1.2a", "1.3a", "4.4c", "5.2"].map((id) => cite(s5, id)), ["能1", "德2①", "德3①", "绩4③", "廉第2项"]);
  });

  it("[E13] takes any form of number", () => {
    for (const citation of [
      "五⑴", "五(1)", "五（１）", "五①", "五、1", "五.1", "五1", "5.1", "5-1", "(五)⑴", "五、工作纪律⑴", "工作纪律⑴", "工作纪律1", "工作纪律第1条",
      "第五项第1条", " 五 ⑴ ", "“五⑴”", "五⑴上班迟到",
    ]) {
      assert.equal(ids(s12, citation), "5.1", citation);
    }
    for (const citation of ["五(10)", "五⑽", "五⑩", "五.10", "5.10", "五十"]) assert.equal(ids(s12, citation), citation === "五十" ? "" : "5.10", citation);
    for (const citation of ["德2③", "德2(3)", "(一)2③", "一、2(3)", "1.2c", "德2c"]) assert.equal(ids(s5, citation), "1.2c", citation);
    assert.equal(ids(s12, "七⑴"), "7.1");
    assert.equal(ids(s12, "十一、3"), "11.3");
    assert.equal(ids(s12, "十一3"), "11.3");
    assert.equal(ids(s12, "九“一般”"), "9.2");
  });

  it("[E13] uses the known category", () => {
    assert.equal(ids(s12, "(10)", "5"), "5.10");
    assert.equal(ids(s12, "⑩", "10"), "10.10");
    assert.equal(ids(s12, "3", "5"), "5.3");
    assert.equal(ids(s12, "1、对上级的政策", "11"), "11.1");
    assert.equal(ids(s12, "(二)⑴", "2"), "2.2-1");
    assert.equal(ids(s5, "3", "bonus"), "1.3a 1.3b");
    assert.equal(ids(s5, "德3", "bonus"), "1.3a 1.3b");
  });

  it("[E14] leaves open what the citation leaves open", () => {
    assert.equal(ids(s12, "二⑴"), "2.1-1 2.2-1");
    assert.equal(ids(s12, "一⑷"), "1.4a 1.4b");
    assert.equal(ids(s12, "九"), "9.1 9.2");
    assert.equal(ids(s12, "(10)"), "1.10 5.10 10.10");
    assert.equal(ids(s5, "德2"), "1.2a 1.2b 1.2c");
    assert.equal(ids(s5, "绩4"), "4.4a 4.4b 4.4c");
  });

  it("[E14] finds nothing where nothing fits", () => {
    for (const citation of ["", " ", "五(13)", "十二⑴", "迟到", "一次性告知未到位", "3个窗口", "1-3分", "0.5分", "2分", "constructor", "⑴⑵⑶⑷"]) {
      assert.equal(ids(s12, citation), "", citation);
    }
    assert.equal(ids(s12, "四⑵", "5"), "");
    assert.equal(ids(s12, "⑴", "99"), "");
  });
});

describe("matchClauseText", () => {
  const best = (edition: typeof s12, text: string, category?: string): string | undefined => matchClauseText(edition, text, category)[0]?.clause.id;

  it("[E15] finds every clause by its own words, with and without its number", () => {
    for (const edition of [s12, s5]) {
      for (const clause of edition.clauses) {
        for (const text of [clause.text, `${clause.no}${/^\d/u.test(clause.no) ? "、" : ""}${clause.text}`, clause.text.replace(/[“”,]/gu, ""), clause.text.replace(/,/gu, "，"), `${clause.text};`]) {
          const [first, second] = matchClauseText(edition, text);
          assert.equal(first?.clause.id, clause.id, text);
          assert.equal(first.similarity, 1);
          assert.ok((second?.similarity ?? 0) < 0.92, `${text}: ${second?.clause.id ?? ""}`);
        }
      }
    }
  });

  it("[E15] finds quotations and paraphrases", () => {
    for (const [text, id, category] of [
      ["上班迟到早退", "5.1", "5"], ["内网刷卡收费电脑私自接入因特网", "4.2", "4"], ["擅自将自带笔记本接入中心局域网", "4.1", "4"],
      ["使用他人帐号登陆审批系统", "4.4", "4"], ["服务台面不清洁", "7.2", "7"], ["开启与工作无关程序,导致系统感染病毒", "4.5", "4"], ["态度冷漠", "6.2", undefined],
    ] as const) {
      assert.equal(best(s12, text, category), id, text);
    }
    assert.equal(best(s5, "引起投诉的扣6分", "4"), "4.1b");
    assert.equal(best(s5, "引起投诉的,每次扣2分", "1"), "1.2a");
    assert.equal(best(s5, "书面感谢", "bonus"), "1.3b");
    assert.equal(best(s5, "书面感谢", "1"), "1.3b");
  });

  it("[E15] says nothing of texts without words", () => {
    for (const text of ["", "⑴", "五⑴", "扣2分", "。", "的"]) assert.deepEqual(matchClauseText(s12, text), [], text);
  });

  it("[E15] ranks: similarity is between 0 and 1 and never rises down the list", () => {
    fc.assert(
      fc.property(fc.constantFrom(...s12.clauses), fc.nat(60), fc.nat(60), (clause, from, length) => {
        const matches = matchClauseText(s12, clause.text.slice(from, from + length));
        matches.forEach(({ similarity }, index) => {
          assert.ok(similarity > 0 && similarity <= 1);
          assert.ok(index === 0 || similarity <= matches[index - 1]!.similarity);
        });
      }),
      { seed: seedOr(20260601) },
    );
  });
});

describe("findCategory", () => {
  it("[E16] knows a category by name, alias and number", () => {
    for (const text of ["工作纪律", "五、工作纪律", "五\n工作纪律", "五 工作纪律", "(五)工作纪律", "工作纪律（10分）", "工作纪律(10)", "五、工作纪律 10分", "工作纪律扣分", "五", "五、", "(五)", "第五项", "纪律", "5.工作纪律", "５、工作纪律"]) {
      assert.equal(findCategory(s12, text)?.id, "5", text);
    }
    for (const text of ["(一)德", "德", "德(20)", "德（20分，扣完为止）", "(一)德(20分,扣完为止)", "一、德", "德得分", "一"]) assert.equal(findCategory(s5, text)?.id, "1", text);
    assert.equal(findCategory(s5, "加分项(5分）")?.id, "bonus");
    assert.equal(findCategory(s12, "十一 取消资格")?.id, "11");
  });

  it("[E16] does not guess", () => {
    for (const text of ["", "5", "10", "工作", "服务", "服务对象", "管理", "考核项目", "合计", "扣分", "得分", "总分", "一、", "十二", "constructor", "上班迟到早退"]) {
      const category = findCategory(s12, text);
      assert.equal(category?.id, text === "一、" ? "1" : undefined, text);
    }
    for (const text of ["能否", "勤务", "成绩", "道德", "德能勤绩廉"]) assert.equal(findCategory(s5, text), undefined, text);
  });

  it("[E17] reads printed points", () => {
    for (const [text, value] of [
      ["德(20)", "20"], ["办件管理（25分）", "25"], ["(一)德(20分,扣完为止)", "20"], ["五、工作纪律 10分", "10"], ["加分项(5分）", "5"], ["6,服务监督(15分)", "15"], ["规范服务（满分：7.5）", "7.5"],
    ] as const) {
      const read = printedPoints(text);
      assert.equal(read === undefined ? undefined : formatPoints(read), value, text);
    }
    for (const text of ["", "(一)德", "⑽", "(10)", "五⑽", "五(10)", "德", "每次扣2分", "每起扣0.2—2分", "工作纪律⑽", "上班迟到早退(10"]) {
      assert.equal(printedPoints(text), undefined, text);
    }
  });
});
