/** npm run build:cli: the command line as a program that needs nothing but Node. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCli } from "./bundleCli";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
await bundleCli(root, path.join(root, "build", "cli"));
