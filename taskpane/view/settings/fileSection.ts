/** Settings as a file: given away, and taken over after showing what changes. */
import "@fluentui/web-components/button.js";
import { mergeSettings, type SettingsPart } from "../../../src/settings/mergeSettings";
import { exportSettings, MOST_SETTINGS_BYTES, type OfficeSettings } from "../../../src/settings/officeSettings";
import { readSettings } from "../../../src/settings/readSettings";
import type { Language } from "../../../src/text/language";
import { settingsPaneText } from "../../../src/text/settingsPane";
import { settingsText } from "../../../src/text/settings";
import { saveFile } from "../../batch/saveFile";
import { element, fill } from "../dom";
import { bar } from "../message";
import { run } from "../part";

export interface FileActions {
  readonly language: Language;
  /** Everything, edition, choices and ignored findings included. */
  readonly whole: () => OfficeSettings;
  readonly take: (settings: OfficeSettings, sentence: string) => Promise<void>;
}

const PROBLEMS_AT_MOST = 20;

export function fileSection({ language, whole, take }: FileActions): HTMLElement {
  const text = settingsPaneText(language).file;
  const parts = settingsText(language);
  const outcome = element("div", { class: "import-outcome", "aria-live": "polite" });
  const picker = element("input", { type: "file", id: "input-settings", accept: ".json,application/json", hidden: true, "aria-hidden": "true", tabindex: -1 });
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    if (file !== undefined) run(read(file));
    // The same file may be picked again.
    picker.value = "";
  });

  function give(): void {
    saveFile(text.exportName, new TextEncoder().encode(exportSettings(whole())), "application/json");
    fill(outcome, bar("success", text.exported(text.exportName)));
  }

  async function read(file: File): Promise<void> {
    if (file.size > 4 * MOST_SETTINGS_BYTES) return fill(outcome, bar("warning", text.tooLarge(file.name)));
    const { settings, problems } = readSettings(await file.text(), language);
    const list = problems.length === 0 ? null : element("ul", { class: "preview-lines" }, ...problems.slice(0, PROBLEMS_AT_MOST).map(({ path, message }) => element("li", {}, path === "" ? message : `${path}：${message}`)));
    if (settings === null) return fill(outcome, bar("error", text.unreadable(file.name)), list);
    const own = whole();
    const merged = mergeSettings(own, settings);
    if (merged.changed.length === 0) return fill(outcome, bar("info", text.same(file.name)), list);
    const confirm = element("fluent-button", { size: "small", appearance: "primary", id: "import-confirm", onclick: () => {
      fill(outcome);
      run(take(merged.settings, parts.imported(merged.changed.map((part) => parts.parts[part]))));
    } }, text.confirm);
    fill(outcome,
      element("p", {}, text.changes(file.name)),
      element("ul", { class: "preview-lines" }, ...merged.changed.map((part) => element("li", {}, element("b", {}, parts.parts[part]), ` ${changeOf(part, own, merged.settings)}`))),
      list === null ? null : element("p", { class: "label" }, text.problems), list,
      element("div", { class: "button-row" }, confirm, element("fluent-button", { size: "small", id: "import-cancel", onclick: () => fill(outcome) }, text.cancel)));
    confirm.focus();
  }

  function changeOf(part: SettingsPart, before: OfficeSettings, after: OfficeSettings): string {
    const told = (of: OfficeSettings): string => {
      const { roster, edition } = settingsPaneText(language);
      switch (part) {
        case "edition": return of.edition ?? edition.automatic;
        case "language": return of.language ?? settingsPaneText(language).language.automatic;
        case "roster": return roster.count(of.roster.windows.length, of.roster.staff.length);
        case "lockedMonths": return of.lockedMonths.length === 0 ? "—" : of.lockedMonths.join(" ");
        case "closedUnder": return (of.closedUnder ?? []).map(({ month, edition }) => `${month} ${edition}`).join(" / ") || "—";
        case "ignored": return String(of.ignored.length);
        case "choices": return String(Object.values(of.choices).reduce((sum, picks) => sum + Object.keys(picks).length, 0));
        case "markColours": return Object.values(of.markColours).map(({ fill: colour }) => colour).join(" ") || "—";
      }
    };
    return text.roster(told(before), told(after));
  }

  return element("section", { class: "setting" }, element("h3", {}, text.heading),
    element("div", { class: "button-row" },
      element("fluent-button", { size: "small", id: "settings-export", onclick: give }, text.export),
      element("fluent-button", { size: "small", id: "settings-import", onclick: () => picker.click() }, text.import), picker),
    outcome);
}
