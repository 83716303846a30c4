/** 设置: everything that the office decides, on one page. */
import "../../settings.css";
import "../../functionHelp.css";
import "@fluentui/web-components/button.js";
import { parseMonth } from "../../../src/month";
import { closedMonthsOf, withMonthClosed, withOpenedMonth } from "../../../src/settings/closedMonths";
import { DEFAULT_SETTINGS, MOST_SETTINGS_BYTES, type OfficeSettings, settingsBytes } from "../../../src/settings/officeSettings";
import { LANGUAGES } from "../../../src/text/language";
import { paneText } from "../../../src/text/pane";
import { settingsPaneText } from "../../../src/text/settingsPane";
import { MARK_LOOK } from "../../excel/markLook";
import { headingsOf } from "../../mapping/storedMapping";
import { COLOUR_PRESETS, presetOf, type PresetName } from "../../settings/colourPresets";
import { closedBefore, closingEditions } from "../../settings/closingEditions";
import { wholeSettings } from "../../settings/officeDocument";
import { selectedRows } from "../../settings/rosterCells";
import type { PaneState } from "../../state";
import type { WorkbookPort } from "../../workbookPort";
import { type Child, element, fill, selectOf, taken } from "../dom";
import { bar } from "../message";
import { run, type Part, type Surroundings } from "../part";
import { coverHead } from "./coverHead";
import { fileSection } from "./fileSection";
import { rosterSection } from "./rosterSection";
import { helpSection } from "../tour/helpSection";

const IGNORED_AT_MOST = 50;

