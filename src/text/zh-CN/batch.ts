/** 成批核验与县汇总的文字。每句说明：哪个文件、哪里、是什么、怎么办。 */
const names = (list: readonly string[], most = 6): string => (list.length > most ? `${list.slice(0, most).join("、")} 等 ${list.length} 个` : list.join("、"));
const quoted = (files: readonly string[]): string => names(files.map((file) => `“${file}”`), 4);
const where = (p: { file: string; sheet: string }): string => `“${p.file}”的“${p.sheet}”表`;

/** 各单位都有同名的人。 */
const NAMESAKES = "若是同名的两人，请在姓名后写明部门。";

interface At { readonly subject: string; readonly file: string; readonly sheet: string; readonly cell: string | null }

export const batch = {
  twice(p: {
    names: readonly string[]; people: boolean; month: string | null; files: readonly string[]; same: boolean; totals: readonly { file: string; sheet: string; total: string | null }[];
  }): string {
    const who = p.names.length === 1 ? `“${p.names[0] ?? ""}”` : p.names.length > 6 ? `${p.names.slice(0, 6).join("、")} 等 ${p.names.length} 个对象` : `${p.names.join("、")}（${p.names.length} 个对象）`;
    const when = p.month === null ? "（都没有写月份）" : ` ${p.month} `;
    const totals = p.totals.length === 0 ? "" : `（${p.totals.map(({ file, total }) => `“${file}” 总分 ${total ?? "算不出"}`).join("；")}）`;
    return `${who}${when}在 ${quoted(p.files)} 里都有，${p.same ? "内容相同，请只留一份。" : `内容不同${totals}。哪一份是新的，从表上看不出来，请向报送单位核实后只留一份。${p.people ? NAMESAKES : ""}`}`;
  },
  apart(p: {
    subject: string; people: boolean; summary: { file: string; sheet: string }; form: { file: string; sheet: string };
    categories: readonly { name: string; kind: "deduct" | "bonus"; here: string; there: string }[]; here: string | null; there: string | null;
  }): string {
    const word = (kind: "deduct" | "bonus"): string => (kind === "bonus" ? "加" : "扣");
    const parts = p.categories.map(({ name, kind, here, there }) => `“${name}”汇总表${word(kind)} ${here} 分，评分表${word(kind)} ${there} 分`);
    const totals = p.here !== null && p.there !== null && p.here !== p.there ? [`总分汇总表 ${p.here}，评分表 ${p.there}`] : [];
    return `${p.subject}：${where(p.summary)}与${where(p.form)}不一致：${[...parts, ...totals].join("；")}。请核对，哪一处错就改哪一处。${p.people ? NAMESAKES : ""}`;
  },
  missing: {
    expected: (p: At): string => `没有收到“${p.subject}”的结果。请催报，或核对名称写法。`,
    roster: (p: At): string => `${where(p)} ${p.cell ?? ""} 名单上的“${p.subject}”，各文件里都没有它的结果。请催报；不参加考核的，请在名单的备注里写明。`,
    summary: (p: At): string => `“${p.subject}”在${where(p)}的汇总里，但没有收到它的评分表（其他多数都有）。请催报，或核对名称写法。`,
    form: (p: At): string => `收到了“${p.subject}”的评分表（${where(p)}），但汇总表里没有它。请补进汇总，或核对名称写法。`,
  },
  otherMonth: (p: { file: string; sheet: string; month: string; rest: string }): string =>
    `${where(p)}是 ${p.month} 的，其余多数文件是 ${p.rest} 的。请核对月份，或另行核验。`,
  otherEdition: (p: { file: string; sheet: string; edition: { id: string; title: string }; rest: { id: string; title: string }; sameCatalogue: boolean }): string =>
    p.sameCatalogue
      ? `${where(p)}用的是《${p.edition.title}》的另一版本 ${p.edition.id}，其余多数文件用 ${p.rest.id}。请核对适用的版本。`
      : `${where(p)}按《${p.edition.title}》评分，其余多数文件按《${p.rest.title}》。请核对是否该用同一办法。`,
  refusal: {
    unreadable: (p: { message: string }): string => `文件读不出来：${p.message}`,
    errors: (p: { count: number; sheet: string; cell: string | null }): string =>
      `有 ${p.count} 处错误（第一处在“${p.sheet}”表${p.cell === null ? "" : ` ${p.cell}`}）。请改正后再并。`,
    noTable: (): string => "没有找到评分表、台账或汇总表。",
    notScored: (): string => "没有一个对象能算出总分。请看核验结果里的“没有读”。",
    noTotal: (): string => "算不出总分（有未读的分值，或规则目录有空白）。请看该文件的核验结果。",
    noMonth: (p: { month: string }): string => `表上没有写月份，不能确定属于 ${p.month}。请在标题里写明。`,
    otherMonth: (p: { own: string; month: string }): string => `是 ${p.own} 的，本汇总是 ${p.month} 的。`,
    notMonthly: (p: { what: string }): string => `是“${p.what}”的表，不是当月的考核结果。`,
    contradicting: (p: { files: readonly string[] }): string =>
      p.files.length > 1 ? `${quoted(p.files)} 里的分数不一致。请核实后只留一份。` : "同一文件里有几处，分数不一致。若是同名的两人，请写明部门或加以区别。",
    unknownEdition: (p: { edition: string }): string => `《${p.edition}》不在现有的规则目录里。`,
  },
  summary: {
    sheet: "汇总表",
    sheetOf: (edition: string): string => `汇总表 ${edition}`,
    title: (p: { month: string | null; edition: string }): string => `${p.month === null ? "" : `${Number(p.month.slice(0, 4))}年${Number(p.month.slice(5))}月`}${p.edition}汇总表`,
    index: "序号",
    name: (subject: "window" | "staff" | "department" | "leader"): string => (subject === "window" ? "窗口" : subject === "department" ? "部门" : "姓名"),
    deductionsOf: (category: string): string => `${category}扣分`,
    total: "总分",
    grade: "等次",
    rank: "名次",
    remark: "备注（来源文件）",
    from: (files: readonly string[]): string => files.join("、"),
    fromLedger: "由台账算出，只含已登记的扣分",
    veto: (p: { clause: string; scope: string }): string => `${p.clause}：取消${p.scope}`,
    deferred: (p: { clause: string; points: string }): string => `${p.clause}：另计入年度 ${p.points} 分`,
    and: "；",
    leftOut: { sheet: "未并入", title: "未并入汇总的文件和对象", columns: ["文件", "工作表", "对象", "为什么没有并入"], whole: "（整个文件）" },
    notes: {
      sheet: "说明", title: "本汇总怎样得出",
      month: "月份", noMonth: "各文件都没有写月份",
      counts: "并入",
      countsOf: (p: { files: number; subjects: number; leftOut: number }): string => `${p.files} 个文件，${p.subjects} 个对象；未并入 ${p.leftOut} 项`,
      order: "排序", orderOf: "按总分从高到低；总分相同的名次相同，其后的名次顺延，同分者按名称先后列出，不表示先后",
      edition: "适用规则",
      editionOf: (p: { title: string; id: string; number: string | null }): string => `《${p.title}》${p.number === null ? "" : `（${p.number}）`}，版本 ${p.id}`,
      caps: "基础分与封顶",
      capsOf(p: { base: string | null; stopping: readonly string[]; free: readonly string[]; bonusCap: string | null }): string {
        return [
          ...(p.base === null ? [] : [`基础分 ${p.base} 分`]),
          ...(p.stopping.length > 0 ? [`扣完为止：${p.stopping.join("、")}`] : []),
          ...(p.free.length > 0 ? [`不封顶：${p.free.join("、")}`] : []),
          ...(p.bonusCap === null ? [] : [`加分合计不超过 ${p.bonusCap} 分`]),
        ].join("；");
      },
      choice: "选定的解释",
      choiceOf: (p: { question: string; option: string }): string => `${p.question} ${p.option}`,
    },
  },
  results: {
    sheet: "文件一览",
    columns: ["文件", "状态", "适用规则", "月份", "表", "对象", "错误", "提醒", "提示", "未能并入汇总的原因"],
    status: { unreadable: "读不出", none: "无可核验的表", errors: "有错误", warnings: "有提醒", clean: "无误" },
  },
  findings: {
    sheet: "发现",
    columns: ["文件", "级别", "代码", "工作表", "单元格", "对象", "大项", "条款", "说明", "应为", "实为", "建议"],
    severity: { error: "错误", warning: "提醒", info: "提示" },
    fix: (p: { cell: string; value: string | number }): string => `${p.cell} 改为 ${p.value}`,
    noFile: "（各文件）",
  },
  scores: {
    sheet: "核定得分",
    columns: ["文件", "工作表", "对象", "月份", "适用规则", "基础分", "记录扣分", "计入扣分", "计入加分", "总分", "等次", "超出分值", "取消资格"],
    excess: (p: { category: string; points: string }): string => `${p.category} ${p.points}`,
  },
};

export type BatchText = typeof batch;
