import assert from "node:assert/strict";
import { builtInDocuments, builtInEditions } from "../../../src/catalogue/builtIn";
import { citeClause, findClause, matchClauseText } from "../../../src/catalogue/citation";
import type { ChoiceSelection, Clause, Edition } from "../../../src/catalogue/edition";
import { findEdition } from "../../../src/catalogue/findEdition";
import { readEdition } from "../../../src/catalogue/readEdition";
import { formatPoints, points, times, toNumber } from "../../../src/points";
import { chargeOf, type ChargeInput } from "../../../src/scoring/charge";
import { fitEditions } from "../../../src/sheet/fitEdition";
import { sheetOf } from "../sheetText";

const edition = (scheme: string, choices: ChoiceSelection = {}): Edition => {
  const { id } = builtInEditions().find((each) => each.scheme === scheme)!;
  return builtInEditions({ [id]: choices }).find((each) => each.id === id)!;
};
const clauseOf = (of: Edition, id: string): Clause => of.clauses.find((clause) => clause.id === id)!;

/** Points that a clause charges, or the code it is refused with. */
function charged(of: Edition, id: string, input: ChargeInput): string {
  const { charge, every } = clauseOf(of, id);
  const result = chargeOf(charge, input, every);
  return "problem" in result ? result.problem : formatPoints(result.amount);
}
const measured = (of: Edition, id: string, ...numbers: readonly number[]): string[] => numbers.map((number) => charged(of, id, { quantities: [number] }));

/** Categories as a summary sheet heads them. */
const heading = (of: Edition): string =>
  of.categories.filter(({ kind }) => kind !== "veto").map(({ name, points: most }) => (most === null ? name : `${name}(${formatPoints(most)})`)).join(" | ");

describe("every built-in edition", () => {
  it("[E12] cites each clause so that the citation finds it alone", () => {
    for (const each of builtInEditions()) {
      for (const clause of each.clauses) {
        const citation = citeClause(each, clause);
        assert.deepEqual(findClause(each, citation).map(({ id }) => id), [clause.id], `${each.scheme} ${citation}`);
        assert.deepEqual(findClause(each, citation, clause.category).map(({ id }) => id), [clause.id], `${each.scheme} ${citation}`);
        assert.deepEqual(findClause(each, clause.id).map(({ id }) => id), [clause.id]);
      }
    }
  });

  it("[E15] tells each clause by its words from every other of the edition", () => {
    for (const each of builtInEditions()) {
      for (const clause of each.clauses) {
        const [first, second] = matchClauseText(each, clause.text);
        assert.deepEqual([first?.clause.id, first?.similarity], [clause.id, 1], `${each.scheme} ${clause.text}`);
        assert.ok((second?.similarity ?? 0) < 0.92, `${clause.text}: ${second?.clause.text ?? ""}`);
      }
    }
  });

  it("[E18] is found by every name it carries, and shares none with another", () => {
    for (const each of builtInEditions()) {
      for (const name of [each.id, each.catalogue, each.scheme, each.title, ...each.aliases]) {
        const found = findEdition(builtInEditions(), name, null);
        assert.equal("edition" in found && found.edition.id, each.id, name);
      }
    }
  });

  it("[E24] is changed by each option that has a value, and says of the others that a person decides", () => {
    for (const document of builtInDocuments) {
      const { choices, id } = document as { id: string; choices: { id: string; default: string; reason: string; options: { id: string; value?: unknown }[] }[] };
      const scored = (selection: ChoiceSelection): unknown => {
        const read = readEdition(document, selection);
        assert.ok("edition" in read);
        return { ...read.edition, choices: [] };
      };
      for (const { id: choice, default: byDefault, options } of choices) {
        for (const option of options.filter((each) => each.id !== byDefault)) {
          const alike = JSON.stringify(scored({ [choice]: option.id })) === JSON.stringify(scored({}));
          assert.equal(alike, !Object.hasOwn(option, "value"), `${id} ${choice}=${option.id}`);
        }
      }
    }
  });

  it("[E25] is told from every other by the categories of a sheet", () => {
    for (const scheme of ["S5", "S6", "S9", "S12", "S13", "S14"]) {
      const own = edition(scheme);
      for (const title of ["6月考核结果", own.title]) {
        const { grid } = sheetOf(`${title}\n序号 | 名称 | ${heading(own)} | 总分\n1 | 甲 | 1 | 1`);
        const { best, fits } = fitEditions(grid, builtInEditions());
        assert.equal(best?.id, own.id, title);
        assert.deepEqual(fits.filter((fit) => fit.fits).map((fit) => fit.edition.id), [own.id], title);
      }
    }
  });

  it("[E25] with a single known category is never found by it alone", () => {
    for (const scheme of ["S1", "S3", "S26"]) {
      const { grid } = sheetOf(`6月考核结果\n序号 | 名称 | ${heading(edition(scheme)).replace(/^第5类（名称缺失） \| /u, "")} | 总分`);
      assert.equal(fitEditions(grid, builtInEditions()).best, null, scheme);
    }
  });
});

