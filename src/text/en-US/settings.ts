/** Settings: reading, import, export. In English. */
import type { SettingsText } from "../zh-CN/settings";

export const settings: SettingsText = {
  problems: {
    "not-json": () => "This is no settings file (its JSON cannot be read). Choose a file that this add-in exported.",
    "not-an-object": () => "An object (between { }) is expected here. It was left out.",
    "not-a-list": () => "A list (between [ ]) is expected here. It was left out.",
    "not-a-text": () => "Text is expected here. It was left out.",
    "too-long": (p) => `This has more than ${p.most} characters and was left out. Shorten it.`,
    "too-large": (p) => `The settings take ${Math.ceil(p.bytes / 1024)} KB, more than ${Math.floor(p.most / 1024)} KB. Shorten the roster or the list of ignored findings.`,
    "too-many": (p) => `There are ${p.count} items; only the first ${p.most} were read.`,
    "bad-version": (p) => `The version “${p.value}” is no whole number, so the settings cannot be read.`,
    "newer-version": (p) => `The settings have version ${p.value}; this add-in knows versions up to ${p.known}. Update the add-in first.`,
    "no-name": () => "A name is missing. The item was left out.",
    "bad-month": (p) => `“${p.value}” is no month and was read as no bound. Write it like 2026-07.`,
    "bad-date": (p) => `“${p.value}” is no date, so the item was left out. Write it like 2026-07-01.`,
    "from-after-to": (p) => `The first month ${p.from} is after the last, ${p.to}; both were read as no bound. Correct them.`,
    "not-a-colour": (p) => `“${p.value}” is no colour; the old one stays. Write it like #FFD6D9.`,
    "low-contrast": (p) => `Letters of ${p.font} can hardly be read on ${p.fill} (contrast ${p.ratio}, at least 4.5 is needed); the old colours stay. Choose darker letters.`,
    "not-a-language": (p) => `The language “${p.value}” is not known; Excel's stays. There are: ${p.known}.`,
    "no-code": () => "The finding's code is missing. The item was left out.",
    "no-reason": () => "Ignoring a finding needs a reason. The item was left out.",
  },
  parts: { edition: "edition", choices: "choices", markColours: "colours of marks", language: "language", roster: "roster", lockedMonths: "locked months", closedUnder: "editions of locked months", ignored: "ignored findings" },
  imported: (parts) => (parts.length === 0 ? "The file says the same as the settings; nothing was changed." : `Imported: ${parts.join(", ")}.`),
  stale: (p) => `Ignored on ${p.on} (${p.reason}), but what it is about has changed. Look at it again.`,
  ignored: (p) => `Ignored (${p.on}): ${p.reason}`,
  tooLarge: (p) => `The settings take ${Math.ceil(p.bytes / 1024)} KB, more than ${Math.floor(p.most / 1024)} KB, and were not saved. Shorten the roster or the list of ignored findings.`,
};
