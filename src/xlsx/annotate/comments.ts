/** The notes of one worksheet (its legacy comments part). */
import { cellAddress, parseRange } from "../../sheet/grid";
import { type Dialect, XML_DECLARATION } from "../writing/namespaces";
import { escapeCellText } from "../writing/xmlEscape";
import { type ByteText, encodeText } from "./byteText";
import { appendOurs, noteRuns, withoutOurs } from "./noteText";
import { NOTE_AUTHOR } from "./ours";
import { appendContent, applyEdits, insertAt, prefixed, removeElement } from "./xmlEdits";
import { attributesOf, childElements, childNamed, contentOf, rootElement, type XmlElement } from "./xmlOutline";

/** Text by A1 address. */
export type Notes = ReadonlyMap<string, string>;

export interface PatchedComments {
  /** null when the last note is gone. */
  readonly text: ByteText | null;
  /** Cells whose notes were ours alone and are gone. */
  readonly removed: readonly string[];
  /** Cells that had no note and have one now. */
  readonly added: readonly string[];
  /** Cells whose threaded comments leave no place. */
  readonly threaded: readonly string[];
}

export const emptyComments = (dialect: Dialect): ByteText =>
  encodeText(`${XML_DECLARATION}<comments xmlns="${dialect.main}"><authors></authors><commentList></commentList></comments>`);

/**
 * Takes our earlier notes out and puts these in: a cell's own note keeps its text and gets a paragraph of ours. A
 * threaded comment shows itself to older programs as a note, which is Excel's to write: it is left as it is.
 */
export function patchComments(text: ByteText, notes: Notes): PatchedComments {
  const stripped = withoutOurNotes(text);
  return add(stripped.text, notes, stripped.removed);
}

interface Comment {
  readonly element: XmlElement;
  /** A1 address in capitals. */
  readonly cell: string;
  readonly author: string;
  readonly holder: XmlElement | undefined;
}

interface Outline {
  readonly root: XmlElement;
  readonly authors: XmlElement | undefined;
  readonly authorNames: readonly string[];
  readonly list: XmlElement | undefined;
  readonly comments: readonly Comment[];
}

function outlineOf(text: ByteText): Outline {
  const root = rootElement(text);
  const children = childElements(text, root);
  const authors = childNamed(children, "authors");
  const list = childNamed(children, "commentList");
  const authorNames = authors ? childElements(text, authors).map((author) => contentOf(text, author)) : [];
  const comments = !list ? [] : childElements(text, list).filter(({ name }) => name === "comment").map((element) => {
    const attributes = attributesOf(text, element);
    const place = parseRange(attributes.get("ref")?.value ?? "");
    return {
      element,
      cell: place ? cellAddress(place.top, place.left) : "",
      author: authorNames[Number(attributes.get("authorId")?.value)] ?? "",
      holder: childNamed(childElements(text, element), "text"),
    };
  });
  return { root, authors, authorNames, list, comments };
}

function withoutOurNotes(text: ByteText): { readonly text: ByteText; readonly removed: readonly string[] } {
  const removed: string[] = [];
  const edits = outlineOf(text).comments.flatMap(({ element, cell, holder }) => {
    const stripping = holder ? withoutOurs(text, holder) : null;
    if (!stripping) return [];
    if (!stripping.allOurs) return stripping.edits;
    removed.push(cell);
    return [removeElement(element)];
  });
  return { text: applyEdits(text, edits), removed };
}

/** Author of the note by which a threaded comment shows itself to programs that know none. */
const isThreaded = ({ author }: Comment): boolean => /^tc=\{/i.test(author);

function add(text: ByteText, notes: Notes, removed: readonly string[]): PatchedComments {
  const { root, authors, authorNames, list, comments } = outlineOf(text);
  const byCell = new Map(comments.map((comment) => [comment.cell, comment]));
  const threaded: string[] = [];
  const added: string[] = [];
  const edits = [...notes].flatMap(([cell, note]) => {
    const comment = byCell.get(cell);
    if (!comment) added.push(cell);
    else if (isThreaded(comment)) threaded.push(cell);
    else if (comment.holder) return appendOurs(text, comment.holder, note);
    return [];
  });
  if (added.length > 0) {
    const known = authorNames.indexOf(NOTE_AUTHOR);
    const authorId = known < 0 ? authorNames.length : known;
    const author = `<author>${escapeCellText(NOTE_AUTHOR)}</author>`;
    const own = added.map((cell) =>
      `<comment ref="${cell}" authorId="${authorId}" shapeId="0"><text>${noteRuns(notes.get(cell) ?? "", false)}</text></comment>`).join("");
    if (!authors) edits.push(insertAt(root.openEnd, prefixed(`<authors>${author}</authors>`, root.prefix)));
    else if (known < 0) edits.push(appendContent(authors, prefixed(author, root.prefix)));
    if (list) edits.push(appendContent(list, prefixed(own, root.prefix)));
    else edits.push(insertAt(authors?.end ?? root.openEnd, prefixed(`<commentList>${own}</commentList>`, root.prefix)));
  }
  const nothingLeft = removed.length > 0 && comments.length === 0 && added.length === 0;
  return { text: nothingLeft ? null : applyEdits(text, edits), removed, added, threaded };
}
