import { strict as assert } from "node:assert";
import { documents } from "../../../src/catalogue/documents";
import { describeEditionLookupProblem, findEdition } from "../../../src/catalogue/findEdition";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { describeUnscored, findUnscored } from "../../../src/catalogue/unscored";
import { eligibilityRules } from "../../../src/norms/eligibility/rules";
import { normDocuments, norms, normSources } from "../../../src/norms/norms";
import { readNorms } from "../../../src/norms/readNorms";
import { searchNorms } from "../../../src/norms/searchNorms";
import { templates } from "../../../src/norms/templates";
import { normsText } from "../../../src/text/norms";
import inventory from "../../catalogues/norms-inventory.json";

type Facts = { readonly objects: number; readonly roles: Readonly<Record<string, number>>; readonly checks: Readonly<Record<string, number>>; readonly damaged: number };
type Item = { readonly role: string; readonly check: string | null; readonly damage: string | null };

/** Every rule, method and condition that this room holds of a scheme, as the inventory names them. */
function itemsOf(scheme: string): readonly Item[] {
  const template = templates().find((each) => each.scheme === scheme);
  if (template) return [...template.criteria.map((each) => ({ ...each, role: "rule" })), ...template.provisions];
  if (scheme === "S18") {
    return eligibilityRules().clauses.map(({ force, check }) => ({ role: force === "exemption" ? "exemption" : "eligibility", check, damage: null }));
  }
  return norms().filter((norm) => norm.scheme === scheme);
}

function tally(values: readonly (string | null)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe("norm catalogue", () => {
  for (const [scheme, facts] of Object.entries(inventory as Readonly<Record<string, Facts>>)) {
    it(`[N1] holds ${scheme} as counted in the inventory`, () => {
      const items = itemsOf(scheme);
      assert.equal(items.length, facts.objects);
      assert.deepEqual(tally(items.map(({ role }) => role)), facts.roles);
      assert.deepEqual(tally(items.map(({ check }) => check)), facts.checks);
      assert.equal(items.filter(({ damage }) => damage !== null).length, facts.damaged);
      const row = documents().find((document) => document.scheme === scheme);
      assert.equal(row?.clauses, facts.objects);
    });
  }

  it("[N1] has 227 norms with unique ids, each with its words, place, topic and check class", () => {
    assert.equal(norms().length, 227);
    assert.equal(new Set(norms().map(({ id }) => id)).size, 227);
    const attire = norms().find(({ id }) => id === "S17.1.4b")!;
    assert.deepEqual(attire, {
      id: "S17.1.4b", scheme: "S17", heading: "一、仪容仪表", no: "4", text: "女士发长及肩的必须全部扎起或盘起", clean: null, topic: "appearance",
      check: "observable", role: "rule", subject: "staff", damage: null, note: "仅女士", source: { document: "003_e9cde17f9fc379ab.txt", lines: "50" },
    });
  });

  it("[N1] says what is damaged and gives the restored text beside the printed one", () => {
    const phrases = norms().find(({ id }) => id === "S2.4.2")!;
    assert.match(phrases.text, /“您有什么事。”/u);
    assert.match(phrases.clean!, /“您有什么事\?”/u);
    assert.match(phrases.damage!, /问号印成了句号/u);
    assert.equal(norms().find(({ id }) => id === "S20.4.3")!.clean, null);
  });

  it("[N2] reads its documents without problems, and refuses points in a norm", () => {
    for (const source of normSources) assert.ok("document" in readNorms(source));
    const first = normSources[0] as { norms: object[] };
    const scored = { ...first, norms: [{ ...first.norms[0], points: 2 }] };
    const read = readNorms(scored);
    assert.deepEqual("problems" in read && read.problems.map(({ path, code }) => [path, code]), [["norms[0].points", "unknown-key"]]);
  });

  it("[N2] reports every problem of a broken document with its path", () => {
    const first = normSources[0] as { norms: Record<string, unknown>[] };
    const [one, two] = first.norms as [Record<string, unknown>, Record<string, unknown>];
    const read = readNorms({ ...first, norms: [{ ...one, topic: "weather" }, { ...two, text: "" }, two, two] });
    assert.deepEqual("problems" in read && read.problems.map(({ path, code }) => [path, code]), [
      ["norms[0].topic", "not-one-of"], ["norms[1].text", "empty-text"], ["norms[3].id", "duplicate"],
    ]);
    assert.ok("problems" in readNorms(null) && "problems" in readNorms({ ...first, norms: [] }));
  });

  it("[N3] finds norms by words, other words for the same conduct, topic and check class", () => {
    const smoking = searchNorms("抽烟");
    assert.deepEqual(smoking.slice(0, 5).map(({ norm }) => norm.id).sort(), ["S17.3.4", "S2.1.9", "S22.1.4", "S24.2.5", "S31.2.8"]);
    assert.deepEqual(searchNorms("吸 烟").slice(0, 5).map(({ norm }) => norm.id), smoking.slice(0, 5).map(({ norm }) => norm.id));
    assert.deepEqual(searchNorms("普通话", { scheme: "S31" }).map(({ norm }) => norm.id), ["S31.3.1"]);
    const leaks = searchNorms("个人信息 泄露", { topic: "privacy", check: "record" });
    assert.ok(leaks.length >= 5 && leaks.every(({ norm }) => norm.topic === "privacy" && norm.check === "record"));
    assert.ok(leaks[0]!.similarity >= leaks.at(-1)!.similarity);
    assert.deepEqual(searchNorms("", { check: "computable" }).map(({ norm, similarity }) => [norm.id, similarity]), [["S30.3", 1]]);
    assert.deepEqual(searchNorms("火箭发射"), []);
  });

  it("[N3] has a name for every topic and class in both languages, and uses every topic", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      const { topics, checks, checkNames } = normsText(language);
      for (const { topic, check } of norms()) assert.ok(topics[topic] && checks[check] && checkNames[check]);
      assert.deepEqual(Object.keys(topics).sort(), [...new Set(norms().map(({ topic }) => topic))].sort());
    }
  });
});

