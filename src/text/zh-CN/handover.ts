/** 月度汇总与交办的用语：汇总表、图表、季度和年度、给窗口的更正通知。 */
const LISTED = 8;
const names = (list: readonly string[]): string => (list.length > LISTED ? `${list.slice(0, LISTED).join("、")} 等 ${list.length} 个` : list.join("、"));
const monthName = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

/** 贵窗口、贵部门；对个人称“您”。 */
type Subject = "window" | "staff" | "department" | "leader";
const addressed = (subject: Subject): string => (subject === "window" ? "贵窗口" : subject === "department" ? "贵部门" : "您");

export const handover = {
  tied: (p: { rank: number }): string => `并列第${p.rank}名`,
  and: "、",
  outcomes: { chosen: "入选", tied: "待定", passed: "", gate: "未达门槛", vetoed: "取消资格" },
  apart: {
    noTotal: (p: { because: readonly string[]; more: number }): string =>
      p.because.length === 0
        ? "算不出总分：有分值没有读出，或适用的规则有空白。请在“核验”里看这张表的说明，补全后再汇总。"
        : `算不出总分：${p.because.join(" ")}${p.more > 0 ? `（另有 ${p.more} 处）` : ""}`,
    contradicting: (p: { places: readonly { file: string; sheet: string; total: string }[] }): string =>
      `几处的分数不一致：${p.places.map(({ file, sheet, total }) => `“${file}”的“${sheet}”表 ${total} 分`).join("；")}。请核实后只留一份，或改成一致。`,
    nothingReceived: (p: { ledgersOnly: boolean }): string =>
      p.ledgersOnly
        ? "在名单上，本月台账里没有它的记录。台账已登记齐全、确无扣分的，请选“台账已登记齐全”后再汇总。"
        : "在名单上，但没有读到它本月的结果。请催报；不参加考核的，请在名单里注明。",
    nothingRead: (): string => "没有读到内容。",
  },
  selection: {
    tie: (p: { rank: number; places: number; names: readonly string[] }): string =>
      `第 ${p.rank} 名有 ${p.names.length} 个同分（${names(p.names)}），只剩 ${p.places} 个名额，请由单位决定。`,
    waiting: (p: { names: readonly string[] }): string => `${names(p.names)} 还没有总分，补齐后评选结果可能改变。`,
  },
  remarks: {
    over: (p: { name: string; recorded: string; excess: string; bonus: boolean }): string =>
      p.bonus ? `${p.name}记录加分 ${p.recorded}，超出上限 ${p.excess} 不计` : `${p.name}记录扣分 ${p.recorded}，超出 ${p.excess} 不再扣`,
    bonusOver: (p: { excess: string }): string => `加分合计超出上限 ${p.excess} 不计`,
    deferred: (p: { clause: string; points: string; bonus: boolean }): string => `${p.clause}：另计入年度${p.bonus ? "加" : "扣"} ${p.points} 分`,
    noGrade: (p: { total: string }): string => `总分 ${p.total} 不在任何等次内`,
    errors: (p: { count: number }): string => `表上还有 ${p.count} 处错误未改，此处按规则计算`,
    faultless: (): string => "台账无记录，按无扣分计",
    fromLedger: (): string => "由台账算出，只含已登记的扣分",
    files: (p: { files: readonly string[] }): string => `来源：${p.files.join("、")}`,
    and: "；",
  },
  departments: {
    mean: "部门",
    missing: (p: { names: readonly string[] }): string => `${names(p.names)} 没有总分，暂不计算平均`,
    byDefault: (): string => "办法没有规定部门得分，按所属对象的平均，保留两位小数",
    and: "；",
  },
  period: {
    mean: (p: { months: number }): string => (p.months === 3 ? "季度" : p.months === 12 ? "年度" : `${p.months}个月`),
    missingMonths: (p: { months: readonly string[] }): string => `缺 ${p.months.map(monthName).join("、")} 的总分，不能合成。`,
    byEdition: (p: { title: string; name: string }): string => `按《${p.title}》的“${p.name}”合成。`,
    byDefault: (p: { title: string }): string => `《${p.title}》没有规定几个月怎样合成，这里按各月平均，保留两位小数，四舍五入，不评等次。`,
    deferredLeft: (p: { names: readonly string[] }): string => `${names(p.names)} 有计入年度的加分或扣分，没有计入这个结果。`,
    and: "；",
  },
  sheet: {
    name: (p: { month: string; edition: string | null }): string => `${Number(p.month.slice(5))}月汇总${p.edition === null ? "" : ` ${p.edition}`}`,
    title: (p: { month: string; edition: string }): string => `${monthName(p.month)}《${p.edition}》月度汇总`,
    head: (p: { subjects: number; apart: number; id: string; live: boolean }): string =>
      `${p.subjects} 个对象${p.apart > 0 ? `，另有 ${p.apart} 个未排名（见下）` : ""}。规则版本 ${p.id}。各大项为计入的扣分；总分相同的名次相同，其后名次顺延。${p.live ? "带公式的格随原表自动重算。" : "数值为生成时的结果。"}`,
    rank: "名次",
    subject: (subject: Subject): string => (subject === "window" ? "窗口" : subject === "department" ? "部门" : "姓名"),
    department: "所属部门", leader: "带队领导",
    deductions: (category: string): string => `${category}扣分`,
    bonus: "加分", total: "总分", grade: "等次", tie: "并列", selection: "评选", veto: "一票否决", remark: "备注",
    vetoed: (p: { clause: string; scope: string }): string => `${p.clause}：取消${p.scope}`,
    notLive: (p: { reason: string }): string => `此行为数值：${p.reason}`,
    apart: "未排名的对象", apartColumns: ["序号", "对象", "工作表", "原因"] as readonly string[],
    selectionNotes: (name: string): string => `${name}评选`,
    chosen: (p: { names: readonly string[] }): string => (p.names.length === 0 ? "没有入选的。" : `入选：${p.names.join("、")}`),
    departments: "各部门平均", departmentColumns: ["名次", "部门", "带队领导", "平均分", "对象", "说明"] as readonly string[],
    data: "图表数据",
    gradeCounts: "等次", count: "个数", noGrade: "无等次", category: "大项", deducted: "计入扣分合计", month: "月份", mean: "平均分",
    signatures: ["制表：", "复核：", "负责人：", "日期：　　　　年　　月　　日"] as readonly string[],
  },
  charts: {
    grades: { title: (month: string): string => `${monthName(month)}各等次个数`, alt: (parts: readonly string[]): string => `柱形图，各等次个数：${parts.join("，")}。` },
    categories: { title: (month: string): string => `${monthName(month)}各大项扣分`, alt: (parts: readonly string[]): string => `条形图，各大项计入扣分合计：${parts.join("，")}。` },
    trend: { title: (): string => "各月平均分", alt: (parts: readonly string[]): string => `折线图，各月平均总分：${parts.join("，")}。` },
    part: (p: { name: string; value: string }): string => `${p.name} ${p.value}`,
    noValue: "缺",
  },
  source: {
    noSheet: "找不到原表",
    noColumns: "原表没有可引用的分值列",
    notPlain: (p: { cell: string }): string => `${p.cell} 的分值不能由公式照样读出`,
    countOnly: (p: { cell: string }): string => `${p.cell} 的分值由次数算出，格内没有数字`,
    unclear: (p: { cell: string }): string => `${p.cell} 写明的条款要由核验判断`,
    severalYears: "含计入年度或替代、免扣的条款",
    nameDiffers: (p: { cell: string }): string => `${p.cell} 的名称与汇总的写法不同`,
    faultless: "台账里没有它的记录",
    severalPlaces: "分散在几张表里",
  },
  letter: {
    subjectLine: (p: { name: string; month: string | null }): string => `${p.name}${p.month === null ? "" : `${Number(p.month.slice(5))}月`}评分表核验结果`,
    opening(p: { subject: Subject; month: string | null; errors: number; warnings: number }): string {
      const what = [...(p.errors > 0 ? [`有${p.errors}处需更正`] : []), ...(p.warnings > 0 ? [`${p.errors > 0 ? "" : "有"}${p.warnings}处请核实`] : [])].join("，");
      return `${addressed(p.subject)}${p.month === null ? "的" : `${Number(p.month.slice(5))}月`}评分表${what}：`;
    },
    place: (p: { sheet: string; cells: readonly string[]; count: number }): string =>
      `“${p.sheet}”表${p.cells.length === 0 ? "" : ` ${p.cells.join("、")}${p.count > p.cells.length ? ` 等 ${p.count} 格` : ""}`}`,
    point: (p: { number: number; place: string; message: string }): string => `${p.number}. ${p.place}：${p.message}`,
    clause: (p: { clause: string | null; text: string }): string => `   依据：${p.clause === null ? "" : `${p.clause} `}“${p.text}”`,
    arithmetic: (line: string): string => `   计算：${line}`,
    fix: (p: { cell: string; value: string }): string => `   建议：把 ${p.cell} 改为 ${p.value}`,
    follows: (p: { cells: readonly string[] }): string => `   改好后，${p.cells.join("、")} 也要随之更新。`,
    closing: (p: { errors: number }): string =>
      p.errors > 0 ? "请更正后重新报送。对条款有不同理解的，请与考核人员联系。" : "请核实；有误的更正后重新报送，无误的请回复说明。",
    clean: (p: { subject: Subject; month: string | null }): string =>
      `${addressed(p.subject)}${p.month === null ? "的" : `${Number(p.month.slice(5))}月`}评分表已核验，没有发现需要更正的地方。`,
  },
};

export type HandoverText = typeof handover;
