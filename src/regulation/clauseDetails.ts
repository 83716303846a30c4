/** What a clause says beside its amount: whom it charges, what proves it, what else follows, how far a veto reaches. */
import type { FoundClause } from "./foundClause";
import type { DraftClause } from "./draft";

/**
 * @param words the clause's text
 * @param byTitle whom the document's title names, for texts that name nobody else
 */
export function subjectOf({ object, section }: FoundClause, words: string, byTitle: DraftClause["subject"]): DraftClause["subject"] {
  const own = subjectIn(object) ?? subjectAtStart(words);
  if (own) return own;
  for (let at = section; at; at = at.parent) {
    const named = at.title === "" ? null : subjectOfTitle(at.title);
    if (named) return named;
  }
  return byTitle;
}

function subjectIn(object: string): DraftClause["subject"] {
  if (/首席/u.test(object)) return "chief";
  if (/领导/u.test(object)) return "leader";
  if (/人员|个人|责任人|当事人|本人|经办人|员工/u.test(object)) return "staff";
  if (/窗口/u.test(object)) return "window";
  return /部门|单位/u.test(object) ? "department" : null;
}

/** Who does it stands first: 窗口工作人员未佩证…, 窗口出现空岗…. */
function subjectAtStart(words: string): DraftClause["subject"] {
  const start = /^.{0,4}?(首席代表|(?:直接)?责任人|当事人|经办人|带队领导|分管领导|(?:窗口)?(?:工作)?人员|窗口(?=[未无不被出有的单]))/u.exec(words.slice(0, 16))?.[1];
  return start === undefined ? null : subjectIn(start);
}

/** A title that names two kinds says nothing of one clause. */
export function subjectOfTitle(title: string): DraftClause["subject"] {
  const staff = /人员|个人|员工|民警|辅警|坐班/u.test(title);
  const window = /窗口(?!(?:服务)?(?:工作)?人员)/u.test(title);
  if (staff) return /窗口[及和与、]|单位[及和与、]|部门[及和与、]/u.test(title) ? null : "staff";
  if (window) return /部门[及和与、]/u.test(title) ? null : "window";
  return /进驻部门|进驻单位|各单位|各部门/u.test(title) ? "department" : null;
}

/** 年度总分2分: not of the month. */
export const periodOf = ({ object, polarity }: FoundClause): DraftClause["period"] =>
  polarity !== "veto" && /年度(?:总分|考核|得分|成绩|总)|年终/u.test(object) ? "year" : "month";

/** @param words the veto's own words: 取消当月和年度评先资格 */
export function vetoPeriodOf(words: string): DraftClause["vetoPeriod"] {
  const month = /当月|本月|月度|该月|当期/u.test(words);
  const year = /年度|当年|本年|全年|该年|年终/u.test(words);
  if (month && year) return "month-and-year";
  if (year) return "year";
  if (month) return "month";
  return /当次|当季|本季|季度|本次|当期|当周/u.test(words) ? "occasion" : null;
}

const EVIDENCE = /以([^,，。;；\n]{2,24}?)为(?:准|依据)|(?:考核依据|评分依据|考核方式|数据来源|依据)[:：]([^。;；\n]{2,40})|由([^,，。;；\n]{2,16}?)提供(?:依据|数据|证明)/u;

/** @param words the clause and what follows in its sentence */
export function evidenceOf(words: string): string | null {
  // Most clauses name no evidence: a look for its words costs less than the pattern.
  if (!words.includes("为") && !words.includes("依据") && !words.includes("提供") && !words.includes("方式") && !words.includes("来源")) return null;
  const match = EVIDENCE.exec(words);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

const FOLLOWS = /通报|移交|移送|退回|辞退|约谈|停职|停岗|待岗|党纪|政纪|政务处分|纪律处分|处分|书面检查|检讨|追究|调离|扣发|整改|诫勉|告诫|解聘|清退|法律责任|赔偿/u;

/** @param behind the text from the clause's amount to the end of its sentence */
export const consequencesOf = (behind: string): readonly string[] =>
  !FOLLOWS.test(behind) ? [] : behind.split(/[,，;；、]/u).map((part) => part.trim()).filter((part) => part !== "" && part.length <= 40 && FOLLOWS.test(part) && !/\d\s*分/u.test(part));

const AGGRAVATED = /^(?:[,，;；、\s])*(?:对)?(?:其中)?(?:情节|性质|后果|影响)?(?:特别)?(?:较|较为|非常)?(?:严重|恶劣|重大)(?:的|者|后果|影响)|^(?:[,，;；、\s])*(?:并)?(?:造成|产生|引起|引发|导致)(?:了)?(?:严重|恶劣|不良|较大|重大|一定|投诉)/u;

/** 情节严重的扣5分 takes the place of the amount before it. */
export const isAggravated = (words: string, previous: FoundClause | undefined, clause: FoundClause): boolean =>
  previous !== undefined && previous.section === clause.section && previous.polarity === "deduct" && clause.polarity === "deduct" && AGGRAVATED.test(words);

