/** Light or dark: as Office is, else as the system is. */
import type { ThemeName } from "./view/theme";

const DARK_SYSTEM = "(prefers-color-scheme: dark)";

/**
 * @param search of the page's address; `?theme=dark` or `?theme=light` decides, for trying
 * @returns what Office says (Excel on desktop); else what the system says (browser, Excel on the web)
 */
export function themeNow(search: string): ThemeName {
  const wished = new URLSearchParams(search).get("theme");
  if (wished === "dark" || wished === "light") return wished;
  const office = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.officeTheme as Office.OfficeTheme | undefined;
  const dark = office === undefined ? matchMedia(DARK_SYSTEM).matches : office.isDarkTheme ?? isDark(office.bodyBackgroundColor);
  return dark ? "dark" : "light";
}

/** Calls back when the theme may have changed. Excel tells nobody, so the pane looks again whenever it comes to the front. */
export function onThemeChange(look: () => void): void {
  matchMedia(DARK_SYSTEM).addEventListener("change", look);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
  window.addEventListener("focus", look);
}

/** @param color "#rrggbb"; anything else counts as light */
function isDark(color: string): boolean {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  return 299 * parseInt(red, 16) + 587 * parseInt(green, 16) + 114 * parseInt(blue, 16) < 128_000;
}
