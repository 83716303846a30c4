/** Where tests leave pictures to be looked at. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const SCREENSHOTS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../build/screenshots");
mkdirSync(SCREENSHOTS, { recursive: true });
