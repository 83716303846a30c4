import assert from "node:assert/strict";
import { REGULATION_ISSUE_CODES, type RegulationIssueCode } from "../../../src/regulation/draft";
import { importReport } from "../../../src/regulation/importReport";
import { readRegulation } from "../../../src/regulation/readRegulation";
import { splitDocuments } from "../../../src/regulation/splitDocuments";
import { draftEdition } from "../../../src/regulation/draftEdition";
import { MAX_TEXT, MOST_CLAUSES } from "../../../src/regulation/unreadable";
import { describeRegulationIssue } from "../../../src/text/regulation";

const codes = (text: string): readonly string[] => readRegulation(text).issues.map(({ code }) => code);

/** A text for each code that raises it. */
const RAISES: Readonly<Record<RegulationIssueCode, string>> = {
  empty: " \n　",
  binary: "\u0001\u0002\u0003PK\u0000\u0000",
  "too-long": "扣".repeat(MAX_TEXT + 1),
  "too-many-clauses": "每次扣2分；".repeat(MOST_CLAUSES + 1),
  "not-a-regulation": "那年冬天，祖母死了，父亲的差使也交卸了，正是祸不单行的日子。",
  "norms-only": "行为规范\n1.着装整齐。\n2.语言文明。\n3.按时到岗。",
  "several-documents": "甲县考核办法\n一、考勤（20分）\n1.迟到每次扣1分。\n乙县考核办法\n一、考勤（30分）\n1.迟到每次扣2分。",
  "blank-points": "迟到每次扣____分。",
  discretion: "工作不力的，酌情扣分。",
  multiple: "迟到的扣1分，情节严重的加倍扣分。",
  "doubtful-digit": "迟到每次扣l分。",
  repeated: "未按规定佩戴工作牌上岗的，每次扣1分。\n未按规定佩戴工作牌上岗的，每次扣1分。",
  "no-unit": "迟到的扣1分。",
  "no-category": "迟到每次扣1分。",
  "cap-not-printed": "一、考勤（20分）\n迟到每次扣1分。",
  "base-not-printed": "一、考勤（20分）\n迟到每次扣1分。",
  "points-not-summed": "总分100分。\n一、考勤（20分）\n迟到每次扣1分。",
  "percent-points": "一、考勤（40%）\n迟到每次扣1分。\n二、服务（60%）\n投诉每次扣2分。",
  "band-gap": "90-100分为优秀，60-80分为合格，迟到每次扣1分。",
  "band-overlap": "90分以上为优秀，75分至90分为合格，75分以下为不合格。迟到每次扣1分。",
  "band-unclear": "90分以上为优秀，80分以上为优秀。迟到每次扣1分。",
  "band-share": "得分前20%为优秀。迟到每次扣1分。",
  "two-scales": `窗口90分以上为优秀，60分以上为合格。${"工作要求，".repeat(70)}。人员95分以上为优秀，70分以上为合格。迟到每次扣1分。`,
  "over-category": "一、考勤（20分）\n旷工每次扣30分。",
  noise: "迟到每次扣1Biblioteka 分。",
  "wrong-polarity": "一、考勤（20分）\n受到表扬的每次加1分。",
  "whole-item": "一、考勤（20分）\n迟到每次扣1分，旷工的该项不得分。",
  earned: "一、满意度（20分）\n达到98%得20分，达到95%得15分。迟到扣1分。",
  "no-condition": "每起扣2分",
  aggravated: "一、服务（20分）\n1.争吵的每次扣2分，情节严重的扣5分。",
  "torn-number": "迟到每次扣1Biblioteka 分。",
  "exclusive-tiers": "评价率低于90%的扣1分，低于80%的扣2分。",
  formula: "分值按实际比例计算。迟到每次扣1分。",
  "share-of-item": "未完成的扣该项分值的50%。迟到每次扣1分。",
};

