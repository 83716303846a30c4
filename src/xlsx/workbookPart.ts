/** The workbook part: sheet names, order, visibility, and the parts they are in. */
import { RESULT_SHEET_KEY } from "./annotate/ours";
import type { Budget } from "./budget";
import { notAWorkbook } from "./fileKind";
import { malformed, ReadRefusal } from "./problem";
import { readRelationships, type Relationship } from "./relationships";
import { foreignAttribute, isTrue, readXmlPart } from "./xmlPart";
import type { ZipArchive } from "./zipArchive";

export interface WorkbookPart {
  /**
   * Worksheets in tab order; chart sheets, dialogs and macro sheets have no cells and are left out, and so are the result
   * sheets that an annotated copy holds.
   */
  readonly worksheets: readonly { readonly name: string; readonly visible: boolean; readonly part: string }[];
  readonly date1904: boolean;
  /** Part of the shared strings; undefined when the workbook has none. */
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

/** @throws ReadRefusal: not-a-workbook when the package holds something else, malformed when a sheet has no part */
export function readWorkbookPart(archive: ZipArchive, budget: Budget): WorkbookPart {
  const part = findWorkbookPart(archive, budget);
  const relationships = readRelationships(archive, part, budget);
  const { listed, date1904 } = readSheetList(archive, part, budget);
  const worksheets = listed.flatMap(({ name, visible, id }) => {
    const relationship = id === undefined ? undefined : relationships.get(id);
    if (!relationship) throw malformed(`${part}: no relationship for sheet ${name}`);
    if (relationship.type !== "worksheet") return [];
    if (!archive.has(relationship.part)) throw malformed(`${relationship.part}: part of sheet ${name} is missing`);
    return [{ name, visible, part: relationship.part }];
  });
  return {
    worksheets,
    date1904,
    sharedStrings: partOfType(relationships, "sharedStrings", archive),
    styles: partOfType(relationships, "styles", archive),
  };
}

/** @throws ReadRefusal: not-a-workbook, or binary-workbook, when the package holds something else */
export function findWorkbookPart(archive: ZipArchive, budget: Budget): string {
  const part = partOfType(readRelationships(archive, "", budget), "officeDocument", archive);
  if (part === undefined) throw notAWorkbook((name) => archive.has(name), (folder) => archive.hasFolder(folder));
  if (/\.bin$/i.test(part)) throw new ReadRefusal({ code: "binary-workbook", detail: part });
  if (/(^|\/)(document|presentation)\.xml$/i.test(part)) {
    throw notAWorkbook((name) => archive.has(name), (folder) => archive.hasFolder(folder));
  }
  return part;
}

function partOfType(relationships: ReadonlyMap<string, Relationship>, type: string, archive: ZipArchive): string | undefined {
  for (const relationship of relationships.values()) {
    if (relationship.type === type && archive.has(relationship.part)) return relationship.part;
  }
  return undefined;
}

function readSheetList(archive: ZipArchive, part: string, budget: Budget) {
  const listed: { readonly name: string; readonly visible: boolean; readonly id: string | undefined }[] = [];
  const results = new Set<number>();
  let date1904 = false;
  readXmlPart(archive, part, "workbook", budget, {
    open(name, attributes, depth) {
      if (depth === 1) return;
      if (depth === 2 && name === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      if (depth === 2) return name === "sheets" || name === "definedNames" ? undefined : "skip";
      if (name === "definedName" && attributes["name"] === RESULT_SHEET_KEY) results.add(Number(attributes["localSheetId"]));
      if (name !== "sheet") return "skip";
      budget.use("sheets");
      const { name: sheetName, state = "visible" } = attributes;
      if (sheetName === undefined) throw malformed(`${part}: sheet without name`);
      listed.push({ name: sheetName, visible: state === "visible", id: foreignAttribute(attributes, "id") });
    },
  });
  return { listed: listed.filter((_, index) => !results.has(index)), date1904 };
}
