/** Reading and keeping the office's settings. Never throws. */
import type { MarkColours, MarkSeverity, OfficeSettings } from "../../src/settings/officeSettings";
import type { Language } from "../../src/text/language";
import { settingsPaneText } from "../../src/text/settingsPane";
import { CATALOGUE_SETTING, CHOICES_SETTING } from "../choices";
import { IGNORED_SETTING, withIgnored } from "../findings/ignoring";
import type { ReviewController } from "../findings/reviewController";
import { editionsWith } from "../remembered";
import { OFFICE_KEY } from "./officeKey";
import type { Store } from "../store";
import type { WorkbookPort } from "../workbookPort";

export type LooksOfMarks = Readonly<Partial<Record<MarkSeverity, MarkColours>>>;

export interface SettingsController {
  /** Reads what is kept; resolves when it is there. Asked again, it is read once. A language kept that is not the pane's opens the pane again. */
  open(): Promise<void>;
  /** Takes over and keeps; a sentence says so when it cannot be kept. @param sentence said when it was */
  use(settings: OfficeSettings, sentence?: string): Promise<void>;
  /** Takes over everything of an imported file, edition, choices and ignored findings included. */
  useWhole(settings: OfficeSettings, sentence: string): Promise<void>;
  /** null: as Excel says. The pane is opened again in that language. */
  chooseLanguage(language: Language | null): Promise<void>;
  chooseColours(colours: LooksOfMarks): Promise<void>;
}

export interface SettingsParts {
  readonly port: WorkbookPort;
  readonly store: Store;
  readonly language: Language;
  readonly review: ReviewController;
  /** Checks again what was checked, without a word. */
  readonly checkAgain: () => Promise<unknown>;
  /** Opens the pane again in a language; null for the host's. */
  readonly reopen: (language: Language | null) => void;
}

export function createSettingsController({ port, store, language, review, checkAgain, reopen }: SettingsParts): SettingsController {
  const text = settingsPaneText(language);
  let opening: Promise<void> | null = null;
  let keeping: Promise<boolean> = Promise.resolve(true);

  const say = (tone: "success" | "warning", sentence: string): void => store.dispatch({ type: "notice", notice: { kind: "said", tone, sentence } });
  const document = () => import("./officeDocument");

  async function read(): Promise<void> {
    const { readSettings, DEFAULT_SETTINGS } = await document();
    const { settings, problems } = readSettings(await port.readSetting(OFFICE_KEY), language);
    store.dispatch({ type: "settings", change: { change: "read", office: settings ?? DEFAULT_SETTINGS, problems: problems.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)) } });
    // The workbook says which language its office reads; the pane learns it only once it is open.
    const wanted = settings?.language ?? null;
    if (wanted !== null && wanted !== language) reopen(wanted);
  }

  async function keep(settings: OfficeSettings): Promise<boolean> {
    const { MOST_SETTINGS_BYTES, ownSettings, settingsBytes, storedSettings } = await document();
    const own = ownSettings(settings);
    const bytes = settingsBytes(own);
    if (bytes > MOST_SETTINGS_BYTES) {
      say("warning", text.tooLarge(Math.ceil(bytes / 1024), MOST_SETTINGS_BYTES / 1024));
      return false;
    }
    try {
      await port.writeSetting(OFFICE_KEY, storedSettings(own));
      return true;
    } catch {
      say("warning", text.notKept);
      return false;
    }
  }

  /** One after the other, so that what was chosen last is what stays. */
  function keepInTurn(settings: OfficeSettings): Promise<boolean> {
    const turn = keeping.then(() => keep(settings));
    keeping = turn.catch(() => false);
    return turn;
  }

  async function use(settings: OfficeSettings, sentence?: string): Promise<void> {
    const before = store.state().settings.office;
    store.dispatch({ type: "settings", change: { change: "set", office: settings } });
    if (sentence !== undefined) say("success", sentence);
    const kept = await keepInTurn(settings);
    store.dispatch({ type: "settings", change: { change: "kept", kept } });
    if (before !== null && (before.roster !== settings.roster || before.markColours !== settings.markColours)) await checkAgain();
  }

  return {
    open: () => (opening ??= read().catch(() => { opening = null; })),
    use,
    async useWhole(settings, sentence) {
      const { fromOffice } = await document();
      const { edition, choices } = settings;
      store.dispatch({ type: "choices", choices, editions: await editionsWith(choices) });
      store.dispatch({ type: "edition", edition });
      const records = settings.ignored.map(fromOffice).reduce<readonly ReturnType<typeof fromOffice>[]>(withIgnored, []);
      try {
        await port.writeSetting(CHOICES_SETTING, choices);
        await port.writeSetting(CATALOGUE_SETTING, edition ?? "");
        await port.writeSetting(IGNORED_SETTING, records);
        await review.open();
      } catch {
        say("warning", text.notKept);
      }
      await use(settings, sentence);
      await checkAgain();
    },
    async chooseLanguage(wanted) {
      const { office } = store.state().settings;
      if (office === null || office.language === wanted) return;
      await use({ ...office, language: wanted });
      reopen(wanted);
    },
    async chooseColours(colours) {
      const { office } = store.state().settings;
      if (office !== null) await use({ ...office, markColours: colours }, text.colours.done);
    },
  };
}
