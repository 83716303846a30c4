/** The browser that the end-to-end tests drive: one that is already on this computer. Nothing is installed. */
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/** Names that the systems give Chromium and its kin, the plainest first. */
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * @returns path of the browser: the one named by the variable ASSESS_BROWSER, else the first one found; undefined when
 * there is none
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment["ASSESS_BROWSER"];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (environment["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...PLACES, downloadedChromium()].find((place) => place !== undefined && existsSync(place));
}

/** Where `npx playwright-core install chromium` puts its own. */
function downloadedChromium(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** What to tell a person whose computer has none. */
export const HOW_TO_GET_A_BROWSER = [
  "No Chromium was found, so the end-to-end tests cannot run. Any one of these gives one:",
  "  Debian, Ubuntu:  apt-get install chromium fonts-noto-cjk",
  "  elsewhere:       npx playwright-core install chromium",
  "  already there:   ASSESS_BROWSER=/path/to/chrome npm test",
].join("\n");
