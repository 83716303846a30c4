/** The workbook's styles with ours added after its own; what a copy of a copy already has is used again. */
import type { Severity } from "../../checking/finding";
import {
  BORDER_ELEMENTS, DEFAULT_BORDER, DEFAULT_FILLS, DEFAULT_FONT, DEFAULT_FORMAT, DEFAULT_STYLE_FORMAT, FILL_ELEMENTS, FONT_ELEMENTS,
  formatElements, type StyleIds, styleIds,
} from "../writing/cellStyles";
import { CONTENT_TYPE, type Dialect, XML_DECLARATION } from "../writing/namespaces";
import { markFormat, SEVERITY_LOOK } from "../writing/severityLook";
import { type ByteText, encodeText } from "./byteText";
import { setContentType } from "./contentTypes";
import { STYLES_ORDER } from "./elementOrder";
import { SEVERITIES } from "./markedRanges";
import { addRelationship, relationshipsOf } from "./partRelationships";
import type { PatchedPackage } from "./patchedPackage";
import { appendCounted, applyEdits, type Edit, insertAt, placeFor, prefixed } from "./xmlEdits";
import { childElements, childNamed, rootElement, type XmlElement } from "./xmlOutline";

export interface OurStyles {
  readonly cells: StyleIds;
  /** Index of the differential format of each severity's marks. */
  readonly marks: Readonly<Record<Severity, number>>;
}

export function addStyles(file: PatchedPackage, workbookPart: string, dialect: Dialect): OurStyles {
  const part = stylesPart(file, workbookPart, dialect);
  const text = file.text(part);
  const sheet = new StyleSheet(text);
  const offsets = {
    fonts: sheet.add("fonts", FONT_ELEMENTS, [DEFAULT_FONT]),
    fills: sheet.add("fills", FILL_ELEMENTS, DEFAULT_FILLS),
    borders: sheet.add("borders", BORDER_ELEMENTS, [DEFAULT_BORDER]),
  };
  sheet.ensure("cellStyleXfs", [DEFAULT_STYLE_FORMAT]);
  const cells = styleIds(sheet.add("cellXfs", formatElements(offsets), [DEFAULT_FORMAT]));
  const first = sheet.add("dxfs", SEVERITIES.map((severity) => markFormat(SEVERITY_LOOK[severity])), []);
  file.write(part, applyEdits(text, sheet.edits));
  const [error, warning, info] = SEVERITIES.map((_, index) => first + index) as [number, number, number];
  return { cells, marks: { error, warning, info } };
}

/** Name of the styles part, which is made where there is none. */
function stylesPart(file: PatchedPackage, workbookPart: string, dialect: Dialect): string {
  const known = relationshipsOf(file, workbookPart).find(({ type, part }) => type === "styles" && part !== null && file.has(part));
  if (known?.part) return known.part;
  const part = file.freeName((number) => `xl/styles${number === 1 ? "" : number}.xml`);
  file.write(part, encodeText(`${XML_DECLARATION}<styleSheet xmlns="${dialect.main}"></styleSheet>`));
  addRelationship(file, workbookPart, `${dialect.office}/styles`, part);
  setContentType(file, part, CONTENT_TYPE.styles);
  return part;
}

class StyleSheet {
  readonly edits: Edit[] = [];
  readonly #root: XmlElement;
  readonly #children: readonly XmlElement[];

  constructor(readonly text: ByteText) {
    this.#root = rootElement(text);
    this.#children = childElements(text, this.#root);
  }

  /**
   * Adds elements to a collection, unless they are there, one after the other, already.
   * @param defaults what the collection begins with when the part lacks it
   * @returns index of the first
   */
  add(name: string, elements: readonly string[], defaults: readonly string[]): number {
    const items = elements.map((element) => prefixed(element, this.#root.prefix));
    const collection = this.#collection(name);
    if (collection === undefined) {
      this.ensure(name, [...defaults, ...elements]);
      return defaults.length;
    }
    const there = childElements(this.text, collection);
    const found = this.text.indexOf(encodeText(items.join("")), collection.openEnd);
    const index = found < 0 || found >= collection.closeStart ? -1 : there.findIndex(({ start }) => start === found);
    if (index >= 0) return index;
    this.edits.push(...appendCounted(this.text, collection, items, there.length));
    return there.length;
  }

  /** Makes a collection that the part lacks. */
  ensure(name: string, elements: readonly string[]): void {
    if (this.#collection(name)) return;
    const xml = `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
    this.edits.push(insertAt(placeFor(this.#root, this.#children, STYLES_ORDER, name), prefixed(xml, this.#root.prefix)));
  }

  #collection(name: string): XmlElement | undefined {
    return childNamed(this.#children.filter(({ prefix }) => prefix === this.#root.prefix), name);
  }
}
