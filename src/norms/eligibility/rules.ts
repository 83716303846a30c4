/** The rules on who may be posted to a window (选派轮换制度, S18), as printed. */
import type { EditionProblem, Source } from "../../catalogue/edition";
import { list, nullable, object, oneOf, Problems, reportDuplicates, required, text, withDefault } from "../../catalogue/reading/reader";
import type { Language } from "../../text/language";
import s18 from "../data/S18.json";
import { CHECK_CLASSES, type CheckClass } from "../norm";
import type { DocumentHead } from "../norm";
import { headFields } from "../readNorms";

export interface EligibilityRule {
  /** "S18.1.6a". */
  readonly id: string;
  readonly heading: string;
  readonly no: string;
  /** Verbatim. */
  readonly text: string;
  readonly check: CheckClass;
  readonly subject: "staff" | "department";
  /** hard: 必须, 应; soft: 原则上, 一般, never more than a warning; judgement: nothing to be computed. */
  readonly force: "hard" | "soft" | "exemption" | "judgement";
  readonly note: string | null;
  readonly source: Source;
}

export interface EligibilityDocument extends DocumentHead {
  readonly clauses: readonly EligibilityRule[];
}

type RuleItem = Omit<EligibilityRule, "source"> & { readonly lines: string };

const eligibilityDocument = object<DocumentHead & { readonly clauses: readonly RuleItem[] }>({
  ...headFields,
  clauses: required(list(object<RuleItem>({
    id: required(text),
    heading: required(text),
    no: required(text),
    text: required(text),
    check: required(oneOf(...CHECK_CLASSES)),
    subject: required(oneOf("staff", "department")),
    force: required(oneOf("hard", "soft", "exemption", "judgement")),
    lines: required(text),
    note: withDefault(nullable(text), null),
  }), 1)),
});

/** Reads an eligibility document: the rules, or every problem with its JSON path. */
export function readEligibility(
  document: unknown,
  language: Language = "zh-CN",
): { readonly document: EligibilityDocument } | { readonly problems: readonly EditionProblem[] } {
  const problems = new Problems(language);
  const read = eligibilityDocument(document, "", problems);
  if (read) reportDuplicates(read.clauses, "id", problems);
  if (!read || problems.found.length > 0) return { problems: problems.found };
  const clauses = read.clauses.map(({ lines, ...rule }) => ({ ...rule, source: { document: read.source.document, lines } }));
  return { document: { ...read, clauses } };
}

export const eligibilitySource: unknown = s18;

let builtIn: EligibilityDocument | undefined;

/** The rules that come with ASSESS. @throws RangeError when they cannot be read; a test reads them */
export function eligibilityRules(): EligibilityDocument {
  if (builtIn) return builtIn;
  const read = readEligibility(s18);
  if ("problems" in read) throw new RangeError(`S18: ${read.problems[0]?.path ?? ""}: ${read.problems[0]?.message ?? ""}`);
  return (builtIn = read.document);
}
