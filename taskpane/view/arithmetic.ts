/** 记录 / 分值 / 计入 / 超出 of the category a finding is about. Pure. */
import type { WorkbookReport } from "../../src/checking/report";
import type { Finding } from "../../src/checking/finding";
import { parsePoints, subtract, type Points } from "../../src/points";

/** What a category came to, in points. */
export interface CategoryFigures {
  readonly recorded: Points;
  readonly points: Points | null;
  readonly counted: Points;
  readonly excess: Points;
}

/**
 * The figures of a finding over a category's points: from the subject's assessment, and from the finding itself where
 * the subject could not be assessed as a whole (over-cap: `actual` is the recorded sum, `expected` the points, which
 * is also what counts).
 * @returns undefined for other findings
 */
export function figuresOf(finding: Finding, report: WorkbookReport): CategoryFigures | undefined {
  if (finding.code !== "over-cap") return undefined;
  return assessedFigures(finding, report) ?? ownFigures(finding);
}

function assessedFigures(finding: Finding, report: WorkbookReport): CategoryFigures | undefined {
  const subjects = report.assessments.filter((assessment) => assessment.sheet === finding.sheet);
  const subject = finding.subject === null ? only(subjects) : subjects.find((assessment) => assessment.subject === finding.subject);
  return subject?.categories.find((category) => category.name === finding.category);
}

function ownFigures({ actual, expected }: Finding): CategoryFigures | undefined {
  const recorded = actual === null ? undefined : parsePoints(actual);
  const points = expected === null ? undefined : parsePoints(expected);
  if (recorded === undefined || points === undefined || recorded < points) return undefined;
  return { recorded, points, counted: points, excess: subtract(recorded, points) };
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
