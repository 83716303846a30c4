/** Adds sheets to the workbook part, in the place of those that an earlier annotation added. */
import { CONTENT_TYPE } from "../writing/namespaces";
import type { StyleIds } from "../writing/cellStyles";
import type { NewSheet } from "../writing/newSheet";
import { definition, sheetDefinitions } from "../writing/sheetDefinitions";
import { nameKey, sheetNames } from "../writing/sheetNames";
import { worksheetXml } from "../writing/worksheetXml";
import { escapeAttribute } from "../writing/xmlEscape";
import { removeContentType, setContentType } from "./contentTypes";
import { WORKBOOK_ORDER } from "./elementOrder";
import { RESULT_SHEET_KEY } from "./ours";
import { addRelationship, relationshipsOf, relationshipsPart, removeRelationship } from "./partRelationships";
import type { PatchedPackage } from "./patchedPackage";
import type { WorkbookOutline } from "./workbookOutline";
import { appendContent, applyEdits, type Edit, insertAt, placeFor, prefixed, removeElement, setValue } from "./xmlEdits";
import { attributesOf, childElements, childNamed, type XmlElement } from "./xmlOutline";

/** @param styles null when there is no sheet to add */
export function replaceSheets(file: PatchedPackage, book: WorkbookOutline, sheets: readonly NewSheet[], styles: StyleIds | null): void {
  const kept = book.tabs.filter(({ ours }) => !ours);
  const ours = book.tabs.filter((tab) => tab.ours);
  if (ours.length === 0 && sheets.length === 0) return;
  for (const tab of ours) removeSheetPart(file, book.part, tab.relationship);
  const names = sheetNames(sheets.map(({ name }) => name), kept.map(({ name }) => name));
  const ids = freeSheetIds(kept.map(({ sheetId }) => sheetId), sheets.length);
  const own = new Set(kept.map(({ name }) => nameKey(name)));
  const renamed = new Map(sheets.map(({ name }, index) => [nameKey(name), names[index] ?? name]));
  // A link to a name that a sheet of the workbook bears means that sheet.
  const sheetNameOf = (wanted: string): string => (own.has(nameKey(wanted)) ? wanted : renamed.get(nameKey(wanted)) ?? wanted);
  const elements = styles === null ? [] : sheets.map((sheet, index) => {
    const part = file.freeName((number) => `xl/worksheets/sheet${number}.xml`);
    file.add(part, worksheetXml(sheet, { dialect: book.dialect, styles, sheetNameOf, selected: false }));
    setContentType(file, part, CONTENT_TYPE.worksheet);
    const id = addRelationship(file, book.part, `${book.dialect.office}/worksheet`, part);
    return `<sheet name="${escapeAttribute(names[index] ?? sheet.name)}" sheetId="${ids[index] ?? 1}" xmlns:r="${book.dialect.office}" r:id="${id}"/>`;
  });
  const definitions = sheets.flatMap((sheet, index) => {
    const name = names[index] ?? sheet.name;
    const tab = kept.length + index;
    return [...sheetDefinitions(sheet, name, tab), definition(RESULT_SHEET_KEY, tab, name, "$A$1", true)];
  });
  file.write(book.part, applyEdits(book.text, [
    ...ours.map(({ element }) => removeElement(element)),
    appendContent(book.list, prefixed(elements.join(""), book.root.prefix)),
    ...viewEdits(book),
    ...definitionEdits(book, definitions),
  ]));
}

function removeSheetPart(file: PatchedPackage, workbookPart: string, id: string | undefined): void {
  const relationship = relationshipsOf(file, workbookPart).find((each) => each.id === id);
  if (id === undefined || !relationship?.part) return;
  removeRelationship(file, workbookPart, id);
  removeContentType(file, relationship.part);
  file.remove(relationshipsPart(relationship.part));
  file.remove(relationship.part);
}

/** The next free ids; Excel takes none above 65,534. */
function freeSheetIds(taken: readonly number[], count: number): readonly number[] {
  const used = new Set(taken);
  const ids: number[] = [];
  for (let id = Math.max(0, ...taken.filter((each) => each <= 60_000)) + 1; ids.length < count; id++) if (!used.has(id)) ids.push(id);
  return ids;
}

/** Tabs count from 0; null for one that is taken away. */
function newIndex({ tabs }: WorkbookOutline, index: number): number | null {
  if (tabs[index]?.ours) return null;
  return index - tabs.slice(0, index).filter(({ ours }) => ours).length;
}

/** The tab that is shown, and the first in sight. */
function viewEdits(book: WorkbookOutline): readonly Edit[] {
  const views = childNamed(book.children, "bookViews");
  if (!views || !book.tabs.some(({ ours }) => ours)) return [];
  return childElements(book.text, views).flatMap((view) => {
    const attributes = attributesOf(book.text, view);
    return ["activeTab", "firstSheet"].flatMap((name) => {
      const place = attributes.get(name);
      const index = Number(place?.value);
      const moved = newIndex(book, index) ?? 0;
      return place && moved !== index ? [setValue(place, moved)] : [];
    });
  });
}

function definitionEdits(book: WorkbookOutline, added: readonly string[]): readonly Edit[] {
  const { text, root, children } = book;
  const list = childNamed(children, "definedNames");
  const xml = added.map((element) => prefixed(element, root.prefix)).join("");
  if (!list) {
    if (added.length === 0) return [];
    return [insertAt(placeFor(root, children, WORKBOOK_ORDER, "definedNames"), `${prefixed("<definedNames>", root.prefix)}${xml}${prefixed("</definedNames>", root.prefix)}`)];
  }
  const names = childElements(text, list);
  const gone: XmlElement[] = [];
  const moves: Edit[] = [];
  for (const name of names) {
    const place = attributesOf(text, name).get("localSheetId");
    const index = place && newIndex(book, Number(place.value));
    if (!place || index === undefined) continue;
    if (index === null) gone.push(name);
    else if (index !== Number(place.value)) moves.push(setValue(place, index));
  }
  if (gone.length === names.length && added.length === 0) return [removeElement(list)];
  return [...gone.map(removeElement), ...moves, appendContent(list, xml)];
}
