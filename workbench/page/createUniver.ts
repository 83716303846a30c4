/**
 * Univer, put together from its packages by hand: the ready-made bundle brings parts whose licence does not fit.
 */
import { LocaleType, LogLevel, mergeLocales, Univer, type IWorkbookData, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import type { Language } from "../../src/text/language";

/** Univer and its scripting face, which most of the page uses. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** @param container id of the element that Univer fills */
export function createUniver(container: string, language: Language): Grid {
  const univer = new Univer({
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, conditionalFormattingChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalFormattingEnglish),
    },
    logLevel: LogLevel.WARN,
  });
  for (const [plugin, options] of plugins(container).values()) univer.registerPlugin(plugin, options);
  return { univer, api: FUniver.newAPI(univer) };
}

type AnyPlugin = PluginCtor<Plugin>;

/** Each plugin once, by name; a later preset's settings win. */
function plugins(container: string): Map<string, [AnyPlugin, object | undefined]> {
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      contextMenu: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const chosen = new Map<string, [AnyPlugin, object | undefined]>();
  for (const entry of presets.flatMap((preset) => preset.plugins as readonly (AnyPlugin | [AnyPlugin, object])[])) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    chosen.set(plugin.pluginName, [plugin, options]);
  }
  return chosen;
}

/** A workbook with one empty sheet. */
export const emptyWorkbook = (name: string, sheetName: string): Partial<IWorkbookData> => ({
  name,
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": { id: "sheet-1", name: sheetName, rowCount: 200, columnCount: 26 } },
});
