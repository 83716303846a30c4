/** Findings → what the list shows, in which order, and how many each choice of a filter would leave. Pure. */
import type { ListedFinding } from "../checkSheets";
import type { SheetSelection } from "../workbookPort";
import { touching } from "./area";
import { matcherOf } from "./searchFindings";
import { FACETS, valueOf, WEIGHT, type Facet, type FindingView, type Grouping } from "./viewOfFindings";

export interface FindingGroup {
  /** Value of the grouping; "" where the findings name none. */
  readonly value: string;
  /** Causes listed. */
  readonly count: number;
  readonly findings: readonly ListedFinding[];
}

export interface Arrangement {
  readonly groups: readonly FindingGroup[];
  /** Findings listed, in order. */
  readonly listed: readonly ListedFinding[];
  /** Listed although they do not match: causes of what does. */
  readonly forContext: number;
  readonly options: Readonly<Record<Facet, readonly FacetOption[]>>;
}

/** A choice of a filter, and how many findings it would leave beside the other filters. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
}

/**
 * @param findings causes gravest first, each followed by its consequences
 * @param names of the kinds by code, for the search
 * @param sheets in the order of the workbook
 */
export function arrange(findings: readonly ListedFinding[], view: FindingView, names: Readonly<Record<string, string>>, sheets: readonly string[] = []): Arrangement {
  const found = findings.filter(otherTests(view, names));
  const matching = new Set(found.filter((finding) => FACETS.every((facet) => passes(finding, facet, view))));
  const families = familiesOf(findings).flatMap((family) => listedOf(family, matching));
  const groups = groupFamilies(families, view.grouping, sheets);
  const listed = groups.flatMap((group) => group.findings);
  return {
    groups, listed,
    forContext: listed.filter((finding) => !matching.has(finding)).length,
    options: optionsOf(found, view),
  };
}

/** Whether findings pass everything but the choices. */
function otherTests({ words, area }: FindingView, names: Readonly<Record<string, string>>): (finding: ListedFinding) => boolean {
  const said = words.trim() === "" ? always : matcherOf(words, names);
  const inside = area === null ? always : touching(area);
  return (finding) => inside(finding) && said(finding);
}

const always = (): boolean => true;

const passes = (finding: ListedFinding, facet: Facet, { filter }: FindingView): boolean =>
  filter[facet] === null || valueOf(finding, facet) === filter[facet];

/** Everything that a view lets through, one by one. */
export function passesView(view: FindingView, names: Readonly<Record<string, string>>): (finding: ListedFinding) => boolean {
  const rest = otherTests(view, names);
  return (finding) => FACETS.every((facet) => passes(finding, facet, view)) && rest(finding);
}

function familiesOf(findings: readonly ListedFinding[]): readonly (readonly ListedFinding[])[] {
  const families: ListedFinding[][] = [];
  for (const finding of findings) {
    const last = families.at(-1);
    if (finding.under === null || last === undefined) families.push([finding]);
    else last.push(finding);
  }
  return families;
}

/** A cause that matches brings what follows from it; a consequence that matches brings its cause. */
function listedOf(family: readonly ListedFinding[], matching: ReadonlySet<ListedFinding>): readonly (readonly ListedFinding[])[] {
  const [cause, ...effects] = family;
  if (cause === undefined) return [];
  if (matching.has(cause)) return [family];
  const kept = effects.filter((effect) => matching.has(effect));
  return kept.length === 0 ? [] : [[cause, ...kept]];
}

interface Gathering {
  readonly value: string;
  readonly findings: ListedFinding[];
  count: number;
  gravest: number;
}

function groupFamilies(families: readonly (readonly ListedFinding[])[], grouping: Grouping, sheets: readonly string[]): readonly FindingGroup[] {
  const groups = new Map<string, Gathering>();
  for (const family of families) {
    const [cause] = family;
    if (cause === undefined) continue;
    const value = valueOf(cause, grouping);
    const group = groups.get(value) ?? { value, findings: [], count: 0, gravest: 9 };
    groups.set(value, group);
    for (const finding of family) group.findings.push(finding);
    group.count++;
    group.gravest = Math.min(group.gravest, WEIGHT[cause.severity]);
  }
  return [...groups.values()].sort(orderOf(grouping, sheets));
}

/** Sheets as the workbook has them; otherwise the gravest first, and the most. What names none comes last. */
function orderOf(grouping: Grouping, sheets: readonly string[]): (a: Gathering, b: Gathering) => number {
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  return (a, b) => {
    if (grouping === "sheet") return (place.get(a.value) ?? sheets.length) - (place.get(b.value) ?? sheets.length);
    return Number(a.value === "") - Number(b.value === "") || a.gravest - b.gravest || b.count - a.count;
  };
}

function optionsOf(found: readonly ListedFinding[], view: FindingView): Arrangement["options"] {
  const options = (facet: Facet): readonly FacetOption[] => {
    const others = FACETS.filter((other) => other !== facet);
    const counts = new Map<string, number>();
    for (const finding of found) {
      if (!others.every((other) => passes(finding, other, view))) continue;
      const value = valueOf(finding, facet);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const chosen = view.filter[facet];
    if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (facet === "severity" ? severityOrder(a.value) - severityOrder(b.value) : b.count - a.count));
  };
  return { severity: options("severity"), code: options("code"), category: options("category"), window: options("window") };
}

const severityOrder = (severity: string): number => Object.keys(WEIGHT).indexOf(severity);

/** A selection as a chip says it. */
export const areaLabel = ({ sheet, areas }: SheetSelection): string => `${sheet}!${areas.join(",")}`;
