/** Fluent's themes with the project's green, and fonts that hold Chinese on every system. The pane's own colours are in colors.css. */
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

export type ThemeName = "light" | "dark";

const FONTS = '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

/** Under white letters. */
const GREEN = { rest: "#0f703b", hover: "#0c5c31", pressed: "#0a4a27" };

const green = (letters: string, lettersHover: string) => ({
  fontFamilyBase: FONTS,
  colorBrandBackground: GREEN.rest,
  colorBrandBackgroundHover: GREEN.hover,
  colorBrandBackgroundPressed: GREEN.pressed,
  colorCompoundBrandBackground: letters,
  colorCompoundBrandBackgroundHover: lettersHover,
  colorBrandForeground1: letters,
  colorBrandForegroundLink: letters,
  colorBrandStroke1: letters,
  colorCompoundBrandStroke: letters,
  colorCompoundBrandStrokeHover: lettersHover,
  colorCompoundBrandStrokePressed: lettersHover,
  colorCompoundBrandForeground1: letters,
  colorNeutralForeground2BrandHover: letters,
});

/** Fluent's own greys for what cannot be pressed are too faint to read. */
const THEMES = {
  light: { ...webLightTheme, ...green("#0f703b", "#0c5c31"), colorNeutralForegroundDisabled: "#6b6b6b" },
  dark: { ...webDarkTheme, ...green("#6fcf97", "#8fdcae"), colorNeutralBackground1: "#1f1f1f", colorNeutralForegroundDisabled: "#a3a3a3" },
} as const;

export function applyTheme(name: ThemeName): void {
  if (document.documentElement.dataset["theme"] === name) return;
  document.documentElement.dataset["theme"] = name;
  setTheme(THEMES[name]);
}
