/** Conditional formats between exceljs and Univer: comparisons, formulas and texts; others are left out. */
import type { IRange, IStyleBase } from "@univerjs/core";
import type {
  CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, IConditionFormattingRule, IConditionalFormattingRuleConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style } from "exceljs";
import { parseRange, rangeAddress } from "../../../src/sheet/grid";
import { argb, excelBorders, excelFont, univerStyle } from "./cellStyle";
import { colourOf } from "./colours";
import { storedFormula, typedFormula } from "../../host/formulaNames";

const HIGHLIGHT = "highlightCell" as CFRuleType.highlightCell;

/** @param makeId gives each rule an id that the workbook does not use yet */
export function univerRules(formats: readonly ConditionalFormattingOptions[], makeId: () => string): IConditionFormattingRule[] {
  const all = formats.flatMap(({ ref, rules }) => {
    const ranges = ref.split(/\s+/).map(univerRange).filter((range) => range !== undefined);
    return rules.flatMap((rule) => {
      const config = ranges.length > 0 ? univerRule(rule) : undefined;
      const stopIfTrue = (rule as { stopIfTrue?: boolean }).stopIfTrue ?? false;
      return config ? [{ priority: rule.priority ?? 0, rule: { cfId: makeId(), ranges, stopIfTrue, rule: config } }] : [];
    });
  });
  return all.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function univerRule(rule: ConditionalFormattingRule): IConditionalFormattingRuleConfig | undefined {
  const style = differentialStyle(rule.style ?? {});
  if (rule.type === "expression") {
    const formula = String(rule.formulae?.[0] ?? "");
    if (!formula) return undefined;
    return { type: HIGHLIGHT, subType: "formula" as CFSubRuleType.formula, value: typedFormula(formula), style };
  }
  if (rule.type === "cellIs") return comparison(rule.operator ?? "", rule.formulae ?? [], style);
  if (rule.type === "containsText" && rule.text) {
    const operator = "containsText" as CFTextOperator;
    return { type: HIGHLIGHT, subType: "text" as CFSubRuleType.text, operator, value: rule.text, style };
  }
  return undefined;
}

function comparison(operator: string, formulae: readonly unknown[], style: IStyleBase): IConditionalFormattingRuleConfig | undefined {
  const values = formulae.map(Number);
  const base = { type: HIGHLIGHT, subType: "number" as CFSubRuleType.number, style };
  const [first, second] = values;
  if (first === undefined || !values.every(Number.isFinite)) return undefined;
  if (operator === "between" || operator === "notBetween") {
    return second === undefined ? undefined : { ...base, operator: operator as CFNumberOperator.between, value: [first, second] };
  }
  return { ...base, operator: operator as CFNumberOperator.equal, value: first };
}

/** A differential fill keeps its colour in bgColor, where a cell's own fill has it in fgColor. */
function differentialStyle(style: Partial<Style>): IStyleBase {
  const { fill, ...rest } = style;
  const colour = fill?.type === "pattern" ? (colourOf(fill.bgColor) ?? colourOf(fill.fgColor)) : undefined;
  return { ...(univerStyle(rest) ?? {}), ...(colour ? { bg: { rgb: colour } } : {}) };
}

/** @param rules highest priority first */
export function excelRules(rules: readonly IConditionFormattingRule[]): ConditionalFormattingOptions[] {
  return rules.flatMap(({ ranges, rule, stopIfTrue }, index) => {
    const converted = excelRule(rule, index + 1);
    if (!converted || ranges.length === 0) return [];
    return [{ ref: ranges.map(excelRange).join(" "), rules: [{ ...converted, ...(stopIfTrue ? { stopIfTrue } : {}) }] }];
  });
}

function excelRule(config: IConditionalFormattingRuleConfig, priority: number): ConditionalFormattingRule | undefined {
  if (config.type !== HIGHLIGHT || !("subType" in config)) return undefined;
  const style = excelDifferential(config.style);
  if (config.subType === ("formula" as CFSubRuleType)) {
    const { value } = config as { value: string };
    return { type: "expression", priority, style, formulae: [storedFormula(value)] };
  }
  if (config.subType === ("number" as CFSubRuleType)) {
    const { operator, value } = config as { operator: string; value: number | [number, number] };
    return { type: "cellIs", priority, style, operator: operator as "equal", formulae: [value].flat() };
  }
  if (config.subType === ("text" as CFSubRuleType)) {
    const { operator, value } = config as { operator: string; value?: string };
    return operator === "containsText" && value ? { type: "containsText", operator, text: value, priority, style } : undefined;
  }
  return undefined;
}

function excelDifferential(style: IStyleBase): Partial<Style> {
  const font = excelFont(style);
  const border = excelBorders(style.bd ?? {});
  return {
    ...(style.bg?.rgb ? { fill: { type: "pattern", pattern: "solid", bgColor: argb(style.bg.rgb) } } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
  };
}

/** Zero-based, both ends included. */
export function univerRange(address: string): IRange | undefined {
  const range = parseRange(address);
  if (!range) return undefined;
  return { startRow: range.top - 1, startColumn: range.left - 1, endRow: range.bottom - 1, endColumn: range.right - 1 };
}

export const excelRange = (range: IRange): string =>
  rangeAddress({ top: range.startRow + 1, left: range.startColumn + 1, bottom: range.endRow + 1, right: range.endColumn + 1 });
