/** What is said before an entry is written, besides the preview's own sentences. Pure. */
import type { Month } from "../../src/month";
import { formatPoints } from "../../src/points";
import type { LedgerEntry } from "../../src/register/ledgerEntry";
import { duplicatesIn } from "../../src/register/ledgerPlan";
import { ledgerFor } from "../../src/register/ledgerPlace";
import { newLedger } from "../../src/register/newLedger";
import { isLocked, type OfficeSettings } from "../../src/settings/officeSettings";
import type { Language } from "../../src/text/language";
import { listNames } from "../../src/text/pane";
import { registerText } from "../../src/text/register";
import { registerPaneText } from "../../src/text/registerPane";
import type { BookReading } from "./bookReading";
import type { Note } from "./registerState";
import type { SoFar } from "./soFar";

export interface BeforeWriting {
  /** null until the workbook is read. */
  readonly book: BookReading | null;
  readonly office: OfficeSettings | null;
  /** null until the date is whole. */
  readonly month: Month | null;
  readonly recorded: SoFar;
  /** Whether a subject is typed. */
  readonly named: boolean;
  /** The entry and how its clause is cited; null while the preview charges nothing. */
  readonly charged: { readonly entry: LedgerEntry; readonly citation: string } | null;
}

/** Cells that are named in one sentence. */
const CELLS_NAMED = 5;

export function notesBefore({ book, office, month, recorded, named, charged }: BeforeWriting, language: Language): readonly Note[] {
  const text = registerPaneText(language);
  const { plan } = registerText(language);
  const info = (sentence: string): Note => ({ kind: "info", sentence });
  const ask = (sentence: string): Note => ({ kind: "ask", sentence });
  const known = [
    ...(month !== null && named ? [info(recorded.sheets.length === 0 ? text.soFarNone : text.soFar(listNames(recorded.sheets, language)))] : []),
    ...(recorded.unreadable.length > 0 ? [ask(text.unreadable(listNames(recorded.unreadable.slice(0, CELLS_NAMED), language)))] : []),
  ];
  if (book === null || charged === null || month === null) return known;
  if (office !== null && isLocked(office, month)) return [...known, { kind: "stop", sentence: plan.lockedMonth(month) }];
  const { entry, citation } = charged;
  const place = ledgerFor(book.ledgers(entry.edition), month);
  if (place === null) return [...known, info(text.targetNew(newLedger(entry, book.sheetNames, book.tables.map(({ name }) => name)).plan.name))];
  const duplicates = duplicatesIn(place, entry, book.options.date1904).map(({ cell, amount }) =>
    ask(plan.duplicate({ cell, subject: entry.subject, citation, amount: amount === null ? null : formatPoints(amount) })));
  return [...known, info(text.target(place.grid.name)), ...duplicates];
}