describe("list of documents", () => {
  it("[N5] lists all in order, S1 and on without a gap, each once, with its status", () => {
    const list = documents();
    assert.deepEqual([...new Set(list.map(({ scheme }) => scheme))], Array.from({ length: list.length }, (_, index) => `S${index + 1}`));
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
    const of = (status: string) => list.filter((row) => row.status === status).map(({ scheme }) => scheme).join(" ");
    assert.equal(of("norms"), "S2 S15 S16 S17 S20 S21 S22 S23 S24 S25 S27 S28 S29 S30 S31");
    assert.equal(of("template"), "S4 S7 S8 S10 S11");
    assert.equal(of("eligibility"), "S18");
    assert.equal(of("none"), "S19");
    assert.equal(list.filter(({ status }) => status === "scored" || status === "incomplete").length, builtInEditions().length);
  });

  it("[N5] agrees with the documents themselves", () => {
    const heads = [...normDocuments(), ...templates().filter(({ scheme }) => scheme !== "S6"), eligibilityRules()];
    for (const { id, catalogue, scheme, title, part, effectiveFrom, source } of heads) {
      const row = documents().find((document) => document.scheme === scheme)!;
      assert.deepEqual(
        [row.edition, row.id, row.title, row.part, row.effectiveFrom, row.source], [id, catalogue, title, part, effectiveFrom, source],
      );
    }
    assert.equal(heads.length, 21);
    assert.equal(Object.values(inventory).reduce((sum, { objects }) => sum + objects, 0), 287);
  });

  it("[N4] answers an attempt to score by a document without points with what it is and what to do", () => {
    const asked = (reference: string, language: "zh-CN" | "en-US" = "zh-CN"): string => {
      const found = findEdition(builtInEditions(), reference, null);
      return "problem" in found ? describeEditionLookupProblem(found.problem, language) : assert.fail(reference);
    };
    assert.equal(asked("S15"), "《政务大厅窗口工作人员行为规范》（S15）是行为规范，没有分值，不能计分。请用施行中的考核办法计分；规范可用来查找条文、说明事由。");
    assert.match(asked("《医院窗口服务考核方案》"), /只有考核内容，没有印分值，填好之前不能计分。.*assess catalogue hospital-window\.1/u);
    assert.match(asked("hall-rotation.1"), /规定谁可以派到窗口，不给人打分/u);
    assert.match(asked("suining-service-list"), /不是考核文件/u);
    assert.match(asked("S31", "en-US"), /norms of conduct without points and cannot be scored/u);
    assert.match(asked("S99"), /没有名为“S99”的规则目录/u);
  });

  it("[N5] knows documents of one title apart by their part", () => {
    assert.deepEqual(findUnscored("政务大厅窗口工作人员行为规范").map(({ scheme }) => scheme), ["S15", "S25", "S27"]);
    assert.deepEqual(findUnscored("政务大厅窗口工作人员行为规范 居民十条").map(({ scheme }) => scheme), ["S25"]);
    const scored = documents().find(({ scheme }) => scheme === "S5")!;
    assert.equal(describeUnscored(scored), null);
  });
});
