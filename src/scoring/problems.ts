/** Problems of scoring, combining, selecting and linking as sentences: what, where, which rule, what to do. */
import { citeClause } from "../catalogue/citation";
import type { Aggregation, Edition } from "../catalogue/edition";
import { catalogueText } from "../text/catalogue";
import type { Language } from "../text/language";
import { linkingText } from "../text/linking";
import type { ScoringProblem } from "./assessment";
import type { CombineProblem } from "./combination";
import type { LinkProblem } from "./linkGrades";
import type { SelectProblem } from "./select";
import type { VetoProblem } from "./vetoes";

/** A clause as people cite it; an unknown id as it stands. */
function nameOfClause(edition: Edition, id: string): string {
  const clause = edition.clauses.find((each) => each.id === id);
  return clause ? citeClause(edition, clause) : id;
}

/**
 * @param at where the entry stands ("E12"); its number in the list when left out
 * @example describeScoringProblem(edition, problem, "zh-CN", "E12") // "E12的次数不是整数，一件事不能只算一部分。请改为整数次。"
 */
export function describeScoringProblem(edition: Edition, problem: ScoringProblem, language: Language = "zh-CN", at?: string): string {
  const { scoring } = catalogueText(language);
  const category = edition.categories.find(({ id }) => id === problem.category)?.name ?? problem.category ?? "";
  const name = problem.clause === null ? category : nameOfClause(edition, problem.clause);
  return scoring[problem.code]({ at: at ?? scoring.place({ number: problem.entry + 1 }), name });
}

/** Why there is a total and no grade. */
export const describeGradeProblem = (code: "blank-band", language: Language = "zh-CN"): string => catalogueText(language).scoring[code]();

export function describeCombineProblem(edition: Edition, aggregation: Aggregation, problem: CombineProblem, language: Language = "zh-CN"): string {
  return catalogueText(language).combining[problem.code]({
    part: problem.part ?? "",
    aggregation: aggregation.name,
    known: aggregation.parts.map(({ name }) => name).join(language === "zh-CN" ? "、" : ", "),
    clause: problem.clause === null ? "" : nameOfClause(edition, problem.clause),
  });
}

export const describeSelectProblem = (problem: SelectProblem, language: Language = "zh-CN"): string =>
  catalogueText(language).selecting[problem.code]({ candidate: problem.candidate ?? "", gate: problem.gate ?? "" });

export const describeVetoProblem = (edition: Edition, problem: VetoProblem, language: Language = "zh-CN"): string =>
  catalogueText(language).selecting[problem.code]({ subject: problem.subject, clause: nameOfClause(edition, problem.clause) });

/** @param edition that of the subject, for citing its clause */
export function describeLinkProblem(edition: Edition | null, problem: LinkProblem, language: Language = "zh-CN"): string {
  const linking = linkingText(language);
  switch (problem.code) {
    case "circular-link":
      return linking["circular-link"](problem);
    case "duplicate-subject":
    case "missing-window":
      return linking[problem.code](problem);
    case "link-contradicted":
      return linking["link-contradicted"]({ ...problem, clause: edition ? nameOfClause(edition, problem.clause) : problem.clause });
    case "unknown-window":
    case "window-not-scored":
    case "window-without-grade":
      return linking[problem.code](problem);
  }
}
