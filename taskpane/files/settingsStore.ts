/** Where small JSON values are kept when there is no workbook to keep them with. */

export interface SettingsStore {
  /** undefined when nothing was kept under the key, or it can no longer be read. */
  read(key: string): unknown;
  /** @throws when the browser keeps nothing for this page */
  write(key: string, value: unknown): void;
}

/** The browser's own storage for this address. */
export const browserSettings = (): SettingsStore => ({
  read(key) {
    try {
      const kept = localStorage.getItem(key);
      return kept === null ? undefined : (JSON.parse(kept) as unknown);
    } catch {
      return undefined;
    }
  },
  write(key, value) {
    localStorage.setItem(key, JSON.stringify(value));
  },
});

/** Lasts as long as the object. */
export function memorySettings(): SettingsStore {
  const kept = new Map<string, unknown>();
  return { read: (key) => kept.get(key), write: (key, value) => void kept.set(key, value) };
}