describe("readRegulation", () => {
  for (const code of REGULATION_ISSUE_CODES) {
    it(`[J10] ${code} is raised by its text, and said in both languages with what to do`, () => {
      const issue = readRegulation(RAISES[code]).issues.find((each) => each.code === code);
      assert.ok(issue, `${code}: ${codes(RAISES[code]).join(" ")}`);
      for (const language of ["zh-CN", "en-US"] as const) {
        const sentence = describeRegulationIssue(issue, language);
        assert.match(sentence, /[。.]$/u);
        assert.doesNotMatch(sentence, /undefined|NaN|“”/u);
      }
    });
  }

  it("[J11] a clean regulation raises no doubt", () => {
    assert.deepEqual(codes("某县窗口考核办法\n考核实行百分制，各大项扣完为止。\n一、考勤（40分）\n1.迟到每次扣1分。\n二、服务（60分）\n1.被投诉的每件扣5分。\n90分以上为优秀，60分以上为合格，不足60分为不合格。"), []);
  });

  it("[X105] thousands of clauses are read and drafted, with a question open for each; more than anybody could look through refuse the text", function () {
    this.timeout(120_000);
    const text = (count: number): string => Array.from({ length: count }, (_, index) => `${index + 1}.迟到${"甲乙丙丁戊己庚辛"[index % 8] ?? ""}的，扣2分。`).join("\n");
    const many = readRegulation(text(3_000));
    assert.equal(many.clauses.length, 3_000);
    assert.deepEqual(draftEdition(many, text(3_000)).problems, []);
    const over = readRegulation(text(MOST_CLAUSES + 1));
    assert.deepEqual([over.clauses.length, over.issues.map(({ code }) => code)], [0, ["too-many-clauses"]]);
    const asMany = readRegulation("每次扣2分；".repeat(3 * MOST_CLAUSES));
    assert.deepEqual(asMany.issues, over.issues);
    assert.equal(describeRegulationIssue(asMany.issues[0]!, "zh-CN"), "这段文字里的扣分和加分超过 50000 处，没有读取。请只留下一份考核办法。");
  });

  it("[J12] two regulations in one text are offered apart; a notice with its attachment is one", () => {
    const [first, second, ...more] = splitDocuments(RAISES["several-documents"]);
    assert.deepEqual([first?.title, second?.title, more], ["甲县考核办法", "乙县考核办法", []]);
    assert.equal(RAISES["several-documents"].slice(second?.start), "乙县考核办法\n一、考勤（30分）\n1.迟到每次扣2分。");
    assert.equal(splitDocuments("关于印发考核办法的通知\n一、提高认识。\n附件\n窗口考核细则\n一、考勤（20分）\n迟到每次扣1分。").length, 1);
  });

  it("[J13] the title is found behind a notice's head, over two lines, and in its own characters", () => {
    const title = (text: string) => readRegulation(text).title;
    assert.equal(title("某政发〔2024〕1号\n关于印发《窗口考核办法》的通知\n各单位：\n现予印发。\n窗口考核办法\n第一条 迟到每次扣1分。"), "窗口考核办法");
    assert.equal(title("关于印发《某区窗口考核办法（试行）》的通知\n一、迟到每次扣1分。"), "某区窗口考核办法（试行）");
    assert.equal(title("某县政务服务中心\n窗口考核评分表\n迟到每次扣1分。"), "某县政务服务中心窗口考核评分表");
    assert.equal(title("窗口考評標準\n遲到每次扣1分"), "窗口考評標準");
    assert.equal(title("|\r\n* \n项目清单\n迟到每次扣1分"), "项目清单", "a line of marks alone is no title");
    assert.equal(title("| * |"), null);
  });

  it("[J14] categories come from headings, tables, sentences and percentages, each once", () => {
    const named = (text: string) => readRegulation(text).categories.map(({ name, points }) => `${name} ${points}`);
    assert.deepEqual(named("总分100分，其中出勤40分、服务60分。\n一、出勤\n迟到每次扣1分。\n二、服务\n投诉每次扣2分。"), ["出勤 40", "服务 60"]);
    assert.deepEqual(named("项目\t分值\t标准\n出勤\t40\t迟到每次扣1分\n服务\t60\t投诉每次扣2分\n合计\t100\t"), ["出勤 40", "服务 60"]);
    assert.deepEqual(named("一级指标\t二级指标\t分值\t标准\n组织\t领导\t5\t未部署扣5分\n\t机构\t15\t无专人扣3分\n业务\t办件\t80\t超时每件扣1分"), ["组织 20", "业务 80"]);
    assert.deepEqual(named("考核满分200分。\n一、考勤（40%）\n迟到每次扣1分。\n二、服务（60%）\n投诉每次扣2分。"), ["考勤 80", "服务 120"]);
    assert.deepEqual(named("一、考勤（40分）\n迟到每次扣1分。\n一、考勤（40分）\n早退每次扣1分。"), ["考勤 40"]);
  });

  it("[J15] items that only a heading makes a veto are vetoes; under a sentence they belong to its one clause", () => {
    const vetoes = (text: string) => readRegulation(text).clauses.map(({ polarity, items, text: words }) => [polarity, items.length, words]);
    assert.deepEqual(vetoes("四、一票否决事项\n1.受到刑事处罚的；\n2.发生安全事故的。"), [["veto", 0, "受到刑事处罚的"], ["veto", 0, "发生安全事故的"]]);
    assert.deepEqual(vetoes("有下列情形之一的，取消评优资格：\n1.受贿的；\n2.渎职的。"), [["veto", 2, "有下列情形之一的，取消评优资格"]]);
  });

  it("[J16] the draft as JSON has the contract's shape", () => {
    const report = importReport(readRegulation("一、考勤（20分，扣完为止）\n1.迟到每次扣1分，首席代表扣0.5分。\n90分以上为优秀。"), "zh-CN");
    const [clause] = report.clauses;
    assert.deepEqual({ ...report.categories[0], start: 0, end: 0 }, { name: "考勤", points: 20, capped: true, bonus: false, start: 0, end: 0 });
    assert.deepEqual([clause?.category, clause?.no, clause?.polarity, clause?.points, clause?.unit, clause?.chief], ["考勤", "1", "deduct", 1, "次", 0.5]);
    assert.deepEqual([report.bands[0]?.grade, report.bands[0]?.min, report.bands[0]?.minInclusive], ["优秀", 90, true]);
    for (const issue of report.issues) assert.deepEqual(Object.keys(issue), ["code", "message", "start", "end"]);
  });
});
