/** Changes of a part as splices of its text. */
import { type ByteText, encodeText } from "./byteText";
import { attributesOf, isSelfClosing, type XmlAttribute, type XmlElement } from "./xmlOutline";
import { escapeAttribute } from "../writing/xmlEscape";

export interface Edit {
  /** Offset in the text as it was. */
  readonly at: number;
  /** Characters (bytes) taken away from there. */
  readonly remove: number;
  /** Ordinary text put there. */
  readonly insert: string;
}

/** Applies edits that do not overlap. At one place insertions come first, in the order given, then what is replaced. */
export function applyEdits(text: ByteText, edits: readonly Edit[]): ByteText {
  const pieces: string[] = [];
  let position = 0;
  for (const { at, remove, insert } of [...edits].sort((a, b) => a.at - b.at || Math.sign(a.remove) - Math.sign(b.remove))) {
    if (at < position) throw new RangeError(`edits overlap at ${at}`);
    pieces.push(text.slice(position, at), encodeText(insert));
    position = at + remove;
  }
  pieces.push(text.slice(position));
  return pieces.join("") as ByteText;
}

export const insertAt = (at: number, insert: string): Edit => ({ at, remove: 0, insert });

export const removeElement = ({ start, end }: XmlElement): Edit => ({ at: start, remove: end - start, insert: "" });

export const setValue = ({ start, end }: XmlAttribute, value: string | number): Edit =>
  ({ at: start, remove: end - start, insert: escapeAttribute(String(value)) });

/** Adds to the end of an element's content, opening it where it was closed in its own tag. */
export function appendContent(element: XmlElement, xml: string): Edit {
  if (!isSelfClosing(element)) return insertAt(element.closeStart, xml);
  return { at: element.openEnd - 2, remove: 2, insert: `>${xml}</${element.prefix}${element.name}>` };
}

/** The same, and the element's count attribute, where it has one, is set. */
export function appendCounted(text: ByteText, element: XmlElement, items: readonly string[], before: number): readonly Edit[] {
  const count = attributesOf(text, element).get("count");
  return [...(count ? [setValue(count, before + items.length)] : []), appendContent(element, items.join(""))];
}

/** Our XML is written without prefix; a part whose elements have one wants it on ours too. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)([A-Za-z])/g, (_, slash: string, letter: string) => `<${slash}${prefix}${letter}`);

/**
 * Where a new child belongs: after the last child that the format's order puts before it, or on its own level.
 * @param order local names of all children, in the order that the format prescribes
 */
export function placeFor(parent: XmlElement, children: readonly XmlElement[], order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  let place = parent.openEnd;
  for (const child of children) {
    const other = child.prefix === parent.prefix ? order.indexOf(child.name) : -1;
    if (other >= 0 && other <= rank) place = child.end;
  }
  return place;
}