describe("citing clauses with full numbers", () => {
  const ids = (citation: string, category?: string): string => findClause(edition("S9"), citation, category).map(({ id }) => id).join(" ");

  it("[E26] takes a full number as printed, with or without its category", () => {
    assert.equal(ids("2.2.1.10"), "2.2.1.10");
    assert.equal(ids("2.2.1.1"), "2.2.1.1");
    assert.equal(ids("２.２.１.１０", "2.2"), "2.2.1.10");
    assert.equal(ids("2.1.1②"), "2.1.1b");
    assert.equal(ids("2.1.1(2)"), "2.1.1b");
    assert.equal(ids("2.1.2 工作人员不能胜任窗口工作"), "2.1.2");
  });

  it("[E26] leaves 2.1.1 open among its sentences, and finds nothing elsewhere", () => {
    assert.equal(ids("2.1.1").split(" ").length, 8);
    for (const citation of ["2.2.1.11", "2.4.1", "2.1.5", "2.1.1(10)", "2.5分"]) assert.equal(ids(citation), "", citation);
    assert.equal(ids("2.2.1.1", "2.1"), "");
    assert.equal(findClause(edition("S12"), "5.10").map(({ id }) => id).join(), "5.10");
  });
});

describe("S1 县窗口月度考评", () => {
  it("[E27] prints the chief's half beside each of its six amounts", () => {
    const s1 = edition("S1");
    const paired = s1.clauses.filter(({ chief }) => chief !== null);
    assert.deepEqual(paired.map(({ id }) => id), ["5.9", "5.10", "6.1", "6.2", "6.3", "6.4"]);
    for (const { chief, charge } of paired) assert.equal(charge.kind === "fixed" && times(chief!, 2), charge.kind === "fixed" && charge.points);
  });

  it("[E27] takes the year's honours with one 通报, and refuses its two lost amounts and its lost base", () => {
    const s1 = edition("S1");
    assert.deepEqual([clauseOf(s1, "6.4").scope, clauseOf(s1, "6.4").vetoPeriod, clauseOf(s1, "6.4").vetoFor], ["本年度各项评先选优资格", "year", null]);
    assert.deepEqual(s1.clauses.filter(({ charge }) => charge.kind === "blank").map(({ id }) => id), ["5.x", "6.5"]);
    assert.deepEqual([s1.base.points, edition("S1", { base: "100" }).base.points], [null, points("100")]);
    assert.deepEqual(s1.categories.map(({ points: most, cap }) => [most, cap]), [[null, "none"], [points("15"), "stop"]]);
  });
});

describe("S3 办证大厅绩效考核", () => {
  it("[E28] leaves the gaps of its grades and 60 to choices", () => {
    const bands = (choices: ChoiceSelection): unknown[] => edition("S3", choices).bands.map(({ grade, min, minInclusive }) => [grade, toNumber(min!), minInclusive]);
    assert.deepEqual(bands({}), [["A", 95, true], ["B", 80, true], ["C", 60, true], ["D", 0, true]]);
    assert.deepEqual(bands({ "gap-95": "round", "gap-80": "round", "boundary-60": "round" }), [["A", 94.5, true], ["B", 79.5, true], ["C", 59.5, true], ["D", 0, true]]);
    assert.deepEqual(bands({ "boundary-60": "lower" })[2], ["C", 60, false]);
  });

  it("[E28] makes the quarter of 30, 30 and 40 percent", () => {
    const quarter = edition("S3").aggregations.find(({ id }) => id === "quarter");
    assert.deepEqual(quarter?.parts.map(({ weight }) => weight), [30, 30, 40]);
    assert.equal(edition("S3", { places: "0" }).aggregations[0]?.places, 0);
  });
});

