/** Which part belongs to which: a workbook's sheets are found by its relationships, never by guessed names. */
import type { Budget } from "./budget";
import { readXmlPart } from "./xmlPart";
import type { ZipArchive } from "./zipArchive";

export interface Relationship {
  /** Last segment of the type's address: "worksheet", "sharedStrings" …; the same in both variants of the format. */
  readonly type: string;
  /** Name of the part, without leading slash. */
  readonly part: string;
}

/**
 * Relationships of a part, by id; targets outside the file are left out.
 * @param part the part they belong to; "" for the package itself
 * @returns empty when the part has none
 */
export function readRelationships(archive: ZipArchive, part: string, budget: Budget): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const relationshipsPart = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relationship>();
  if (!archive.has(relationshipsPart)) return found;
  readXmlPart(archive, relationshipsPart, "Relationships", budget, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
      const { Id, Type, Target } = attributes;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: resolvePart(folder, Target) });
    },
  });
  return found;
}

/**
 * Name of the part that a target means, seen from a folder.
 * @example resolvePart("xl/", "../docProps/app.xml") // "docProps/app.xml"
 */
export function resolvePart(folder: string, target: string): string {
  const plain = decodePercent(target.replace(/\\/g, "/"));
  const path = plain.startsWith("/") ? plain : folder + plain;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function decodePercent(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
