/** Where the elements of a part begin and end, so that a change can be spliced in and the rest stays as it is. */
import { malformed } from "../problem";
import { type ByteText, decodeText } from "./byteText";

export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** "" or "x:". */
  readonly prefix: string;
  /** Offsets: "<", after the opening tag's ">", "<" of the closing tag, after its ">". */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface XmlAttribute {
  /** Entities resolved. */
  readonly value: string;
  /** Offsets of the value, without quotes. */
  readonly start: number;
  readonly end: number;
}

/** An empty element that has no closing tag. */
export const isSelfClosing = (element: XmlElement): boolean => element.openEnd === element.end;

/** @throws ReadRefusal when the part has no root element, or a DOCTYPE */
export function rootElement(text: ByteText): XmlElement {
  let root: XmlElement | undefined;
  for (let at = 0; root === undefined; ) {
    const tag = nextTag(text, at, text.length);
    if (tag === undefined) throw malformed("part without elements");
    if (tag.kind === "close") throw malformed(`closing tag at ${tag.start} without an opening one`);
    if (tag.kind === "empty") return elementAt(text, tag.start, tag.end, tag.end, tag.end);
    const name = qualifiedName(text, tag.start + 1);
    const close = text.lastIndexOf(`</${name}`);
    const end = text.indexOf(">", close) + 1;
    if (close < tag.end || end === 0) throw malformed(`element is not closed: ${name}`);
    root = elementAt(text, tag.start, tag.end, close, end);
    at = end;
  }
  return root;
}

/** Children of an element, in order. */
export function childElements(text: ByteText, parent: XmlElement): readonly XmlElement[] {
  const children: XmlElement[] = [];
  let depth = 0;
  let open = { start: 0, end: 0 };
  for (let at = parent.openEnd; ; ) {
    const tag = nextTag(text, at, parent.closeStart);
    if (tag === undefined) break;
    at = tag.end;
    if (tag.kind === "open") {
      if (depth++ === 0) open = tag;
    } else if (tag.kind === "close") {
      if (--depth < 0) throw malformed(`closing tag at ${tag.start} without an opening one`);
      if (depth === 0) children.push(elementAt(text, open.start, open.end, tag.start, tag.end));
    } else if (depth === 0) children.push(elementAt(text, tag.start, tag.end, tag.end, tag.end));
  }
  if (depth > 0) throw malformed(`element is not closed: ${qualifiedName(text, open.start + 1)}`);
  return children;
}

/** Every opening tag inside an element, at any depth, that has the local name. */
export function openTagsNamed(text: ByteText, parent: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let at = parent.openEnd; ; ) {
    const tag = nextTag(text, at, parent.closeStart);
    if (tag === undefined) return found;
    at = tag.end;
    if (tag.kind === "close") continue;
    const element = elementAt(text, tag.start, tag.end, tag.end, tag.end);
    if (element.name === name) found.push(element);
  }
}

/** The first child with the local name. */
export const childNamed = (children: readonly XmlElement[], name: string): XmlElement | undefined =>
  children.find((child) => child.name === name);

/** Attributes by qualified name. */
export function attributesOf(text: ByteText, element: XmlElement): ReadonlyMap<string, XmlAttribute> {
  const attributes = new Map<string, XmlAttribute>();
  const pattern = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  const tag = text.slice(element.start, element.openEnd);
  for (let match = pattern.exec(tag); match !== null; match = pattern.exec(tag)) {
    const raw = match[2] ?? match[3] ?? "";
    const end = element.start + match.index + match[0].length - 1;
    attributes.set(match[1] ?? "", { value: decodeText(raw), start: end - raw.length, end });
  }
  return attributes;
}

/** The attribute with a prefix and this local name, such as r:id; the prefix is free. */
export function prefixedAttribute(attributes: ReadonlyMap<string, XmlAttribute>, name: string): string | undefined {
  for (const [key, { value }] of attributes) if (key.endsWith(`:${name}`) && !key.startsWith("xmlns")) return value;
  return undefined;
}

/** Plain text between an element's tags, entities resolved; CDATA sections are not told apart. */
export const contentOf = (text: ByteText, element: XmlElement): string => decodeText(text.slice(element.openEnd, element.closeStart));

interface Tag {
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

const SPACE = 32, SLASH = 47, EXCLAMATION = 33, QUESTION = 63, LESS = 60, GREATER = 62, DOUBLE_QUOTE = 34, SINGLE_QUOTE = 39;

/** The next tag at or after a place, comments and the like passed over; undefined when there is none before `limit`. */
function nextTag(text: ByteText, from: number, limit: number): Tag | undefined {
  for (let at = from; ; ) {
    const start = text.indexOf("<", at);
    if (start < 0 || start >= limit) return undefined;
    const second = text.charCodeAt(start + 1);
    if (second === QUESTION) at = after(text, "?>", start);
    else if (second === EXCLAMATION) at = afterDeclaration(text, start);
    else if (second === SLASH) return { kind: "close", start, end: after(text, ">", start) };
    else {
      const end = tagEnd(text, start);
      return { kind: text.charCodeAt(end - 2) === SLASH ? "empty" : "open", start, end };
    }
  }
}

function afterDeclaration(text: ByteText, start: number): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start);
  throw malformed("DOCTYPE is not allowed");
}

function after(text: ByteText, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  if (place < 0) throw malformed(`no "${mark}" after ${from}`);
  return place + mark.length;
}

/** After the ">" of a tag; one inside an attribute's quotes is none. */
function tagEnd(text: ByteText, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS) break;
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      at = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw malformed(`tag at ${start} has no end`);
}

function elementAt(text: ByteText, start: number, openEnd: number, closeStart: number, end: number): XmlElement {
  const qualified = qualifiedName(text, start + 1);
  if (closeStart < end && !text.startsWith(qualified, closeStart + 2)) throw malformed(`element is not closed: ${qualified}`);
  const colon = qualified.indexOf(":");
  return { prefix: qualified.slice(0, colon + 1), name: qualified.slice(colon + 1), start, openEnd, closeStart, end };
}

function qualifiedName(text: ByteText, start: number): string {
  let end = start;
  for (let code = text.charCodeAt(end); code > SPACE && code !== SLASH && code !== GREATER; code = text.charCodeAt(end)) end++;
  return text.slice(start, end);
}
