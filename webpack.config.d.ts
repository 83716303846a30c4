import type { Configuration } from "webpack";

type Mode = "production" | "development";

export function addIn(options?: { mode?: Mode; output?: string; baseUrl?: string; officeJs?: "own" | "cdn" | "cdn-cn" | "served" }): Configuration;
export function workbench(options?: { mode?: Mode; output?: string; tests?: boolean }): Configuration;
export default function configuration(env?: { baseUrl?: string | true; officejs?: string }, argv?: { mode?: Mode }): Configuration;
