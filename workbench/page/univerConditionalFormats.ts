/** Conditional formats: office.js's wire properties ⇄ Univer's rules. */
import { ICommandService, type IRange } from "@univerjs/core";
import {
  AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, SetConditionalRuleMutation,
  type CFNumberOperator, type CFRuleType, type CFSubRuleType, type IConditionFormattingRule, type IConditionalFormattingRuleConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { BackendConditionalFormat } from "../host/gridBackend";
import type { Grid } from "./createUniver";
import { boxOf, rangeOf } from "./ranges";
import { conditionalProperties, conditionalStyle } from "./univerFormats";

const HIGHLIGHT = "highlightCell" as CFRuleType.highlightCell;
const FORMULA = "formula" as CFSubRuleType.formula;
const NUMBER = "number" as CFSubRuleType.number;

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
};

/**
 * The rules live in Univer, where the visitor sees and edits them. What the add-in asked for is kept beside them word
 * for word, since Univer has no place for all of it. Rules are changed outside the undo list, as Excel does with an
 * add-in's marks: undo belongs to the visitor's own edits.
 */
export class UniverConditionalFormats {
  readonly #rules: ConditionalFormattingRuleModel;
  readonly #commands: ICommandService;
  readonly #asked = new Map<string, BackendConditionalFormat>();

  constructor(grid: Grid, private readonly unitId: string) {
    const injector = grid.univer.__getInjector();
    this.#rules = injector.get(ConditionalFormattingRuleModel);
    this.#commands = injector.get(ICommandService);
  }

  list(sheet: string): BackendConditionalFormat[] {
    const rules = this.#rules.getSubunitRules(this.unitId, sheet) ?? [];
    return rules.map((rule) => {
      const boxes = rule.ranges.map(boxOf);
      const asked = this.#asked.get(keyOf(sheet, rule.cfId));
      return asked ? { ...asked, boxes } : { id: rule.cfId, boxes, ...describe(rule) };
    });
  }

  put(sheet: string, format: BackendConditionalFormat): void {
    const ids = { unitId: this.unitId, subUnitId: sheet };
    const rule: IConditionFormattingRule = {
      cfId: format.id,
      ranges: format.boxes.map(rangeOf) as IRange[],
      stopIfTrue: format.properties["StopIfTrue"] === true,
      rule: univerRule(format),
    };
    this.#asked.set(keyOf(sheet, format.id), format);
    const known = this.#rules.getRule(this.unitId, sheet, format.id);
    if (known) this.#commands.syncExecuteCommand(SetConditionalRuleMutation.id, { ...ids, cfId: format.id, rule });
    else this.#commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...ids, rule });
  }

  delete(sheet: string, id: string): void {
    this.#asked.delete(keyOf(sheet, id));
    if (!this.#rules.getRule(this.unitId, sheet, id)) return;
    this.#commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { unitId: this.unitId, subUnitId: sheet, cfId: id });
  }
}

const keyOf = (sheet: string, id: string): string => `${sheet}\n${id}`;

function univerRule({ type, properties }: BackendConditionalFormat): IConditionalFormattingRuleConfig {
  if (type === "CellValue") {
    const rule = properties["CellValue.Rule"] as { formula1?: unknown; formula2?: unknown; operator?: string } | undefined;
    const operator = OPERATORS[rule?.operator ?? ""];
    const values = [rule?.formula1, rule?.formula2].map((text) => Number(String(text ?? "").replace(/^=/, "") || NaN));
    const style = conditionalStyle(properties, "CellValue.Format");
    const [first = NaN, second = NaN] = values;
    if (operator === "between" || operator === "notBetween") {
      if (Number.isFinite(first) && Number.isFinite(second)) {
        return { type: HIGHLIGHT, subType: NUMBER, operator: operator as CFNumberOperator.between, value: [first, second], style };
      }
    } else if (operator && Number.isFinite(first)) {
      return { type: HIGHLIGHT, subType: NUMBER, operator: operator as CFNumberOperator.equal, value: first, style };
    }
  }
  // Kinds that Univer cannot show apply to nothing, and are given back as they came.
  const formula = type === "Custom" ? String(properties["Custom.Rule.Formula"] ?? "") : "";
  return { type: HIGHLIGHT, subType: FORMULA, value: formula || "=FALSE", style: conditionalStyle(properties, "Custom.Format") };
}

/** The visitor's own rules, as far as office.js has words for them. */
function describe({ rule, stopIfTrue }: IConditionFormattingRule): Pick<BackendConditionalFormat, "type" | "properties"> {
  const stop = stopIfTrue ? { StopIfTrue: true } : {};
  if (rule.type === ("dataBar" as CFRuleType)) return { type: "DataBar", properties: stop };
  if (rule.type === ("colorScale" as CFRuleType)) return { type: "ColorScale", properties: stop };
  if (rule.type === ("iconSet" as CFRuleType)) return { type: "IconSet", properties: stop };
  if (!("subType" in rule)) return { type: "Custom", properties: stop };
  if (rule.subType === FORMULA) {
    const { value } = rule as { value: string };
    return { type: "Custom", properties: { ...stop, "Custom.Rule.Formula": value, ...conditionalProperties(rule.style, "Custom.Format") } };
  }
  if (rule.subType === NUMBER) {
    const { operator, value } = rule as { operator: string; value?: number | [number, number] };
    const [formula1, formula2] = [value ?? ""].flat().map((number) => `=${number}`);
    const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator);
    const condition = { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: name };
    return { type: "CellValue", properties: { ...stop, "CellValue.Rule": condition, ...conditionalProperties(rule.style, "CellValue.Format") } };
  }
  return { type: rule.subType === ("text" as CFSubRuleType) ? "ContainsText" : "PresetCriteria", properties: stop };
}

