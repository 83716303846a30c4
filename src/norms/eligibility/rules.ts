/** The rules on who may be posted to a window (选派轮换制度, S18), as printed. */
import type { Choice, ChoiceSelection, EditionProblem, Source } from "../../catalogue/edition";
import { resolveChoices } from "../../catalogue/reading/choices";
import { list, nullable, object, oneOf, Problems, reportDuplicates, required, text, withDefault } from "../../catalogue/reading/reader";
import type { Language } from "../../text/language";
import s18 from "../data/S18.json";
import { CHECK_CLASSES, type CheckClass } from "../norm";
import type { DocumentHead } from "../norm";
import { headFields } from "../readNorms";
import type { ExemptionReading } from "./ageExemption";

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

/** How what the text leaves open is read. */
export interface EligibilityReadings {
  /**
   * 不超过45周岁: through the last day before the 46th birthday ("whole-years": 周岁 counts whole years), or no longer than the 45th birthday
   * itself ("birthday").
   */
  readonly age: "whole-years" | "birthday";
  /** What 前一年度考核称职 belongs to: both exempted groups, or only those a year at the window. */
  readonly exemption: ExemptionReading;
}

export interface EligibilityDocument extends DocumentHead {
  readonly clauses: readonly EligibilityRule[];
  /** The open questions, as an edition has them. */
  readonly choices: readonly Choice[];
  /** As the choices stand. */
  readonly readings: EligibilityReadings;
}

type RuleItem = Omit<EligibilityRule, "source"> & { readonly lines: string };

type Document = DocumentHead & { readonly clauses: readonly RuleItem[]; readonly readings: EligibilityReadings; readonly choices: readonly unknown[] };

const eligibilityDocument = object<Document>({
  ...headFields,
  choices: required(() => []),
  readings: required(object<EligibilityReadings>({
    age: required(oneOf("whole-years", "birthday")), exemption: required(oneOf("both", "window")),
  })),
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

/**
 * Reads an eligibility document: the rules, or every problem with its JSON path.
 * @param selection option picked for each choice; the others take their default
 */
export function readEligibility(
  document: unknown,
  language: Language = "zh-CN",
  selection: ChoiceSelection = {},
): { readonly document: EligibilityDocument } | { readonly problems: readonly EditionProblem[] } {
  const problems = new Problems(language);
  const resolved = resolveChoices(document, selection, problems);
  const read = eligibilityDocument(resolved.document, "", problems);
  if (read) reportDuplicates(read.clauses, "id", problems);
  if (!read || problems.found.length > 0) return { problems: problems.found };
  const clauses = read.clauses.map(({ lines, ...rule }) => ({ ...rule, source: { document: read.source.document, lines } }));
  return { document: { ...read, clauses, choices: resolved.choices } };
}

export const eligibilitySource: unknown = s18;

let builtIn: EligibilityDocument | undefined;

/**
 * The rules that come with ASSESS.
 * @param choices options picked; the others take their default
 * @throws RangeError when a choice or option does not exist: check the selection with `readEligibility` first
 */
export function eligibilityRules(choices: ChoiceSelection = {}): EligibilityDocument {
  const byDefault = Object.keys(choices).length === 0;
  if (builtIn && byDefault) return builtIn;
  const read = readEligibility(s18, "zh-CN", choices);
  if ("problems" in read) throw new RangeError(`S18: ${read.problems[0]?.path ?? ""}: ${read.problems[0]?.message ?? ""}`);
  if (byDefault) builtIn = read.document;
  return read.document;
}
