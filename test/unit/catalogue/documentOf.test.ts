import assert from "node:assert/strict";
import { builtInDocument, builtInEditions } from "../../../src/catalogue/builtIn";
import { documentOf } from "../../../src/catalogue/documentOf";
import { readEdition } from "../../../src/catalogue/readEdition";
import { editionOfTable } from "../../../src/catalogue/table/editionOfTable";
import { tableOf } from "../../../src/catalogue/table/tableOf";

describe("an edition as a rule file", () => {
  for (const edition of builtInEditions()) {
    it(`[T148] ${edition.id} edited in a sheet is saved and read back the same, its open questions settled`, () => {
      const table = editionOfTable(tableOf(edition, builtInDocument(edition.id)));
      assert.ok("edition" in table);
      const read = readEdition(JSON.parse(JSON.stringify(documentOf(table.edition))));
      if ("problems" in read) assert.fail(read.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
      assert.deepEqual({ ...read.edition, choices: [] }, { ...edition, choices: [] });
    });
  }
});
