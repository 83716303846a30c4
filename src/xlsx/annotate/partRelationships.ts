/** The relationships of a part, read and changed in place. */
import { resolvePart } from "../relationships";
import { PACKAGE_RELATIONSHIPS, XML_DECLARATION } from "../writing/namespaces";
import { escapeAttribute } from "../writing/xmlEscape";
import { encodeText } from "./byteText";
import type { PatchedPackage } from "./patchedPackage";
import { appendContent, applyEdits, prefixed, removeElement } from "./xmlEdits";
import { attributesOf, childElements, rootElement } from "./xmlOutline";

export interface PartRelationship {
  readonly id: string;
  /** Last segment of the type's address: "comments", "vmlDrawing" … */
  readonly type: string;
  /** The part it leads to; null for a place outside the file. */
  readonly part: string | null;
}

/** Name of the part that holds the relationships of another. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** @returns empty when the part has none */
export function relationshipsOf(file: PatchedPackage, part: string): readonly PartRelationship[] {
  const own = relationshipsPart(part);
  if (!file.has(own)) return [];
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const text = file.text(own);
  return childElements(text, rootElement(text)).flatMap((element) => {
    const attributes = attributesOf(text, element);
    const value = (name: string): string => attributes.get(name)?.value ?? "";
    if (element.name !== "Relationship") return [];
    const type = value("Type");
    const external = value("TargetMode") === "External";
    return [{ id: value("Id"), type: type.slice(type.lastIndexOf("/") + 1), part: external ? null : resolvePart(folder, value("Target")) }];
  });
}

/**
 * @param type whole address
 * @param target part name
 * @returns the new relationship's id
 */
export function addRelationship(file: PatchedPackage, part: string, type: string, target: string): string {
  const own = relationshipsPart(part);
  const taken = new Set(relationshipsOf(file, part).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const text = file.has(own) ? file.text(own) : encodeText(`${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`);
  const root = rootElement(text);
  const xml = `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(`/${target}`)}"/>`;
  file.write(own, applyEdits(text, [appendContent(root, prefixed(xml, root.prefix))]));
  return id;
}

/** Takes a relationship out, and the relationships part with its last one. */
export function removeRelationship(file: PatchedPackage, part: string, id: string): void {
  const own = relationshipsPart(part);
  const text = file.text(own);
  const all = childElements(text, rootElement(text));
  const gone = all.filter((element) => attributesOf(text, element).get("Id")?.value === id);
  if (gone.length === all.length) file.remove(own);
  else file.write(own, applyEdits(text, gone.map(removeElement)));
}
