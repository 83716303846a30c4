/** The list of the 核验 tab from top to bottom: groups of findings, then the ignored, then the solved. Pure. */
import type { CheckResult, ListedFinding } from "../checkSheets";
import { arrange, passesView, type Arrangement } from "./arrangeFindings";
import type { Comparison } from "./compareFindings";
import type { IgnoredFinding, SetAside } from "./ignoring";
import { selectable } from "./reduceResult";
import { isFiltered, type FindingView } from "./viewOfFindings";

export interface OnShow extends Arrangement {
  readonly ignored: readonly SetAside[];
  readonly solved: readonly ListedFinding[];
  /** What can be selected, from top to bottom. */
  readonly order: readonly ListedFinding[];
  /** Place in `order`, from 0. */
  readonly places: ReadonlyMap<ListedFinding, number>;
  /** Place in `selectable(result)`, which the state counts in. */
  readonly indices: ReadonlyMap<ListedFinding, number>;
}

interface Shown {
  readonly view: FindingView;
  readonly comparison: Comparison | null;
  readonly names: Readonly<Record<string, string>>;
  readonly value: OnShow;
}

/** Asked for by list, card and keys after every change of the state; worked out once. */
const made = new WeakMap<CheckResult, Shown>();

/** @param names of the kinds by code */
export function onShow(result: CheckResult, view: FindingView, comparison: Comparison | null, names: Readonly<Record<string, string>>): OnShow {
  const known = made.get(result);
  if (known !== undefined && known.view === view && known.comparison === comparison && known.names === names) return known.value;
  const value = put(result, view, comparison, names);
  made.set(result, { view, comparison, names, value });
  return value;
}

function put(result: CheckResult, view: FindingView, comparison: Comparison | null, names: Readonly<Record<string, string>>): OnShow {
  const arrangement = arrange(result.findings, view, names, result.sheets);
  const passes = isFiltered(view) ? passesView(view, names) : (): boolean => true;
  const ignored = (result.ignored ?? []).filter(({ finding }) => passes(finding));
  const solved = (comparison?.solved ?? []).filter(passes);
  const order = [...arrangement.listed, ...ignored.map(({ finding }) => finding), ...solved];
  return {
    ...arrangement, ignored, solved, order,
    places: new Map(order.map((finding, place) => [finding, place])),
    indices: new Map(selectable(result, comparison).map((finding, index) => [finding, index])),
  };
}

/** What stands against a finding of the list. */
export type Standing =
  | { readonly kind: "open"; readonly fresh: boolean; readonly returned: IgnoredFinding | null }
  | { readonly kind: "ignored"; readonly record: IgnoredFinding }
  | { readonly kind: "solved" };

export function standingOf(finding: ListedFinding, index: number, result: CheckResult, comparison: Comparison | null): Standing {
  const { findings, ignored = [], returned } = result;
  const aside = ignored[index - findings.length];
  if (index < findings.length) return { kind: "open", fresh: comparison?.fresh.has(finding) === true, returned: returned?.get(finding) ?? null };
  return aside === undefined ? { kind: "solved" } : { kind: "ignored", record: aside.record };
}
