/** Conditional formats: kept in the grid, found by id, cut out by range. */
import { numberArgument, textArgument } from "../arguments";
import { intersection, overlaps, subtractBox } from "../boxes";
import type { BackendConditionalFormat, Box } from "../gridBackend";
import { NULL_OBJECT, type HostObject, type PartObject, type PropertyStore, type TypeBehaviour } from "../hostObject";
import { invalidArgument, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { areasOf, rangeOf } from "./addressing";
import { colorCode } from "./formats";

interface FormatCollection extends HostObject {
  readonly type: "ConditionalFormatCollection";
  readonly sheet: string;
  readonly boxes: readonly Box[];
}

interface FormatObject extends HostObject {
  readonly type: "ConditionalFormat";
  readonly sheet: string;
  readonly id: string;
}

/** Navigation property of each Excel.ConditionalFormatType. */
const KINDS: Readonly<Record<string, readonly [wire: string, type: string]>> = {
  Custom: ["Custom", "CustomConditionalFormat"],
  CellValue: ["CellValue", "CellValueConditionalFormat"],
  ContainsText: ["TextComparison", "TextConditionalFormat"],
  TopBottom: ["TopBottom", "TopBottomConditionalFormat"],
  PresetCriteria: ["Preset", "PresetCriteriaConditionalFormat"],
  DataBar: ["DataBar", "DataBarConditionalFormat"],
  ColorScale: ["ColorScale", "ColorScaleConditionalFormat"],
  IconSet: ["IconSet", "IconSetConditionalFormat"],
};

function current(model: WorkbookModel, target: FormatObject): BackendConditionalFormat {
  const format = model.conditionalFormats.find(target.sheet, target.id);
  if (!format) throw itemNotFound(`conditional format ${target.id}`);
  return format;
}

function formatStore(target: FormatObject, model: WorkbookModel): PropertyStore {
  return {
    get: (path) => current(model, target).properties[path] ?? null,
    set: (path, value) => {
      model.requireWritable(target.sheet);
      const format = current(model, target);
      const { [path]: _before, ...others } = format.properties;
      const kept = typeof value === "string" && path.endsWith("Color") ? colorCode(value) : value;
      const properties = kept === undefined || kept === null ? others : { ...others, [path]: kept };
      model.conditionalFormats.put(target.sheet, { ...format, properties });
    },
  };
}

/** Kinds the format does not have are an error by their plain name and nothing by `…OrNullObject`. */
function kindNavigation(): Record<string, (target: FormatObject, args: readonly unknown[], model: WorkbookModel) => HostObject> {
  const navigation: ReturnType<typeof kindNavigation> = {};
  for (const [kind, [wire, type]] of Object.entries(KINDS)) {
    const part = (target: FormatObject, model: WorkbookModel): PartObject | undefined =>
      current(model, target).type === kind ? { type, store: formatStore(target, model), path: `${wire}.` } : undefined;
    navigation[`${wire}OrNullObject`] = (target, _args, model) => part(target, model) ?? NULL_OBJECT;
    navigation[wire] = (target, _args, model) => {
      const found = part(target, model);
      if (!found) throw invalidArgument(`the conditional format is not of type ${kind}`);
      return found;
    };
  }
  return navigation;
}

/** Priority is the place in the sheet's order, 0 first. Putting a format in front is the one move grids offer. */
function setPriority(target: FormatObject, value: unknown, model: WorkbookModel): void {
  model.requireWritable(target.sheet);
  const place = numberArgument([value], 0, "priority");
  const others = model.conditionalFormats.list(target.sheet).filter(({ id }) => id !== target.id);
  const ordered = [...others.slice(0, place), current(model, target), ...others.slice(place)];
  for (const { id } of ordered) model.conditionalFormats.delete(target.sheet, id);
  for (const format of [...ordered].reverse()) model.conditionalFormats.put(target.sheet, format);
}

const formatsOf = ({ sheet, boxes }: FormatCollection, model: WorkbookModel): readonly BackendConditionalFormat[] =>
  model.conditionalFormats.list(sheet).filter((format) => format.boxes.some((own) => boxes.some((box) => overlaps(own, box))));

function add(target: FormatCollection, args: readonly unknown[], model: WorkbookModel): FormatObject {
  model.requireWritable(target.sheet);
  const type = textArgument(args, 0, "type");
  if (!KINDS[type]) throw invalidArgument(`"${type}" is no type of conditional format`);
  let id = formatId(model.newId());
  while (model.conditionalFormats.find(target.sheet, id)) id = formatId(model.newId());
  model.conditionalFormats.put(target.sheet, { id, boxes: target.boxes, type, properties: {} });
  return { type: "ConditionalFormat", sheet: target.sheet, id };
}

const formatId = (number: number): string => `{${String(number).padStart(8, "0")}-CF}`;

/** Takes the formats off this range alone; elsewhere they stay. */
function clearAll(target: FormatCollection, _args: readonly unknown[], model: WorkbookModel): void {
  model.requireWritable(target.sheet);
  for (const format of formatsOf(target, model)) {
    const boxes = target.boxes.reduce<readonly Box[]>(
      (left, cut) => left.flatMap((box) => (intersection(box, cut) ? subtractBox(box, cut) : [box])), format.boxes,
    );
    if (boxes.length === 0) model.conditionalFormats.delete(target.sheet, format.id);
    else model.conditionalFormats.put(target.sheet, { ...format, boxes });
  }
}

export const conditionalFormatCollectionBehaviour: TypeBehaviour<FormatCollection> = {
  items: (target, model) => formatsOf(target, model).map(({ id }) => ({ type: "ConditionalFormat", sheet: target.sheet, id })),
  methods: { Add: add, ClearAll: clearAll },
};

export const conditionalFormatBehaviour: TypeBehaviour<FormatObject> = {
  id: ({ id }) => id,
  store: formatStore,
  navigation: kindNavigation(),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (target, model) => current(model, target).type },
    StopIfTrue: {
      get: (target, model) => current(model, target).properties.StopIfTrue === true,
      set: (target, value, model) => formatStore(target, model).set("StopIfTrue", value === true),
    },
    Priority: {
      get: (target, model) => model.conditionalFormats.list(target.sheet).findIndex(({ id }) => id === target.id),
      set: setPriority,
    },
  },
  methods: {
    Delete: (target, _args, model) => {
      model.requireWritable(target.sheet);
      current(model, target);
      model.conditionalFormats.delete(target.sheet, target.id);
    },
    GetRange: (target, _args, model) => {
      const [box, second] = current(model, target).boxes;
      if (!box || second) throw itemNotFound("the conditional format applies to several ranges");
      return rangeOf(target.sheet, box);
    },
    GetRanges: (target, _args, model) => areasOf(target.sheet, current(model, target).boxes),
  },
};
