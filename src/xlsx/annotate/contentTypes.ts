/** [Content_Types].xml: says of every part what it holds. */
import { escapeAttribute } from "../writing/xmlEscape";
import type { PatchedPackage } from "./patchedPackage";
import { appendContent, applyEdits, prefixed, removeElement } from "./xmlEdits";
import { attributesOf, childElements, rootElement, type XmlElement } from "./xmlOutline";
import type { ByteText } from "./byteText";

const PART = "[Content_Types].xml";

/** Makes sure that a part has this content type. */
export function setContentType(file: PatchedPackage, part: string, type: string): void {
  const text = file.text(PART);
  const root = rootElement(text);
  const own = overrideOf(text, root, part);
  if (own !== undefined && attributesOf(text, own).get("ContentType")?.value === type) return;
  const override = prefixed(`<Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${type}"/>`, root.prefix);
  file.write(PART, applyEdits(text, [...(own ? [removeElement(own)] : []), appendContent(root, override)]));
}

export function removeContentType(file: PatchedPackage, part: string): void {
  const text = file.text(PART);
  const own = overrideOf(text, rootElement(text), part);
  if (own) file.write(PART, applyEdits(text, [removeElement(own)]));
}

function overrideOf(text: ByteText, root: XmlElement, part: string): XmlElement | undefined {
  return childElements(text, root).find((child) => child.name === "Override" &&
    attributesOf(text, child).get("PartName")?.value.toLowerCase() === `/${part}`.toLowerCase());
}
