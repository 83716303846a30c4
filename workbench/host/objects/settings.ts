/** workbook.settings: small JSON values kept with the workbook. */
import { textArgument } from "../arguments";
import type { HostObject, TypeBehaviour } from "../hostObject";
import { itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";

interface SettingObject extends HostObject {
  readonly type: "Setting";
  readonly key: string;
}

const settingOf = (key: string): SettingObject => ({ type: "Setting", key });

function value({ key }: SettingObject, model: WorkbookModel): unknown {
  const json = model.settings.get(key);
  if (json === undefined) throw itemNotFound(`setting "${key}"`);
  return JSON.parse(json);
}

export const settingBehaviour: TypeBehaviour<SettingObject> = {
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    _Id: { get: ({ key }) => key },
    Value: {
      get: value,
      set: ({ key }, written, model) => void model.settings.set(key, JSON.stringify(written ?? null)),
    },
  },
  methods: {
    Delete: ({ key }, _args, model) => {
      if (!model.settings.delete(key)) throw itemNotFound(`setting "${key}"`);
    },
  },
};

export const settingCollectionBehaviour: TypeBehaviour = {
  items: (_target, model) => [...model.settings.keys()].map(settingOf),
  methods: {
    Add: (_target, args, model) => {
      const key = textArgument(args, 0, "key");
      model.settings.set(key, JSON.stringify(args[1] ?? null));
      return settingOf(key);
    },
  },
};
