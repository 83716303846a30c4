/** Office.context.document.settings, which office.js reads at the start and saves as a whole. */
import { isRecord } from "./arguments";

const Dispatch = { loadSettings: 75, saveSettings: 76 } as const;

/** Key and JSON text of every setting. */
export const initialSettings = (settings: ReadonlyMap<string, string>): readonly (readonly [string, string])[] => [...settings];

/** @returns undefined for methods that are not about settings */
export function documentSettingsMethods(
  settings: Map<string, string>, method: number, data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  if (method === Dispatch.loadSettings) {
    return { Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } };
  }
  if (method !== Dispatch.saveSettings) return undefined;
  const saved = entriesOf(data);
  settings.clear();
  for (const [key, json] of saved) settings.set(key, json);
  return {};
}

/** The pairs stand as "Properties" somewhere inside the request's data; office.js names the way there by its version. */
function entriesOf(data: unknown): readonly (readonly [string, string])[] {
  if (!isRecord(data)) return [];
  if (Array.isArray(data.Properties)) {
    return data.Properties.flatMap((pair: unknown) => (Array.isArray(pair) ? [[String(pair[0]), String(pair[1])] as const] : []));
  }
  return Object.values(data).flatMap(entriesOf);
}
