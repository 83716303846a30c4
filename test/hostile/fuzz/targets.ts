import type { FuzzTarget } from "./target";
import { textTargets } from "./texts";
import { workbookTargets } from "./workbooks";

export const FUZZ_TARGETS: readonly FuzzTarget[] = [...workbookTargets, ...textTargets];
