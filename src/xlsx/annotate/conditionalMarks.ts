/**
 * Marks of one worksheet: conditional formats of our own with a constant rule on exactly the marked cells. A cell's own
 * style, and every rule that is there, stays.
 */
import type { Severity } from "../../checking/finding";
import { rangeAddress, type Range } from "../../sheet/grid";
import { escapeContent } from "../writing/xmlEscape";
import type { ByteText } from "./byteText";
import { WORKSHEET_ORDER } from "./elementOrder";
import { SEVERITIES } from "./markedRanges";
import { isMarkRule, markRule } from "./ours";
import { type Edit, insertAt, placeFor, prefixed, removeElement, setValue } from "./xmlEdits";
import { attributesOf, childElements, childNamed, contentOf, openTagsNamed, type XmlAttribute, type XmlElement } from "./xmlOutline";

/** Ranges that one conditional format lists; Excel reads at least this many. */
const RANGES_A_FORMAT = 500;

export interface WorksheetOutline {
  readonly text: ByteText;
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
}

/**
 * Takes our earlier marks out and puts these in.
 * @param formats index of each severity's differential format
 */
export function markEdits(
  sheet: WorksheetOutline, ranges: ReadonlyMap<Severity, readonly Range[]>, formats: Readonly<Record<Severity, number>>,
): readonly Edit[] {
  const { root, children } = sheet;
  const rules = existingRules(sheet);
  const areas = SEVERITIES.flatMap((severity) => slices(ranges.get(severity) ?? []).map((part) => ({ severity, part })));
  const edits = [...rules.removals];
  if (areas.length === 0) return edits;
  const { first, shifts } = priorities(rules, areas.length);
  const xml = areas.map(({ severity, part }, index) =>
    `<conditionalFormatting sqref="${part.map(rangeAddress).join(" ")}"><cfRule type="expression" dxfId="${formats[severity]}" ` +
    `priority="${first + index}"><formula>${escapeContent(markRule(severity))}</formula></cfRule></conditionalFormatting>`);
  // Excel goes by the number alone; LibreOffice, where ranges overlap, also by the place in the file.
  const place = placeFor(root, children, WORKSHEET_ORDER, "phoneticPr");
  return [...edits, ...shifts, insertAt(place, prefixed(xml.join(""), root.prefix))];
}

function slices(ranges: readonly Range[]): readonly (readonly Range[])[] {
  const parts: Range[][] = [];
  for (let start = 0; start < ranges.length; start += RANGES_A_FORMAT) parts.push(ranges.slice(start, start + RANGES_A_FORMAT));
  return parts;
}

interface ExistingRules {
  readonly removals: readonly Edit[];
  /** Of the rules that stay, those of extensions included. */
  readonly priorities: readonly XmlAttribute[];
  /** A pivot table names some of the rules by their priority. */
  readonly tiedToPivot: boolean;
}

function existingRules({ text, root, children }: WorksheetOutline): ExistingRules {
  const removals: Edit[] = [];
  const stay: XmlAttribute[] = [];
  let tiedToPivot = false;
  const keep = (rule: XmlElement): void => {
    const priority = attributesOf(text, rule).get("priority");
    if (priority) stay.push(priority);
  };
  for (const block of children) {
    if (block.name !== "conditionalFormatting" || block.prefix !== root.prefix) continue;
    tiedToPivot ||= isPivot(text, block);
    const rules = childElements(text, block);
    const ours = rules.filter((rule) => isOurs(text, rule));
    if (ours.length > 0 && ours.length === rules.length) removals.push(removeElement(block));
    else removals.push(...ours.map(removeElement));
    rules.filter((rule) => !ours.includes(rule)).forEach(keep);
  }
  const extensions = childNamed(children, "extLst");
  if (extensions) {
    openTagsNamed(text, extensions, "cfRule").forEach(keep);
    tiedToPivot ||= openTagsNamed(text, extensions, "conditionalFormatting").some((block) => isPivot(text, block));
  }
  return { removals, priorities: stay, tiedToPivot };
}

const isPivot = (text: ByteText, block: XmlElement): boolean => ["1", "true"].includes(attributesOf(text, block).get("pivot")?.value ?? "");

function isOurs(text: ByteText, rule: XmlElement): boolean {
  const formula = childNamed(childElements(text, rule), "formula");
  return formula !== undefined && isMarkRule(contentOf(text, formula));
}

/**
 * Ours come before all others, as a rule does that is made in Excel, so that no colour scale hides a mark; the others
 * keep their order. Where a pivot table refers to rules by their number, no number changes and ours come last.
 */
function priorities({ priorities: stay, tiedToPivot }: ExistingRules, count: number): { readonly first: number; readonly shifts: readonly Edit[] } {
  const numbers = stay.map(({ value }) => Number(value)).filter(Number.isSafeInteger);
  if (tiedToPivot) return { first: Math.max(0, ...numbers) + 1, shifts: [] };
  const shift = Math.max(0, count + 1 - Math.min(...numbers, Infinity));
  if (shift === 0) return { first: 1, shifts: [] };
  return { first: 1, shifts: stay.filter(({ value }) => Number.isSafeInteger(Number(value))).map((place) => setValue(place, Number(place.value) + shift)) };
}
