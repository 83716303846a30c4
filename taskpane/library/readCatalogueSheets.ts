/** Finds and reads the catalogue tables of a workbook. Rejects with a `PortError`. */
import { CATALOGUE_TOP_COLUMNS, CATALOGUE_TOP_ROWS, editionOfSheet, isCatalogueTable } from "../../src/catalogue/table/catalogueSheet";
import type { Language } from "../../src/text/language";
import type { WorkbookPort } from "../workbookPort";
import type { CatalogueSheet } from "./libraryState";

type Reading = Pick<WorkbookPort, "tops" | "read">;

/** The tops of all sheets are looked at; only catalogue tables are read whole. */
export async function readCatalogueSheets(port: Reading, language: Language): Promise<readonly CatalogueSheet[]> {
  const tops = await port.tops(CATALOGUE_TOP_ROWS, CATALOGUE_TOP_COLUMNS);
  return readNamed(port, [...tops].filter(({ rows }) => isCatalogueTable(rows)).map(({ name }) => name), language);
}

/** Reads sheets that are known to be catalogue tables. */
export async function readNamed(port: Reading, names: readonly string[], language: Language): Promise<readonly CatalogueSheet[]> {
  if (names.length === 0) return [];
  return [...(await port.read(names))].map((grid) => {
    const result = editionOfSheet(grid, language);
    return "edition" in result ? { name: grid.name, edition: result.edition, problems: [] } : { name: grid.name, edition: null, problems: result.problems };
  });
}
