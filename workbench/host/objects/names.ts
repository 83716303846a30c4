/** Named items: of the workbook, or of one sheet. */
import { textArgument } from "../arguments";
import { sheetAddress } from "../boxes";
import type { HostObject, TypeBehaviour } from "../hostObject";
import { HostError, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { isRange, rangeFromText } from "./addressing";
import { listed } from "./listed";

export interface NamedItemObject extends HostObject {
  readonly type: "NamedItem";
  readonly name: string;
  /** Sheet id; null for the whole workbook. */
  readonly scope: string | null;
  formula: string;
}

interface NameCollection extends HostObject {
  readonly sheet: string | null;
}

export const namedItemBehaviour: TypeBehaviour<NamedItemObject> = {
  id: ({ name }) => name,
  store: ({ name, scope }, model) => model.storeFor(`NamedItem/${scope}/${name}`, { Visible: true, Comment: "" }),
  properties: {
    Name: { get: ({ name }) => name },
    _Id: { get: ({ name }) => name },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    Type: { get: ({ formula }) => (formula.includes("!") ? "Range" : "String") },
    Value: { get: ({ formula }) => (formula.includes("!") ? formula.slice(1) : formula.replace(/^="?|"$/g, "")) },
    Formula: {
      get: ({ formula }) => formula,
      set: (target, value) => {
        target.formula = textArgument([value], 0, "formula");
      },
    },
  },
  methods: {
    GetRange: ({ formula, scope }, _args, model) => {
      if (!formula.includes("!")) throw itemNotFound("the name is not a range");
      return rangeFromText(model, scope ?? model.grid.activeSheet(), formula.slice(1));
    },
    Delete: (target, _args, model) => listed(model.names).remove(target),
  },
};

function add({ sheet }: NameCollection, args: readonly unknown[], model: WorkbookModel): NamedItemObject {
  const name = textArgument(args, 0, "name");
  const taken = model.names.some((item) => item.scope === sheet && item.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `The name "${name}" exists already.`);
  const reference = args[1];
  const formula = isRange(reference)
    ? `=${sheetAddress(model.sheet(reference.sheet).name, reference.box)}`
    : textArgument(args, 1, "reference");
  const item: NamedItemObject = { type: "NamedItem", name, scope: sheet, formula };
  model.names.push(item);
  return item;
}

export const namedItemCollectionBehaviour: TypeBehaviour<NameCollection> = {
  items: ({ sheet }, model) => model.names.filter(({ scope }) => scope === sheet),
  methods: { Add: add, AddFormulaLocal: add },
};
