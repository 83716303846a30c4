/** Norms, templates and posting rules for people to read, as lines. */
import type { EligibilityDocument } from "../src/norms/eligibility/rules";
import type { NormDocument } from "../src/norms/norm";
import { blanksOf, type Template } from "../src/norms/template";
import { formatPoints } from "../src/points";
import { normsText } from "../src/text/norms";
import type { Language } from "../src/text/language";

interface Printed {
  readonly id: string;
  readonly heading: string;
  readonly no: string;
  readonly text: string;
}

/** Items under their headings, each heading once as long as it lasts. */
function underHeadings<T extends Printed>(items: readonly T[], after: (item: T) => readonly string[]): string[] {
  return items.flatMap((item, index) => [
    ...(items[index - 1]?.heading === item.heading ? [] : [...(index === 0 ? [] : [""]), item.heading]),
    `  ${item.id}  ${/^\d+$/u.test(item.no) ? `${item.no}、` : item.no}${item.text}`,
    ...after(item).map((line) => `      ${line}`),
  ]);
}

function missingLines(missing: readonly string[], language: Language): string[] {
  return missing.length === 0 ? [] : [`${normsText(language).listing.missing}: ${missing.join("；")}`, ""];
}

function damageLines({ damage, clean }: { readonly damage: string | null; readonly clean?: string | null }, language: Language): string[] {
  const { listing } = normsText(language);
  return [
    ...(damage === null ? [] : [`${listing.damage}: ${damage}`]),
    ...(clean === undefined || clean === null ? [] : [`${listing.clean}: ${clean}`]),
  ];
}

export function normLines({ missing, norms }: NormDocument, language: Language): string[] {
  const { topics, checks } = normsText(language);
  const body = underHeadings(norms, (norm) => [`[${topics[norm.topic]} · ${checks[norm.check]}]`, ...damageLines(norm, language)]);
  return [...missingLines(missing, language), ...body];
}

export function templateLines(template: Template, language: Language): string[] {
  const { listing, checkNames } = normsText(language);
  const blanks = blanksOf(template).map(({ example, ...blank }) =>
    `  ${listing.blank({ ...blank, example: example === null ? null : formatPoints(example) })}`);
  const criteria = underHeadings(template.criteria, (item) => [`[${checkNames[item.check]}]`, ...damageLines(item, language)]);
  const provisions = underHeadings(template.provisions, (item) => damageLines(item, language));
  return [
    ...missingLines(template.missing, language),
    listing.blanks, ...blanks,
    "", listing.criteria, ...criteria,
    ...(provisions.length === 0 ? [] : ["", listing.provisions, ...provisions]),
  ];
}

export function eligibilityLines({ missing, clauses }: EligibilityDocument, language: Language): string[] {
  const { listing, checkNames } = normsText(language);
  const body = underHeadings(clauses, ({ force, check, note }) => [
    force === "judgement" ? `[${listing.force.judgement}]` : `[${listing.force[force]} · ${checkNames[check]}]`,
    ...(note === null || language !== "zh-CN" ? [] : [note]),
  ]);
  return [...missingLines(missing, language), ...body];
}
