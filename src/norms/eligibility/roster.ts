/** 窗口工作人员名册: what is known of each person; null is what is not known. */
import type { CalendarDate } from "./calendarDate";

export interface RosterRow {
  readonly name: string;
  readonly department: string | null;
  readonly birthDate: CalendarDate | null;
  /** 首次选派到大厅的日期. */
  readonly firstPostedOn: CalendarDate | null;
  /** 上岗日期 at the present window. */
  readonly startedOn: CalendarDate | null;
  /** 离岗日期; null while still there. */
  readonly leftOn: CalendarDate | null;
  /** 在编. */
  readonly inEstablishment: boolean | null;
  /** 审批资格. */
  readonly approvalQualified: boolean | null;
  /** 部门授权. */
  readonly authorised: boolean | null;
  /** 选派时正在从事审批业务. */
  readonly inApprovalWork: boolean | null;
  /** Since when at the hall's windows before this posting. */
  readonly atHallSince: CalendarDate | null;
  /** 前一年度考核等次, as written. */
  readonly lastYearGrade: string | null;
  /** 岗前培训. */
  readonly trainedOn: CalendarDate | null;
  /** 工作交接. */
  readonly handedOverOn: CalendarDate | null;
  /** 是否还承担原部门其他工作. */
  readonly otherDuties: boolean | null;
  /** 轮换日期; null when the person did not come or go by rotation. */
  readonly rotatedOn: CalendarDate | null;
  /** 函告, 函复. */
  readonly requestedOn: CalendarDate | null;
  readonly repliedOn: CalendarDate | null;
  /** 临时顶岗 and the centre's consent to it; null when nobody stood in. */
  readonly standInFrom: CalendarDate | null;
  readonly standInAgreedOn: CalendarDate | null;
}

export type RosterField = Exclude<keyof RosterRow, "name">;

/** Nothing known but the name. */
export const emptyRow = (name: string): RosterRow => ({
  name, department: null, birthDate: null, firstPostedOn: null, startedOn: null, leftOn: null, inEstablishment: null,
  approvalQualified: null, authorised: null, inApprovalWork: null, atHallSince: null, lastYearGrade: null, trainedOn: null,
  handedOverOn: null, otherDuties: null, rotatedOn: null, requestedOn: null, repliedOn: null, standInFrom: null, standInAgreedOn: null,
});
