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
import type { KeptValue, WorkbookPort } from "../workbookPort";

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
  /** The settings as they were last read or kept. */
  let known: OfficeSettings | null = null;
  let keeping: Promise<boolean> = Promise.resolve(true);

  const say = (tone: "success" | "warning", sentence: string): void => store.dispatch({ type: "notice", notice: { kind: "said", tone, sentence } });
  const document = () => import("./officeDocument");

  async function read(): Promise<void> {
    const { readSettings, DEFAULT_SETTINGS } = await document();
    const { settings, problems } = readSettings(await port.readSetting(OFFICE_KEY), language);
    const { ownSettings } = await document();
    known = ownSettings(settings ?? DEFAULT_SETTINGS);
    store.dispatch({ type: "settings", change: { change: "read", office: settings ?? DEFAULT_SETTINGS, problems: problems.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)) } });
    // The workbook says which language its office reads; the pane learns it only once it is open.
    const wanted = settings?.language ?? null;
    if (wanted !== null && wanted !== language) reopen(wanted);
  }

  /**
   * What another pane of this workbook kept since we read it stays, but for what is changed here. A later version's settings, which cannot be read
   * here, are not written over.
   */
  async function merged(own: OfficeSettings): Promise<OfficeSettings | { readonly refusal: string }> {
    const { readSettings } = await document();
    const { settings: theirs, problems } = readSettings(await port.readSetting(OFFICE_KEY), language);
    const newer = problems.find(({ code }) => code === "newer-version");
    if (newer !== undefined) return { refusal: text.notKeptOverNewer(newer.message) };
    if (theirs === null || known === null) return own;
    const before: Readonly<Record<string, unknown>> = { ...known };
    return { ...theirs, ...Object.fromEntries(Object.entries(own).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]))) };
  }

  /** @param others kept in the same step */
  async function keep(settings: OfficeSettings, others: readonly KeptValue[]): Promise<boolean> {
    const { MOST_SETTINGS_BYTES, ownSettings, settingsBytes, storedSettings } = await document();
    // A workbook that does not tell what it holds is not written over.
    const own = await merged(ownSettings(settings)).catch(() => ({ refusal: text.notKept }));
    if ("refusal" in own) {
      say("warning", own.refusal);
      return false;
    }
    const bytes = settingsBytes(own);
    if (bytes > MOST_SETTINGS_BYTES) {
      say("warning", text.tooLarge(Math.ceil(bytes / 1024), MOST_SETTINGS_BYTES / 1024));
      return false;
    }
    try {
      if (others.length === 0) await port.writeSetting(OFFICE_KEY, storedSettings(own));
      else await port.writeSettings([...others, { key: OFFICE_KEY, value: storedSettings(own) }]);
      known = own;
      // What the other pane decided counts here as well.
      const { office } = store.state().settings;
      if (office === settings && JSON.stringify(own) !== JSON.stringify(ownSettings(settings))) store.dispatch({ type: "settings", change: { change: "set", office: { ...own, edition: settings.edition, choices: settings.choices, ignored: settings.ignored } } });
      return true;
    } catch {
      say("warning", text.notKept);
      return false;
    }
  }

  /** One after the other, so that what was chosen last is what stays. */
  function keepInTurn(settings: OfficeSettings, others: readonly KeptValue[]): Promise<boolean> {
    const turn = keeping.then(() => keep(settings, others));
    keeping = turn.catch(() => false);
    return turn;
  }

  async function use(settings: OfficeSettings, sentence?: string, others: readonly KeptValue[] = []): Promise<boolean> {
    const before = store.state().settings.office;
    store.dispatch({ type: "settings", change: { change: "set", office: settings } });
    if (sentence !== undefined) say("success", sentence);
    const kept = await keepInTurn(settings, others);
    store.dispatch({ type: "settings", change: { change: "kept", kept } });
    if (before !== null && (before.roster !== settings.roster || before.markColours !== settings.markColours)) await checkAgain();
    return kept;
  }

  return {
    open: () => (opening ??= read().catch(() => { opening = null; })),
    use: async (settings, sentence) => void (await use(settings, sentence)),
    async useWhole(settings, sentence) {
      const { fromOffice } = await document();
      const { edition, choices } = settings;
      store.dispatch({ type: "choices", choices, editions: await editionsWith(choices) });
      store.dispatch({ type: "edition", edition });
      const records = settings.ignored.map(fromOffice).reduce<readonly ReturnType<typeof fromOffice>[]>(withIgnored, []);
      const kept = await use(settings, sentence, [{ key: CHOICES_SETTING, value: choices }, { key: CATALOGUE_SETTING, value: edition ?? "" }, { key: IGNORED_SETTING, value: records }]);
      if (kept) await review.open().catch(() => undefined);
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