describe("S5 区窗口人员", () => {
  it("[E11] takes its points from the window's grade, the year's into the year", () => {
    const s5 = edition("S5");
    const by = (id: string): string[] => ["优秀", "合格", "不合格"].map((tier) => charged(s5, id, { tier }));
    assert.deepEqual([by("4.4a"), by("4.4b"), by("4.4c")], [["0", "0", "2"], ["2", "0", "0"], ["10", "0", "0"]]);
    assert.deepEqual(s5.aggregations.map(({ name, crossPeriod }) => [name, crossPeriod]), [["年度", true]]);
    assert.deepEqual(edition("S5", { year: "given" }).aggregations, []);
  });
});

describe("S6 企业优质服务", () => {
  it("[E29] has five gates of 80 and three places, and scores nothing by itself", () => {
    const s6 = edition("S6");
    assert.deepEqual(s6.selection?.gates.map(({ name, min }) => [name, toNumber(min)]), s6.categories.map(({ name }) => [name, 80]));
    assert.deepEqual([s6.selection?.most, s6.selection?.vetoes, s6.clauses.length, s6.base.points], [3, false, 0, null]);
    assert.deepEqual(s6.categories.map(({ points: most }) => most), [null, null, null, null, null]);
    assert.deepEqual([s6.aggregations.length, edition("S6", { overall: "given" }).aggregations.length], [1, 0]);
  });
});

describe("S9 德山", () => {
  it("[E30] caps the three surviving 大项 as printed and keeps the printed base of 100", () => {
    const s9 = edition("S9");
    assert.deepEqual(s9.categories.map(({ points: most, cap, capStated }) => [toNumber(most!), cap, capStated]), [[20, "stop", true], [40, "stop", true], [20, "stop", true]]);
    assert.deepEqual(s9.base, { points: points("100"), stated: true });
    assert.equal(s9.status, "incomplete");
  });

  it("[E30] charges half a point for each point below 90 percent, the part of a point as chosen", () => {
    const of = (partial: string): string[] => measured(edition("S9", { attendance: partial }), "2.1.1h", 100, 90, 89.99, 89.4, 89, 88);
    assert.deepEqual(of("whole"), ["0", "0", "0", "0", "0.5", "1"]);
    assert.deepEqual(of("prorata"), ["0", "0", "0.005", "0.3", "0.5", "1"]);
    assert.deepEqual(of("up"), ["0", "0", "0.5", "0.5", "0.5", "1"]);
  });

  it("[E30] takes flag and two points of the year for a day without anybody, and month's points as chosen", () => {
    const s9 = edition("S9");
    const { scope, vetoPeriod, vetoFor, replaces, yearPoints } = clauseOf(s9, "2.1.1f");
    assert.deepEqual([scope, vetoPeriod, vetoFor, replaces, yearPoints], ["当次流动红旗评选资格", "occasion", "流动红旗", "2.1.1e", points(2)]);
    assert.deepEqual(s9.clauses.filter((clause) => clause.period === "year" || (clause.yearPoints !== null && clause.id !== "2.1.1f")), []);
    assert.deepEqual([charged(s9, "2.1.1f", {}), charged(edition("S9", { "whole-day": "half-day" }), "2.1.1f", {})], ["0", "5"]);
  });

  it("[E30] weighs window and leader 80 to 20 and takes the year's charges after, or off the window's part before", () => {
    const year = (choices: ChoiceSelection): unknown => edition("S9", choices).aggregations.find(({ id }) => id === "year");
    const { parts, crossPeriod, crossPeriodPart } = year({}) as Edition["aggregations"][number];
    assert.deepEqual([parts.map(({ weight }) => weight), crossPeriod, crossPeriodPart], [[80, 20], true, null]);
    assert.equal((year({ "year-deduction": "before" }) as Edition["aggregations"][number]).crossPeriodPart, "窗口年平均分值");
  });
});

