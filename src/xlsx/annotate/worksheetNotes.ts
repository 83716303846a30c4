/** Puts notes on one worksheet: the comments part, the drawing of their boxes, and what ties both to the sheet. */
import { parseRange } from "../../sheet/grid";
import { CONTENT_TYPE, type Dialect } from "../writing/namespaces";
import { emptyComments, type Notes, patchComments } from "./comments";
import type { WorksheetOutline } from "./conditionalMarks";
import { removeContentType, setContentType } from "./contentTypes";
import { WORKSHEET_ORDER } from "./elementOrder";
import { measuresOf, noteAnchor } from "./noteBox";
import { emptyDrawing, isEmptyDrawing, patchDrawing } from "./noteDrawing";
import type { ByteText } from "./byteText";
import { addRelationship, relationshipsOf, removeRelationship } from "./partRelationships";
import type { PatchedPackage } from "./patchedPackage";
import { type Edit, insertAt, placeFor, prefixed, removeElement } from "./xmlEdits";
import { attributesOf, childNamed, prefixedAttribute } from "./xmlOutline";

export interface PlacedNotes {
  /** Changes of the worksheet part itself. */
  readonly edits: readonly Edit[];
  /** Cells whose threaded comments leave no place. */
  readonly threaded: readonly string[];
  /** Cells whose notes found no place because the sheet's drawing is not readable. */
  readonly noPlace: readonly string[];
}

const NOTHING: PlacedNotes = { edits: [], threaded: [], noPlace: [] };

export function placeNotes(file: PatchedPackage, part: string, sheet: WorksheetOutline, notes: Notes, dialect: Dialect): PlacedNotes {
  const relationships = relationshipsOf(file, part);
  const known = relationships.find(({ type, part: target }) => type === "comments" && target !== null && file.has(target));
  if (!known && notes.size === 0) return NOTHING;
  const before = known?.part ? file.text(known.part) : emptyComments(dialect);
  const comments = patchComments(before, notes);
  if (comments.text === before) return { ...NOTHING, threaded: comments.threaded };

  const legacy = childNamed(sheet.children.filter(({ prefix }) => prefix === sheet.root.prefix), "legacyDrawing");
  const legacyId = legacy && prefixedAttribute(attributesOf(sheet.text, legacy), "id");
  const drawing = relationships.find(({ id, part: target }) => id === legacyId && target !== null && file.has(target));
  const measures = measuresOf(sheet);
  const shapes = comments.added.flatMap((cell) => {
    const place = parseRange(cell);
    return place ? [{ cell, anchor: noteAnchor(place.top, place.left, notes.get(cell) ?? "", measures) }] : [];
  });
  const needed = shapes.length > 0 || comments.removed.length > 0;
  const patched = needed ? patchDrawing(drawing?.part ? file.text(drawing.part) : emptyDrawing(), comments.removed, shapes) : null;
  // A note without a box, or a box without a note, would be repaired away by Excel: rather none of ours at all.
  if (needed && patched === null) return { ...NOTHING, noPlace: [...notes.keys()] };

  if (comments.text === null) removePart(file, part, known);
  else if (known?.part) file.write(known.part, comments.text);
  else addPart(file, part, { folder: "xl/comments", extension: "xml", type: "comments", content: CONTENT_TYPE.comments }, comments.text, dialect);

  if (patched === null) return { ...NOTHING, threaded: comments.threaded };
  if (shapes.length === 0 && isEmptyDrawing(patched)) {
    removePart(file, part, drawing);
    return { edits: legacy ? [removeElement(legacy)] : [], threaded: comments.threaded, noPlace: [] };
  }
  if (drawing?.part) {
    file.write(drawing.part, patched);
    return { ...NOTHING, threaded: comments.threaded };
  }
  const id = addPart(file, part, { folder: "xl/drawings/vmlDrawing", extension: "vml", type: "vmlDrawing", content: CONTENT_TYPE.vml }, patched, dialect);
  const element = prefixed(`<legacyDrawing xmlns:r="${dialect.office}" r:id="${id}"/>`, sheet.root.prefix);
  const edits = legacy
    ? [{ at: legacy.start, remove: legacy.end - legacy.start, insert: element }]
    : [insertAt(placeFor(sheet.root, sheet.children, WORKSHEET_ORDER, "legacyDrawing"), element)];
  return { edits, threaded: comments.threaded, noPlace: [] };
}

interface NewPart {
  /** Name of the part up to its number. */
  readonly folder: string;
  readonly extension: string;
  /** Last segment of the relationship's type. */
  readonly type: string;
  readonly content: string;
}

function addPart(file: PatchedPackage, owner: string, kind: NewPart, text: ByteText, dialect: Dialect): string {
  const name = file.freeName((number) => `${kind.folder}${number}.${kind.extension}`);
  file.write(name, text);
  setContentType(file, name, kind.content);
  return addRelationship(file, owner, `${dialect.office}/${kind.type}`, name);
}

function removePart(file: PatchedPackage, owner: string, known: { readonly id: string; readonly part: string | null } | undefined): void {
  if (!known?.part) return;
  file.remove(known.part);
  removeContentType(file, known.part);
  removeRelationship(file, owner, known.id);
}
