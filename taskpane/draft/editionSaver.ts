/** Where a finished edition goes. */
import type { Edition } from "../../src/catalogue/edition";
import type { Notice } from "../state";

export interface EditionSaver {
  /**
   * @param document the edition's JSON, with every option of its open questions
   * @returns what to tell; null where it was saved and nothing else is to be said
   */
  save(edition: Edition, to: "workbook" | "file", document: Readonly<Record<string, unknown>>): Promise<Notice | null>;
  /** Functions and checks use it from now on. */
  use(edition: Edition, document: Readonly<Record<string, unknown>>): Promise<void>;
}
