/** Values of filters and groupings as people name them. Pure. */
import type { FindingsPaneText } from "../../../src/text/findingsPane";
import type { PaneText } from "../../../src/text/pane";
import type { Facet, Grouping } from "../../findings/viewOfFindings";

export function valueName(value: string, of: Facet | Grouping, text: PaneText, own: FindingsPaneText): string {
  if (value === "") return own.filter.none;
  if (of === "severity") return (text.list.severity as Readonly<Record<string, string>>)[value] ?? value;
  return of === "code" ? (text.findings[value] ?? value) : value;
}
