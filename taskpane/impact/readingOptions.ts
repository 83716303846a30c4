/** What the person chose that decides how tables are read. */
import { parseMappings } from "../../src/sheet/mapping";
import type { SubjectsTask } from "../batch/tasks";

export const readingOptions = ({ request: { month, mappings }, language }: Pick<SubjectsTask, "request" | "language">) =>
  ({ language, mappings: parseMappings(mappings).mappings, ...(month === null ? {} : { month }) });
