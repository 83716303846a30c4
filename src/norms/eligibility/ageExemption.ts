/** Who is not held to the age limit: 正在从事审批业务或已在窗口工作一年以上、前一年度考核称职(合格)以上. */
import { type CalendarDate, completedYears } from "./calendarDate";
import type { RosterField, RosterRow } from "./roster";

/** "both": (审批业务 or 一年以上) and 称职; "window": 审批业务 or (一年以上 and 称职). */
export type ExemptionReading = "both" | "window";

export interface Exemption {
  /** null when what is known does not decide it. */
  readonly exempt: boolean | null;
  /** What would decide it. */
  readonly missing: readonly RosterField[];
}

/** true, false, or null for not known. */
type Known = boolean | null;

export function exemptionOf(row: RosterRow, postedOn: CalendarDate, reading: ExemptionReading): Exemption {
  const facts: Facts = {
    inApprovalWork: row.inApprovalWork,
    atHallSince: row.atHallSince === null ? null : completedYears(row.atHallSince, postedOn) >= 1,
    lastYearGrade: isPassingGrade(row.lastYearGrade),
  };
  const exempt = decide(facts, reading);
  return { exempt, missing: exempt === null ? FIELDS.filter((field) => facts[field] === null && matters(field, facts, reading)) : [] };
}

const FIELDS = ["inApprovalWork", "atHallSince", "lastYearGrade"] as const;
type Facts = Readonly<Record<(typeof FIELDS)[number], Known>>;

function decide({ inApprovalWork, atHallSince, lastYearGrade }: Facts, reading: ExemptionReading): Known {
  return reading === "both" ? and(or(inApprovalWork, atHallSince), lastYearGrade) : or(inApprovalWork, and(atHallSince, lastYearGrade));
}

/** Whether there is a case in which knowing this would change the answer: somebody in approval work needs no year at the window. */
function matters(field: keyof Facts, facts: Facts, reading: ExemptionReading): boolean {
  const others = FIELDS.filter((other) => other !== field && facts[other] === null);
  const cases = others.reduce<readonly Facts[]>((all, other) => all.flatMap((each) => [true, false].map((known) => ({ ...each, [other]: known }))), [facts]);
  return cases.some((each) => decide({ ...each, [field]: true }, reading) !== decide({ ...each, [field]: false }, reading));
}

const or = (a: Known, b: Known): Known => (a === true || b === true ? true : a === null || b === null ? null : false);
const and = (a: Known, b: Known): Known => (a === false || b === false ? false : a === null || b === null ? null : true);

/** 称职, 合格 and above; null for a grade that is not known or not one of these words. */
function isPassingGrade(grade: string | null): Known {
  const word = (grade ?? "").normalize("NFKC").replace(/[\s()等次]/gu, "");
  if (/^(?:优秀|良好|优|良|称职|合格|称职合格)$/u.test(word)) return true;
  return /^(?:基本称职|基本合格|不称职|不合格)$/u.test(word) ? false : null;
}
