/** 规范目录、评分模板、选派条件。 */

const topics = {
  attendance: "考勤在岗", discipline: "工作纪律", appearance: "着装仪表", manner: "服务举止", language: "文明用语", reception: "接待咨询",
  business: "业务办理", integrity: "廉洁", privacy: "保密", fairness: "公正守法", complaints: "投诉纠纷", environment: "环境设施",
  openness: "信息公开", knowledge: "学习能力", teamwork: "协作", management: "监督管理",
};

const checkNames = { computable: "可计算", record: "可查记录", observable: "可观察", judgement: "凭评议", organisational: "中心职责" };

const checks = {
  computable: "可计算：由日期、名册、次数判定",
  record: "可查记录：凭台账、系统日志、录音、通报",
  observable: "可观察：巡查或视频时看",
  judgement: "凭评议：只能写意见，没有数字",
  organisational: "中心职责：对单位的要求，不考核个人",
};

const kinds = { points: "分值", grade: "分数线" };

const template = {
  blank: (p: { title: string; name: string; kind: keyof typeof kinds; example: string | null }) =>
    `《${p.title}》的“${p.name}”还没有${kinds[p.kind]}，不能计分。请填写${p.example === null ? "" : `（原文举例为${p.example}分，仅供参考）`}。`,
  "not-values": () => "values 应为各空的数字，如 {\"points:1\": 20}。请用 assess catalogue 编号 --json 得到的文件来填。",
  "unknown-blank": (p: { title: string; id: string; known: string }) => `《${p.title}》没有“${p.id}”这个空。可填：${p.known}。`,
  "not-points": (p: { name: string; value: string }) => `“${p.name}”填了 ${p.value}，不是大于0、至多六位小数的分数。请改正。`,
  "base-mismatch": (p: { title: string; base: string; sum: string }) =>
    `《${p.title}》采用百分制，各项分值之和应为${p.base}分，现在是${p.sum}分。请调整。`,
  "grade-order": (p: { grade: string; min: string; previous: string; previousMin: string }) =>
    `“${p.grade}”的分数线 ${p.min} 应低于“${p.previous}”的 ${p.previousMin}。请改正。`,
  "grade-above-base": (p: { grade: string; min: string; base: string }) => `“${p.grade}”的分数线 ${p.min} 高于总分 ${p.base}，无人能达到。请改正。`,
  bandPolicy: "取总分达到的最高一档，以各档下限为准，下限含本数；分数线由单位填写。",
  officeFigure: "分值由单位填写，原文未印。",
};

const fields = {
  department: "部门", birthDate: "出生日期", firstPostedOn: "首次选派日期", startedOn: "上岗日期", leftOn: "离岗日期", inEstablishment: "是否在编",
  approvalQualified: "审批资格", authorised: "部门授权", inApprovalWork: "选派时是否从事审批业务", atHallSince: "此前在大厅窗口工作的起始日期",
  lastYearGrade: "前一年度考核等次", trainedOn: "岗前培训日期", handedOverOn: "工作交接日期", otherDuties: "是否承担其他工作", rotatedOn: "轮换日期",
  requestedOn: "函告日期", repliedOn: "函复日期", standInFrom: "顶岗日期", standInAgreedOn: "同意顶岗的日期",
};

const eligibility = {
  fields,
  "not-in-establishment": (p: { name: string }) => `${p.name}不是本部门在编人员。一(一)要求在编，请更换人选。`,
  "no-approval-right": (p: { name: string }) => `${p.name}没有审批资格，也没有部门授权。一(二)要求二者有其一，请补办授权或更换人选。`,
  "other-duties": (p: { name: string }) => `${p.name}在窗口工作期间还承担原部门的其他工作。二(一)规定不再承担，请与部门协调。`,
  "over-age": (p: { name: string; born: string; posted: string; age: number; missing: readonly string[] }) =>
    `${p.name} ${p.born} 出生，${p.posted} 首次选派时${p.age}周岁。一(六)“原则上不超过45周岁”，请核对。` +
    (p.missing.length > 0 ? `若属不受年龄限制的情形，还要知道：${p.missing.join("、")}。` : ""),
  "short-service": (p: { name: string; started: string; left: string }) =>
    `${p.name} ${p.started} 上岗，${p.left} 离岗，不满一年。二(一)“原则上应不少于一年”，请核对原因。`,
  "rotation-month": (p: { name: string; rotated: string }) => `${p.name}于 ${p.rotated} 轮换。二(二)“一般在每年一月份集中进行”，请核对原因。`,
  "rotation-before-reply": (p: { name: string; rotated: string; replied: string }) =>
    `${p.name}于 ${p.rotated} 轮换，中心 ${p.replied} 才函复。三(一)规定函复同意后方可轮换，请核对日期或补报情况。`,
  "training-late": (p: { name: string; started: string; done: string }) =>
    `${p.name} ${p.started} 上岗，${p.done} 才参加岗前培训。二(三)规定培训后方可上岗，请核对日期。`,
  "handover-late": (p: { name: string; started: string; done: string }) =>
    `${p.name} ${p.started} 上岗，${p.done} 才交接工作。二(三)规定交接后方可上岗，请核对日期。`,
  "stand-in-before-consent": (p: { name: string; from: string; agreed: string }) =>
    `${p.name} ${p.from} 开始顶岗，中心 ${p.agreed} 才同意。三(二)规定顶岗前征得同意，请核对日期。`,
  leaders: (p: { department: string; leaders: readonly string[] }) =>
    p.leaders.length === 0
      ? `${p.department}没有确定负责窗口人员管理的领导。三(三)要求确定一名，请部门补报。`
      : `${p.department}报了${p.leaders.length}名负责领导（${p.leaders.join("、")}）。三(三)要求确定一名，请部门明确。`,
  "date-order": (p: { name: string; earlier: string; earlierDate: string; later: string; laterDate: string }) =>
    `${p.name}的${p.later}（${p.laterDate}）早于${p.earlier}（${p.earlierDate}），有一个填错了，相关条件没有核对。请更正。`,
  "missing-data": (p: { name: string; fields: readonly string[] }) => `${p.name}缺少：${p.fields.join("、")}。相关条件没有核对，请补填。`,
};

const roster = {
  "no-heading": () => "没有找到“姓名”一列，读不出人员名册。请在表头写明姓名、出生日期等。",
  "not-a-date": (p: { cell: string; name: string; field: string; value: string }) =>
    `${p.cell}：${p.name}的${p.field}“${p.value}”读不成日期，按未填处理。请写到日，如 1985-03-01。`,
  "not-a-flag": (p: { cell: string; name: string; field: string; value: string }) =>
    `${p.cell}：${p.name}的“${p.field}”填了“${p.value}”，看不出是或否，按未填处理。请填“是”或“否”。`,
};

/** `assess catalogue 编号` 的用语。 */
const listing = {
  missing: "原文缺失",
  damage: "原文有误",
  clean: "应读作",
  criteria: "考核条文",
  blanks: "待填（填好才能计分；加 --json 得到文件，填在 values 里，再用 --catalogue 传回来）",
  blank: (p: { id: string; kind: keyof typeof kinds; name: string; example: string | null }) =>
    `${p.id}  “${p.name}”的${kinds[p.kind]}${p.example === null ? "" : `（原文举例 ${p.example}）`}`,
  provisions: "其他规定",
  force: { hard: "必须", soft: "原则上", exemption: "例外", judgement: "凭评议" },
  nothing: "不是考核文件，只列出名称，没有条款。",
};

export const norms = { topics, checkNames, checks, template, eligibility, roster, listing };

export type NormsText = typeof norms;
