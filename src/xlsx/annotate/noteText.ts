/** Our paragraph in a note: written between two signs, so that it can be taken out of a note that others wrote in, too. */
import { textElement } from "../writing/xmlEscape";
import { type ByteText, decodeText } from "./byteText";
import { decodeEscapes } from "../xmlText";
import { NOTE_END, NOTE_START } from "./ours";
import { appendContent, type Edit, insertAt, prefixed, removeElement } from "./xmlEdits";
import { childElements, childNamed, type XmlElement } from "./xmlOutline";

const RUN_LOOK = '<sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/>';

/**
 * Runs of our paragraph.
 * @param note its text; a sign of our own in it becomes another one
 * @param apart begins on a line of its own, after what stands there
 */
export function noteRuns(note: string, apart: boolean): string {
  const head = `${apart ? "\n" : ""}${NOTE_START}`;
  const body = `\n${note.split(NOTE_END).join("▪").split(NOTE_START).join("【核验】")} ${NOTE_END}`;
  return `<r><rPr><b/>${RUN_LOOK}</rPr>${textElement(head)}</r><r><rPr>${RUN_LOOK}</rPr>${textElement(body)}</r>`;
}

interface Piece {
  /** The `r` that holds the text, or the `t` itself. */
  readonly element: XmlElement;
  readonly text: XmlElement;
  readonly content: string;
}

/** What taking our paragraph out of a note comes to; null when it holds none. */
export interface Stripping {
  readonly edits: readonly Edit[];
  /** The note was ours from its first character on, and nothing but blanks is left: some programs lose its author. */
  readonly allOurs: boolean;
}

/** @param holder the note's `text` element */
export function withoutOurs(text: ByteText, holder: XmlElement): Stripping | null {
  const pieces = piecesOf(text, holder);
  const whole = pieces.map(({ content }) => content).join("");
  const ours = ourSpans(whole);
  if (ours.length === 0) return null;
  let position = 0;
  let left = "";
  const edits: Edit[] = [];
  for (const { element, text: holderText, content } of pieces) {
    const start = position;
    position += content.length;
    const rest = [...keptOf(content, start, ours)].join("");
    left += rest;
    if (rest === content) continue;
    if (rest === "") edits.push(removeElement(element));
    else edits.push({ at: holderText.start, remove: holderText.end - holderText.start, insert: prefixed(textElement(rest), holderText.prefix) });
  }
  return { edits, allOurs: whole.startsWith(NOTE_START) && left.trim() === "" };
}

/** Adds our paragraph to a note that says something else. A single `t` becomes a run, because a note is either one text or runs. */
export function appendOurs(text: ByteText, holder: XmlElement, note: string): readonly Edit[] {
  const children = childElements(text, holder);
  const runs = prefixed(noteRuns(note, true), holder.prefix);
  const plain = childNamed(children, "t");
  const edits: Edit[] = plain === undefined ? [] : [
    insertAt(plain.start, prefixed("<r>", holder.prefix)), insertAt(plain.end, prefixed("</r>", holder.prefix)),
  ];
  // Readings (rPh) of a note's characters, and their properties, come after its runs.
  const after = children.find(({ name }) => name === "rPh" || name === "phoneticPr");
  return [...edits, after ? insertAt(after.start, runs) : appendContent(holder, runs)];
}

function piecesOf(text: ByteText, holder: XmlElement): readonly Piece[] {
  return childElements(text, holder).flatMap((element) => {
    const inner = element.name === "t" ? element : element.name === "r" ? childNamed(childElements(text, element), "t") : undefined;
    return inner ? [{ element, text: inner, content: decodeEscapes(decodeText(text.slice(inner.openEnd, inner.closeStart))) }] : [];
  });
}

/** Where our paragraphs stand, each with the line break before it. */
function ourSpans(whole: string): readonly (readonly [start: number, end: number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let from = 0; ; ) {
    const start = whole.indexOf(NOTE_START, from);
    if (start < 0) return spans;
    const sign = whole.indexOf(NOTE_END, start);
    const end = sign < 0 ? whole.length : sign + NOTE_END.length;
    spans.push([whole.charAt(start - 1) === "\n" && start > from ? start - 1 : start, end]);
    from = end;
  }
}

/** The characters of a piece that lie in none of the spans. */
function* keptOf(content: string, start: number, spans: readonly (readonly [number, number])[]): Iterable<string> {
  let at = start;
  for (const [from, to] of spans) {
    if (from > at) yield content.slice(at - start, Math.max(0, from - start));
    at = Math.max(at, to);
  }
  yield content.slice(at - start);
}
