/** The workbook part as far as sheets are added to it and found in it. */
import { malformed } from "../problem";
import { type Dialect, STRICT, TRANSITIONAL } from "../writing/namespaces";
import { findWorkbookPart } from "../workbookPart";
import type { ByteText } from "./byteText";
import { RESULT_SHEET_KEY } from "./ours";
import { relationshipsOf } from "./partRelationships";
import type { PatchedPackage } from "./patchedPackage";
import { attributesOf, childElements, childNamed, prefixedAttribute, rootElement, type XmlElement } from "./xmlOutline";

export interface WorkbookOutline {
  /** Name of the workbook part. */
  readonly part: string;
  readonly text: ByteText;
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
  /** `sheets` */
  readonly list: XmlElement;
  /** Every tab in order, chart sheets too. */
  readonly tabs: readonly Tab[];
  readonly dialect: Dialect;
}

export interface Tab {
  readonly element: XmlElement;
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string | undefined;
  /** Part of a worksheet; null for other kinds of sheet. */
  readonly worksheet: string | null;
  /** Added by an earlier annotation. */
  readonly ours: boolean;
}

/** @throws ReadRefusal when the package is no workbook, or its workbook part has no sheets */
export function outlineWorkbook(file: PatchedPackage): WorkbookOutline {
  const part = findWorkbookPart(file.archive, file.budget);
  const text = file.text(part);
  const root = rootElement(text);
  const children = childElements(text, root);
  const list = childNamed(children, "sheets");
  if (!list) throw malformed(`${part}: no sheets`);
  const ours = ownTabs(text, childNamed(children, "definedNames"));
  const relationships = relationshipsOf(file, part);
  const tabs = childElements(text, list).filter(({ name }) => name === "sheet").map((element, index) => {
    const attributes = attributesOf(text, element);
    const id = prefixedAttribute(attributes, "id");
    const target = relationships.find((each) => each.id === id);
    return {
      element,
      name: attributes.get("name")?.value ?? "",
      sheetId: Number(attributes.get("sheetId")?.value ?? 0) || 0,
      relationship: id,
      worksheet: target?.type === "worksheet" && target.part !== null && file.has(target.part) ? target.part : null,
      ours: ours.has(index),
    };
  });
  file.budget.check("sheets", tabs.length);
  return { part, text, root, children, list, tabs, dialect: text.slice(root.start, root.openEnd).includes(STRICT.main) ? STRICT : TRANSITIONAL };
}

/** Indices of the tabs that bear our hidden name. */
function ownTabs(text: ByteText, names: XmlElement | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  for (const element of names ? childElements(text, names) : []) {
    const attributes = attributesOf(text, element);
    const index = attributes.get("localSheetId");
    if (index && attributes.get("name")?.value === RESULT_SHEET_KEY) found.add(Number(index.value));
  }
  return found;
}
