/** A small tree of an XML document, for the manifest's tests. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly parent: XmlElement | undefined;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** @throws Error with line and column when the document is not well-formed, prefixes included */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  let root: Growing | undefined;
  let current: Growing | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]));
    const element: Growing = { name: tag.name, attributes, children: [], text: "", parent: current };
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  parser.on("text", (text) => {
    if (current) current.text += text;
  });
  parser.on("closetag", () => {
    current = current?.parent as Growing | undefined;
  });
  parser.write(source).close();
  if (!root) throw new Error("no root element");
  return root;
}

/** The element and everything in it, in document order. */
export function* elements(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) yield* elements(child);
}

export const named = (root: XmlElement, name: string): XmlElement[] => [...elements(root)].filter((element) => element.name === name);

/** The only element of that name. @throws Error when there is none or several */
export function single(root: XmlElement, name: string): XmlElement {
  const [found, ...others] = named(root, name);
  if (!found || others.length > 0) throw new Error(`expected one <${name}>, found ${found ? others.length + 1 : 0}`);
  return found;
}

export const trimmedText = (root: XmlElement, name: string): string => single(root, name).text.trim();