export function settingsScreen(around: Surroundings, { port, inExcel }: { readonly port: WorkbookPort; readonly inExcel: boolean }): Part {
  const { language, controller } = around;
  const text = settingsPaneText(language);
  const head = coverHead({ id: "settings", title: text.open, back: text.back, leave: () => controller.showScreen("tabs") });
  const kept = element("div", {});
  const [edition, looks, colours, locked, mappings, ignored] = Array.from({ length: 6 }, () => element("section", { class: "setting" })) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const size = element("p", { class: "hint" });
  let latest: PaneState | null = null;

  const use = (change: (settings: OfficeSettings) => OfficeSettings, sentence: string): void => {
    const office = latest?.settings.office;
    if (office) run(controller.settings.use(change(office), sentence));
  };
  const roster = rosterSection({ language, use, selection: inExcel ? () => selectedRows(port) : null });
  const file = fileSection({
    language, whole: () => (latest === null ? DEFAULT_SETTINGS : wholeSettings(latest)), take: (settings, sentence) => controller.settings.useWhole(settings, sentence),
  });
  const body = element("div", { class: "cover-body settings-body" }, kept, edition, looks, colours, roster.root, locked, mappings, ignored, file, helpSection(around), size);
  const root = element("div", { class: "cover" }, head.root, body);

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (event.target instanceof HTMLInputElement && event.target.type === "search" && event.target.value !== "") return;
    taken(event);
    controller.showScreen("tabs");
    document.querySelector<HTMLElement>("#open-settings")?.focus();
  });

  function drawEdition({ request, editions }: PaneState): void {
    const chosen = editions.find(({ id }) => id === request.edition);
    const picked = Object.values(request.choices).reduce((sum, picks) => sum + Object.keys(picks).length, 0);
    fill(edition, element("h3", {}, text.edition.heading),
      element("p", {}, `${chosen?.title ?? request.edition ?? text.edition.automatic}${language === "zh-CN" ? "；" : "; "}${text.edition.choices(picked)}`),
      element("button", { type: "button", class: "quiet", id: "to-rules", onclick: () => controller.showTab("rules") }, text.edition.toRules));
  }

  function drawLooks({ settings: { office }, review }: PaneState): void {
    const choice = selectOf([{ id: "", label: text.language.automatic }, ...LANGUAGES.map((one) => ({ id: one, label: text.language.names[one] }))], office?.language ?? "",
      (id) => run(controller.settings.chooseLanguage(LANGUAGES.find((one) => one === id) ?? null)), { id: "settings-language", "aria-label": text.language.heading });
    const live = element("input", { type: "checkbox", id: "settings-live", checked: review.live });
    live.addEventListener("change", () => run(controller.review.setLive(live.checked)));
    fill(looks, element("h3", {}, text.language.heading), choice, element("p", { class: "hint" }, text.language.hint),
      inExcel ? element("h3", {}, text.live.heading) : null, inExcel ? element("label", { class: "check-line" }, live, text.live.label) : null);
  }

  function drawColours({ settings: { office } }: PaneState): void {
    const chosen = presetOf(office?.markColours ?? {});
    const option = (name: PresetName): HTMLElement => {
      const radio = element("input", { type: "radio", name: "mark-colours", id: `colours-${name}`, checked: chosen === name });
      radio.addEventListener("change", () => run(controller.settings.chooseColours(COLOUR_PRESETS[name])));
      return element("label", { class: "colour-preset" }, radio, element("span", {}, text.colours.names[name]),
        element("span", { class: "samples", "aria-hidden": "true" }, ...(["error", "warning", "info"] as const).map((severity) => sample(severity, COLOUR_PRESETS[name][severity] ?? MARK_LOOK[severity]))));
    };
    fill(colours, element("h3", { id: "colours-heading" }, text.colours.heading),
      element("div", { role: "radiogroup", "aria-labelledby": "colours-heading", class: "colour-presets" }, ...(["plain", "blind", "strong"] as const).map(option)),
      chosen === null ? element("p", { class: "hint" }, text.colours.own) : null, element("p", { class: "hint" }, text.colours.hint));
  }

  /** As the marks look in the sheet: set by script, for the page's policy allows no style in the markup. */
  function sample(severity: "error" | "warning" | "info", look: { readonly fill: string; readonly font: string; readonly border: string }): HTMLElement {
    const made = element("span", { class: `sample ${severity}` }, text.colours.sample[severity]);
    made.style.setProperty("background", look.fill);
    made.style.setProperty("color", look.font);
    made.style.setProperty("border-color", look.border);
    return made;
  }

  function drawLocked({ settings: { office }, editions, library }: PaneState): void {
    const titleOf = (id: string): string => [...editions, ...library.builtIn].find((one) => one.id === id)?.title ?? id;
    const under = (ids: readonly string[]): string => (ids.length === 0 ? text.locked.underNone : text.locked.under(ids.map(titleOf)));
    const problem = element("p", { class: "field-problem", role: "alert", id: "locked-problem" });
    const input = element("input", { class: "input", id: "locked-month", placeholder: text.locked.placeholder, autocomplete: "off", "aria-label": text.locked.label, "aria-describedby": "locked-problem" });
    const form = element("form", { class: "month-form", novalidate: true }, input, element("fluent-button", { size: "small", type: "submit", id: "locked-add" }, text.locked.add), problem);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const month = parseMonth(input.value.trim());
      input.setAttribute("aria-invalid", String(month === undefined));
      if (month === undefined) {
        problem.textContent = text.locked.bad(input.value.trim());
        return input.focus();
      }
      const ids = latest === null ? [] : closingEditions(latest, month);
      const before = latest === null ? null : closedBefore(latest, month);
      if (before !== null) {
        const { kept, wanted } = before;
        problem.textContent = text.locked.closedOtherwise({ month, closed: text.locked.edition(kept.title, kept.id), wanted: text.locked.edition(titleOf(wanted), wanted) });
        return input.focus();
      }
      use((settings) => withMonthClosed(settings, month, ids), ids.length === 0 ? text.locked.addedWithout(month) : text.locked.added(month, ids.map(titleOf)));
      document.querySelector<HTMLElement>("#locked-month")?.focus();
    });
    const months = office?.lockedMonths ?? [];
    const kept = office === null ? [] : closedMonthsOf(office);
    const editionsOf = (month: string): readonly string[] => kept.flatMap((one) => (one.month === month && one.edition !== "" ? [one.edition] : []));
    fill(locked, element("h3", {}, text.locked.heading), element("p", { class: "hint" }, text.locked.hint), form,
      months.length === 0 ? element("p", { class: "hint" }, text.locked.none) : element("ul", { class: "setting-list" }, ...months.map((month) => element("li", {}, element("span", {}, element("b", {}, month), ` ${under(editionsOf(month))}`),
        element("button", { type: "button", class: "quiet", "aria-label": text.locked.removeNamed(month), onclick: () => {
          use((settings) => withOpenedMonth(settings, month), text.locked.removed(month));
          document.querySelector<HTMLElement>("#locked-month")?.focus();
        } }, text.locked.remove)))));
  }

  function drawMappings({ request }: PaneState): void {
    const words = paneText(language).mapping.list;
    fill(mappings, element("h3", {}, text.mappings.heading),
      request.mappings.length === 0 ? element("p", { class: "hint" }, text.mappings.none) : element("ul", { class: "setting-list" }, ...request.mappings.map((mapping) => {
        const headings = headingsOf(mapping).join(" | ");
        return element("li", {}, element("span", {}, headings), element("button", { type: "button", class: "quiet", "aria-label": words.removeNamed(headings), onclick: () => run(controller.removeMapping(mapping.fingerprint)) }, words.remove));
      })));
  }

  function drawIgnored({ review: { records } }: PaneState): void {
    const names = paneText(language).findings;
    const item = (record: (typeof records)[number]): Child => {
      const label = text.ignored.item(names[record.code as keyof typeof names] ?? record.code, [record.cell === "" ? record.sheet : `${record.sheet}!${record.cell}`, record.subject].filter((part) => part !== null && part !== "").join(" "));
      return element("li", {}, element("span", {}, label, element("span", { class: "hint" }, ` ${text.ignored.why(record.reason, record.date)}`)),
        element("button", { type: "button", class: "quiet", "aria-label": text.ignored.takeBackNamed(label), onclick: () => run(controller.review.takeBack(record)) }, text.ignored.takeBack));
    };
    fill(ignored, element("h3", {}, text.ignored.heading),
      records.length === 0 ? element("p", { class: "hint" }, text.ignored.none) : element("ul", { class: "setting-list" }, ...[...records].reverse().slice(0, IGNORED_AT_MOST).map(item)),
      records.length > IGNORED_AT_MOST ? element("p", { class: "hint" }, text.ignored.more(records.length - IGNORED_AT_MOST)) : null);
  }

  return {
    root,
    update(state, before) {
      latest = state;
      const settings = before === null || before.settings !== state.settings;
      if (settings) {
        fill(kept, element("p", { class: "hint" }, inExcel ? text.keptWith.workbook : text.keptWith.browser),
          state.settings.unkept ? bar("warning", text.unkept) : null,
          state.settings.problems.length === 0 ? null : bar("warning", text.problems),
          state.settings.problems.length === 0 ? null : element("ul", { class: "preview-lines" }, ...state.settings.problems.slice(0, 10).map((sentence) => element("li", {}, sentence))));
      }
      const offices = before === null || before.settings.office !== state.settings.office;
      if (before === null || before.request !== state.request || before.editions !== state.editions) drawEdition(state);
      if (offices || before?.review.live !== state.review.live) keepingFocus(looks, () => drawLooks(state));
      if (before === null || before.settings.office?.markColours !== state.settings.office?.markColours) keepingFocus(colours, () => drawColours(state));
      if (before === null || before.settings.office?.roster !== state.settings.office?.roster) roster.update(state.settings.office?.roster ?? { windows: [], staff: [] });
      if (offices || before?.editions !== state.editions) keepingFocus(locked, () => drawLocked(state));
      if (before === null || before.request.mappings !== state.request.mappings) drawMappings(state);
      if (before === null || before.review.records !== state.review.records) drawIgnored(state);
      if (offices || before?.review.records !== state.review.records || before.request !== state.request) size.textContent = text.size(settingsBytes(wholeSettings(state)), MOST_SETTINGS_BYTES);
      if (state.screen === "settings" && (before === null || before.screen !== "settings")) {
        body.scrollTop = 0;
        head.focus();
      }
    },
  };
}

/** What is drawn anew under the user's hand keeps the focus. */
function keepingFocus(part: HTMLElement, draw: () => void): void {
  const focused = part.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
  draw();
  if (focused !== "") part.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
}