describe("S13 上街", () => {
  it("[E31] starts from what survives, or from 100", () => {
    assert.deepEqual([edition("S13").base, edition("S13", { base: "100" }).base], [{ points: points("70"), stated: false }, { points: points("100"), stated: false }]);
  });

  it("[E31] gives three days of leave and charges each half day more", () => {
    const of = (part: string): string[] => measured(edition("S13", { "leave-part": part }), "2.1", 0, 3, 3.3, 3.5, 5);
    assert.deepEqual(of("whole"), ["0", "0", "0", "1", "4"]);
    assert.deepEqual(of("prorata"), ["0", "0", "0.6", "1", "4"]);
    assert.deepEqual(of("up"), ["0", "0", "1", "1", "4"]);
  });

  it("[E31] picks at most five windows a month, and reads 得30分 as no bonus", () => {
    const s13 = edition("S13");
    assert.deepEqual([s13.selection?.most, s13.selection?.gates], [5, []]);
    assert.ok(s13.clauses.every(({ polarity, text }) => polarity === "deduct" && !/得\d+分/u.test(text)));
  });
});

describe("S14 伊金霍洛旗", () => {
  const s14 = edition("S14");

  it("[E32] has 95 points and up to five of bonus, 行为规范 once", () => {
    assert.deepEqual([s14.base.points, s14.bonusCap], [points("95"), points("5")]);
    assert.deepEqual(s14.categories.map(({ name, points: most }) => [name, toNumber(most!)]), [["业务规范", 20], ["行为规范", 35], ["好差评", 5], ["考勤管理", 35], ["加分项", 5]]);
  });

  it("[E32] charges coverage by exclusive tiers, bounds as printed", () => {
    assert.deepEqual(measured(s14, "3.1", 100, 99.99, 80, 79.99, 60, 59.99, 0), ["0", "1", "1", "2", "2", "3", "3"]);
    assert.deepEqual([[120, 120], [119, 120], [96, 120], [95, 120], [71, 120]].map((quantities) => charged(s14, "3.1", { quantities })), ["0", "1", "1", "2", "3"]);
    assert.equal(charged(s14, "3.1", { quantities: [0, 0] }), "zero-due");
  });

  it("[E32] gives overtime by minutes, 30 as chosen", () => {
    assert.deepEqual(measured(s14, "5.1", 14.9, 15, 30, 30.1), ["0", "0.5", "0.5", "1"]);
    assert.deepEqual(measured(edition("S14", { thirty: "one" }), "5.1", 14.9, 15, 29.9, 30), ["0", "0.5", "0.5", "1"]);
  });

  it("[E32] takes attendance off twenty points, rounded as chosen, and refuses nothing due", () => {
    const lost = (rate: string): string => charged(edition("S14", { rate }), "4.3", { quantities: [44, 3] });
    assert.deepEqual(["2", "1", "0", "down", "6"].map(lost), ["1.36", "1.4", "1", "1.37", "1.363636"]);
    assert.equal(charged(s14, "4.3", { quantities: [0, 0] }), "zero-due");
  });

  it("[E32] counts three notices in a row as one, and what prints no 每次 as chosen", () => {
    assert.deepEqual([2, 3, 5, 6].map((events) => charged(s14, "4.2a", { events })), ["0", "2", "2", "4"]);
    const bare = s14.clauses.filter(({ text, polarity, unit, charge }) => polarity === "deduct" && unit === null && charge.kind === "fixed" && !text.includes("每") && !text.includes("连续"));
    const others = edition("S14", { "once-1": "once", "once-2": "once", "once-3": "once" });
    assert.equal(bare.length, 10);
    for (const { id } of bare) assert.equal(charged(others, id, { quantities: [3] }), charged(s14, id, { events: 1 }), id);
  });
});

describe("S26 雅桥乡", () => {
  it("[E33] keeps all thirteen blanks blank", () => {
    const s26 = edition("S26");
    assert.deepEqual(s26.clauses.map(({ charge }) => charge.kind), Array(8).fill("blank"));
    assert.deepEqual(s26.bands.map(({ grade, min }) => [grade, min]), [["优秀", null], ["称职", null], ["基本称职", null], ["不称职", 0]]);
    assert.deepEqual([s26.base.points, s26.status], [null, "incomplete"]);
    for (const { text } of s26.clauses) assert.match(text, /扣除____分$/u);
  });
});
