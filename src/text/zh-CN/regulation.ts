/** 导入考核办法时的提示用语：有什么疑问、在哪里、要做什么。 */
import type { RegulationIssueCode } from "../../regulation/draft";

type Values = Readonly<Record<string, string>>;

const value = (values: Values, key: string): string => values[key] ?? "";

export const regulation = {
  issues: {
    empty: () => "没有文字。请粘贴考核办法的全文，或换一个文件。",
    binary: () => "这不是文字，没有读取。请另存为 .docx、.xlsx 或 .txt 再试。",
    "too-long": (values) => `文字太长（${value(values, "length")} 个字符，最多 ${value(values, "most")} 个），没有读取。请只留下考核办法本身。`,
    "too-many-clauses": (values) => `这段文字里的扣分和加分超过 ${value(values, "most")} 处，没有读取。请只留下一份考核办法。`,
    "not-a-regulation": () => "没有找到任何扣分、加分或否决的条款，这不像一份考核办法。请核对是不是选对了文件。",
    "norms-only": () => "有条目，但没有一条写明分值：这是行为规范或等级要求，不能直接计分。可以存成模板，由本单位填写分值后使用。",
    "several-documents": (values) => `这里有 ${value(values, "count")} 份考核办法。请分开导入，每份各成一个规则目录。`,
    "blank-points": () => "这里没有写分值。请填写分值，或删去这一条。",
    "torn-number": () => "分值里夹着水印文字，读不出原来的数。请对照原件填写。",
    discretion: () => "分值由考核人酌情决定：考核时逐次填写；没有写上下限的，请先定下。",
    multiple: (values) =>
      value(values, "points") === "" ? `按前一项的 ${value(values, "times")} 倍计，前一项分值不明。请填写分值。` : `按前一项的 ${value(values, "times")} 倍计，算得 ${value(values, "points")} 分。请核对是哪一项的倍数。`,
    "doubtful-digit": (values) => `分值读作 ${value(values, "points")}，原文的字符可能是扫描错误。请对照原件。`,
    repeated: (values) => `“${value(values, "text")}…”印了两遍，只算一条。`,
    "no-unit": () => "没有写按什么计（每次、每人次……）。请定下：每发生一次扣一回，还是一个考核期只扣一回。",
    "no-condition": () => "只有分值，没有写对什么行为。表格可能散开了：请把它和所属的内容合在一起。",
    "no-category": () => "这一条不在任何大项下面。请选定大项。",
    "wrong-polarity": (values) => (value(values, "polarity") === "bonus" ? `加分条款印在扣分大项“${value(values, "category")}”里。请确认加分是否另计。` : `扣分条款印在加分大项“${value(values, "category")}”里。请核对大项。`),
    "over-category": (values) => `${value(values, "points")} 分超过大项“${value(values, "category")}”的 ${value(values, "most")} 分。请核对分值。`,
    aggravated: () => "情节较重的情形：按“代替前一项”读，不与前一项相加。请确认。",
    "exclusive-tiers": (values) => `与前面“${value(values, "first")}”是同一件事的不同程度，只能取其一。请确认考核时只记一档。`,
    "whole-item": () => "这里说整项不得分，没有分值。该扣多少取决于该项的分值：请写明，或作为备注。",
    earned: () => "这里按结果给分（得若干分），不是扣分条款，没有收入。请改写成扣分或档次。",
    formula: () => "这里的分值要按公式计算，没有收入条款。请在规则目录里选“比率”或手工计算。",
    "share-of-item": (values) => `这里按该项分值的 ${value(values, "percent")}% 扣，没有收入条款。请换算成分值。`,
    "cap-not-printed": (values) => `没有写“扣完为止”${value(values, "category") === "" ? "" : `（${value(values, "category")}）`}。请选定：扣到大项分值为止，还是全额扣除。`,
    "base-not-printed": (values) => (value(values, "sum") === "0" ? "没有写总分。请填写基础分。" : `没有写总分；各大项合计 ${value(values, "sum")} 分。请确认基础分。`),
    "points-not-summed": (values) => `各扣分大项合计 ${value(values, "sum")} 分，文中写的是 ${value(values, "base")} 分。请核对大项是否齐全。`,
    "percent-points": (values) => `“${value(values, "category")}”写的是百分比，已按总分换算成分值。请确认。`,
    "band-gap": (values) => `“${value(values, "lower")}”到 ${value(values, "from")} 分为止，“${value(values, "higher")}”从 ${value(values, "to")} 分起，中间的分数没有等次。现按下限读。`,
    "band-overlap": (values) => `“${value(values, "lower")}”和“${value(values, "higher")}”在 ${value(values, "to")} 分处重叠。请选定归哪一个。`,
    "band-unclear": (values) => `“${value(values, "grade")}”写了两个下限。请选定一个。`,
    "band-share": (values) => `“${value(values, "grade")}”按名次的比例评定，不是分数线，没有收入等次。`,
    "two-scales": (values) => `有两套等次（第二套从“${value(values, "grade")}”起）。一个规则目录只用一套：请把另一套分开导入。`,
    noise: (values) => `“${value(values, "text")}”像是水印，已略去。`,
  } satisfies Readonly<Record<RegulationIssueCode, (values: Values) => string>>,

  files: {
    "legacy-doc": "这是旧格式 .doc，不能读取。请在 Word 或 WPS 里另存为 .docx 再试。",
    "legacy-xls": "这是旧格式 .xls，不能读取。请另存为 .xlsx 再试。",
    "not-text": "这不是文字文件，没有读取。请用 .txt、.md、.docx 或 .xlsx。",
    "too-large": "文件太大，没有读取。考核办法一般不超过 1 MB：请去掉图片，或只留下文字。",
    empty: "文件是空的。请换一个文件。",
    damaged: (detail: string) => `文件损坏，读不出来（${detail}）。请重新保存一份再试。`,
    encrypted: "文件有密码，不能读取。请先去掉密码。",
    unsupported: (kind: string) => `不能读取 ${kind}。请另存为 .docx、.xlsx 或 .txt 再试。`,
  },

  notes: {
    "list-numbers": (count: string) => `有 ${count} 处自动编号的格式认不出来，编号可能缺失。`,
    pictures: (count: string) => `有 ${count} 张图片，里面的文字没有读。`,
    deletions: (count: string) => `有 ${count} 处修订删去的文字没有读入。`,
  },

  edition: {
    missing: { title: "标题", base: "基础分（总分）", points: "部分条款的分值", categories: "部分大项（各大项合计不等于总分）", bands: "部分等次的分数线" },
    choices: {
      cap: {
        question: "扣分达到大项分值以后，是否扣完为止？", reason: "原文没有写“扣完为止”。",
        stop: "扣完为止，大项最多扣到自己的分值", none: "不封底，全额扣除",
      },
      repeat: {
        question: (clause: string) => `“${clause}”没有写“每次”，按什么计？`, reason: "原文没有写计数的单位。",
        each: "每发生一次扣（加）一回", once: "一个考核期只扣（加）一回",
      },
      aggravated: {
        question: (clause: string) => `“${clause}”是代替前一项，还是与前一项相加？`, reason: "原文没有写明。",
        replace: "代替前一项", add: "与前一项相加",
      },
      boundary: {
        question: (points: string, lower: string, higher: string) => `${points} 分归“${higher}”还是“${lower}”？`, reason: "原文两个等次都包含这个分数。",
        higher: (grade: string) => `归“${grade}”`, lower: (grade: string) => `归“${grade}”`,
      },
    },
    bandPolicy: "按各等次的下限定等；恰为下限的按原文“以上”包含在内。",
    otherBands: (bands: string) => `原文另有一套等次：${bands}`,
    general: "其他",
    bonus: "加分",
    veto: "否决事项",
    problems: {
      "no-clauses": "没有可以计分的条款，不能存成规则目录。",
    },
  },

  report: {
    heading: (title: string) => `《${title}》`,
    untitled: "（没有标题）",
    counts: (categories: number, deductions: number, bonuses: number, vetoes: number, issues: number) =>
      `大项 ${categories} 个，扣分 ${deductions} 条，加分 ${bonuses} 条，否决 ${vetoes} 条；疑问 ${issues} 处。`,
    whole: (base: string, max: string) => `基础分 ${base}，满分 ${max}`,
    unknown: "未写",
    issues: "疑问（请先看这里）",
    categories: "大项",
    clauses: "条款",
    bands: "等次",
    aggregations: "合成",
    line: (line: number) => `第 ${line} 行`,
    capped: "扣完为止",
    uncapped: "不封顶",
    bonus: "加分",
    veto: "否决",
    perUnit: (unit: string) => `每${unit}`,
    chief: (points: string) => `首席代表 ${points}`,
    limit: (points: string) => `最多 ${points}`,
    items: (count: number) => `（含 ${count} 项）`,
    points: (points: string) => `${points} 分`,
    blank: "？分",
    more: (count: number) => `……另有 ${count} 处同类疑问`,
    written: (path: string) => `规则目录已写到 ${path}`,
    notWritten: (reason: string) => `没有写规则目录：${reason}`,
  },
};

export type RegulationText = typeof regulation;
