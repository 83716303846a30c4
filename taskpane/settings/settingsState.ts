/** What the pane knows of the office's settings. Pure. */
import type { OfficeSettings } from "../../src/settings/officeSettings";

export interface SettingsState {
  /** null until they are read. */
  readonly office: OfficeSettings | null;
  /** What could not be read of them, in sentences. */
  readonly problems: readonly string[];
  /** The last change could not be kept: it holds for this sitting. */
  readonly unkept: boolean;
}

export const emptySettings: SettingsState = { office: null, problems: [], unkept: false };

export type SettingsChange =
  | { readonly change: "read"; readonly office: OfficeSettings; readonly problems: readonly string[] }
  | { readonly change: "set"; readonly office: OfficeSettings }
  | { readonly change: "kept"; readonly kept: boolean };

export function reduceSettings(state: SettingsState, change: SettingsChange): SettingsState {
  switch (change.change) {
    case "read": return { office: change.office, problems: change.problems, unkept: false };
    case "set": return { ...state, office: change.office, problems: [] };
    case "kept": return state.unkept === !change.kept ? state : { ...state, unkept: !change.kept };
  }
}
