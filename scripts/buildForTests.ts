/** Builds the workbench with the pages that only tests open; the end-to-end tests share it. */
import { buildWorkbench } from "../workbench/build";

await buildWorkbench({ tests: true });
