/** Fluent's light theme with the project's green, and fonts that hold Chinese on every system. */
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { webLightTheme } from "@fluentui/tokens";

const FONTS = '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

export function applyTheme(): void {
  setTheme({
    ...webLightTheme,
    fontFamilyBase: FONTS,
    // Fluent's own grey for what cannot be pressed is too faint to read.
    colorNeutralForegroundDisabled: "#6b6b6b",
    colorBrandBackground: "#0f703b",
    colorBrandBackgroundHover: "#0c5c31",
    colorBrandBackgroundPressed: "#0a4a27",
    colorBrandForeground1: "#0f703b",
    colorBrandForegroundLink: "#0f703b",
    colorBrandStroke1: "#0f703b",
    colorCompoundBrandStroke: "#0f703b",
    colorCompoundBrandStrokeHover: "#0c5c31",
    colorCompoundBrandStrokePressed: "#0a4a27",
    colorCompoundBrandBackground: "#0f703b",
    colorCompoundBrandBackgroundHover: "#0c5c31",
    colorCompoundBrandForeground1: "#0f703b",
    colorNeutralForeground2BrandHover: "#0f703b",
  });
}
