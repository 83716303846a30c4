/** What happens when the user acts in the 核验 tab. Never throws. */
import type { FindingCode } from "../../src/checking/finding";
import { findingKey } from "../../src/settings/ignoredFindings";
import type { Language } from "../../src/text/language";
import { findingsPaneText } from "../../src/text/findingsPane";
import { paneText } from "../../src/text/pane";
import type { CheckScope, ListedFinding } from "../checkSheets";
import type { Notice, ResultPhase } from "../state";
import type { Store } from "../store";
import type { WorkbookPort } from "../workbookPort";
import { isStepInside } from "./area";
import { problemOf, type CheckRunner } from "./checkRunner";
import { planFixes, withAllChosen, withChosen } from "./fixPlan";
import { ignore, IGNORED_SETTING, oneLine, readIgnored, withIgnored, withoutIgnored, type IgnoredFinding } from "./ignoring";
import type { Clock, LiveCheck } from "./liveCheck";
import { onShow, standingOf, type OnShow } from "./onShow";
import { selectable, withRecords } from "./reduceResult";
import type { FixBatch, ReviewChange } from "./reviewState";
import { plainView, readKeptView, VIEW_SETTING, type Facet, type FindingView, type Grouping } from "./viewOfFindings";
import { undoOf, writeChanges, type CellChange } from "./writeFixes";

export interface ReviewController {
  /** Reads what is kept with the workbook. */
  open(): Promise<void>;
  /** What the next check reads; a selection is asked for and kept as a filter. @throws PortError */
  scope(): Promise<CheckScope>;
  /** Before a check: where in the list the selection is. */
  leave(): void;
  /** After it: the same finding, or else what stands in its place. */
  comeBack(): void;
  setFilter(facet: Facet, value: string | null): void;
  search(words: string): void;
  clearArea(): void;
  /** Shows everything again; the grouping stays. */
  clearFilters(): void;
  group(grouping: Grouping): Promise<void>;
  setLive(live: boolean): Promise<void>;
  /** Asks for the reason to ignore the selected finding, or closes the question. */
  ask(asking: boolean): void;
  /** @param reason one line; an empty one is not taken */
  ignoreSelected(reason: string): Promise<void>;
  takeBack(record: IgnoredFinding): Promise<void>;
  /** Shows the corrections of a kind among the findings listed. */
  plan(code: FindingCode): void;
  choose(index: number, chosen: boolean): void;
  chooseAll(chosen: boolean): void;
  closePlan(): void;
  /** Writes the chosen corrections and checks again. */
  writePlan(): Promise<void>;
  /** Puts back what the last batch wrote, where nobody changed it since. */
  undo(): Promise<void>;
  stopWriting(): void;
  dismissBatch(): void;
  /** Place in the state's selection of the open finding before or after the selected one; null at the end. */
  neighbour(by: 1 | -1): number | null;
}

export interface ReviewParts {
  readonly port: WorkbookPort;
  readonly store: Store;
  readonly language: Language;
  readonly runner: CheckRunner;
  readonly live: LiveCheck;
  readonly clock: Clock;
}

export function createReviewController({ port, store, language, runner, live, clock }: ReviewParts): ReviewController {
  const text = findingsPaneText(language);
  const names = paneText(language).findings;
  let writing: AbortController | null = null;
  let left: { readonly place: number; readonly finding: ListedFinding } | null = null;
  let keeping: Promise<void> = Promise.resolve();

  const change = (what: ReviewChange): void => store.dispatch({ type: "review", change: what });
  const say = (notice: Notice): void => store.dispatch({ type: "notice", notice });
  const said = (tone: "success" | "warning", sentence: string): Notice => ({ kind: "said", tone, sentence });

  function result(): ResultPhase | null {
    const { phase } = store.state();
    return phase.kind === "result" ? phase : null;
  }

  function shown(phase: ResultPhase): OnShow {
    const { view, comparison } = store.state().review;
    return onShow(phase.result, view, comparison, names);
  }

  function selected(): { readonly finding: ListedFinding; readonly phase: ResultPhase } | null {
    const phase = result();
    const finding = phase && selectable(phase.result, store.state().review.comparison)[phase.selected];
    return phase && finding ? { finding, phase } : null;
  }

  /** The selection stays on what is listed. */
  function setView(next: Partial<FindingView>): void {
    change({ change: "view", view: { ...store.state().review.view, ...next } });
    const phase = result();
    const now = selected();
    if (phase === null) return;
    const list = shown(phase);
    if (now !== null && list.places.has(now.finding)) return;
    const [first] = list.order;
    const index = first && list.indices.get(first);
    if (index !== undefined) store.dispatch({ type: "select", index });
  }

  async function keep(key: string, value: unknown): Promise<void> {
    try {
      await port.writeSetting(key, value);
    } catch {
      say(said("warning", text.notKept));
    }
  }

  const keepView = (): Promise<void> => {
    const { view: { grouping }, live: on } = store.state().review;
    return keep(VIEW_SETTING, { grouping, live: on });
  };

  /**
   * Ignoring is done at once: list, counts and marks follow without a new check. It is kept first, so that workbook and list say the same. Another
   * pane of this workbook may have ignored something else meanwhile: that stays.
   */
  async function keepRecords(after: (records: readonly IgnoredFinding[]) => readonly IgnoredFinding[], notice: Notice): Promise<void> {
    await runner.giveWay();
    let records: readonly IgnoredFinding[];
    try {
      records = after(readIgnored(await port.readSetting(IGNORED_SETTING)));
      await port.writeSetting(IGNORED_SETTING, records);
    } catch {
      return say(said("warning", text.ignored.notKept));
    }
    const phase = result();
    const before = phase === null ? [] : shown(phase).order;
    const next = phase && withRecords(phase.result, records);
    change({ change: "records", records, result: next, selected: phase && next ? selectionIn(next, before, phase) : 0 });
    say(notice);
    if (next === null) return;
    try {
      const { heldOf, marksOf } = await import("../checkSheets");
      change({ change: "marks", marks: await port.mark(marksOf(next.findings), next.sheets, heldOf(next.findings)), of: next });
    } catch (thrown) {
      const { kind, detail } = problemOf(thrown);
      say({ kind: "problem", problem: kind, detail });
    }
  }

  /** One after the other, so that each reads what the one before it kept. */
  function useRecords(after: Parameters<typeof keepRecords>[0], notice: Notice): Promise<void> {
    const turn = keeping.then(() => keepRecords(after, notice));
    keeping = turn.catch(() => undefined);
    return turn;
  }

  /** The open finding that stood next in the list; where there is none any more, the one before. */
  function selectionIn(next: ResultPhase["result"], order: readonly ListedFinding[], phase: ResultPhase): number {
    const open = new Map(next.findings.map((finding, index) => [finding, index]));
    const now = selected()?.finding;
    const at = now === undefined ? 0 : (shown(phase).places.get(now) ?? 0);
    const candidates = [...order.slice(at), ...order.slice(0, at).reverse()];
    const found = candidates.find((finding) => open.has(finding));
    return (found && open.get(found)) ?? (selectable(next, store.state().review.comparison).length > 0 ? 0 : -1);
  }

  async function write(changes: readonly CellChange[], kind: FixBatch["kind"]): Promise<void> {
    if (writing !== null || runner.isRunning() || changes.length === 0) return;
    const stop = new AbortController();
    // Taken before anything is waited for: a second press must find it.
    writing = stop;
    await runner.giveWay();
    live.stop();
    const undoing = kind === "undone";
    const progress = (done: number): void => change({ change: "writing", writing: { done, total: changes.length, undoing } });
    progress(0);
    const outcome = await writeChanges(port, changes, { signal: stop.signal, onProgress: progress, exactly: true });
    writing = null;
    change({ change: "batch", batch: { kind, ...outcome, undo: undoing ? outcome.failed.map(({ problem: _, ...left }) => left) : undoOf(outcome.written) } });
    if ((await runner.checkQuietly(null)) === "cancelled") checkLater();
  }

  /** After the pause that follows an edit, where checking after edits is on. */
  function checkLater(): void {
    const sheet = result()?.result.sheets[0];
    if (sheet !== undefined) live.edited(sheet);
  }

  return {
    async open() {
      const { grouping, live: on } = readKeptView(await port.readSetting(VIEW_SETTING));
      change({ change: "kept", grouping, live: on, records: readIgnored(await port.readSetting(IGNORED_SETTING)) });
    },
    async scope() {
      const { request, review: { view } } = store.state();
      if (request.scope !== "selection") {
        if (view.area !== null) setView({ area: null });
        return request.scope;
      }
      const selection = await port.selection();
      const area = view.area !== null && isStepInside(selection, view.area) ? view.area : selection;
      change({ change: "view", view: { ...view, area } });
      return { sheet: area.sheet };
    },
    leave() {
      const now = selected();
      left = now === null ? null : { place: shown(now.phase).places.get(now.finding) ?? 0, finding: now.finding };
    },
    comeBack() {
      const phase = result();
      if (phase === null) return;
      const { listed, order, places, indices } = shown(phase);
      const now = selected()?.finding;
      const stays = now !== undefined && places.has(now) && (left === null || isSame(now, left.finding));
      const next = stays ? undefined : (listed[Math.min(left?.place ?? 0, listed.length - 1)] ?? order[0]);
      const index = next && indices.get(next);
      if (index !== undefined) store.dispatch({ type: "select", index });
    },
    setFilter: (facet, value) => setView({ filter: { ...store.state().review.view.filter, [facet]: value } }),
    search: (words) => setView({ words }),
    clearArea: () => setView({ area: null }),
    clearFilters: () => setView({ ...plainView, grouping: store.state().review.view.grouping }),
    async group(grouping) {
      setView({ grouping });
      await keepView();
    },
    async setLive(on) {
      change({ change: "live", live: on });
      if (!on) live.stop();
      else if (result()?.stale === true) checkLater();
      await keepView();
    },
    ask(asking) {
      const now = selected();
      const open = now !== null && standingOf(now.finding, now.phase.selected, now.phase.result, store.state().review.comparison).kind === "open";
      change({ change: "asking", asking: asking && open });
    },
    async ignoreSelected(reason) {
      const now = selected();
      if (now === null || oneLine(reason) === "") return;
      const record = ignore(now.finding, reason, clock.today());
      await useRecords((records) => withIgnored(records, record), said("success", text.ignored.done(placeOf(now.finding))));
    },
    takeBack: (record) =>
      useRecords((records) => withoutIgnored(records, record), said("success", text.ignored.takenBack(record.cell === "" ? record.sheet : `${record.sheet}!${record.cell}`))),
    plan(code) {
      const phase = result();
      if (phase !== null && writing === null) change({ change: "plan", plan: planFixes(shown(phase).listed, code) });
    },
    choose(index, chosen) {
      const { plan } = store.state().review;
      if (plan !== null) change({ change: "plan", plan: withChosen(plan, index, chosen) });
    },
    chooseAll(chosen) {
      const { plan } = store.state().review;
      if (plan !== null) change({ change: "plan", plan: withAllChosen(plan, chosen) });
    },
    closePlan: () => change({ change: "plan", plan: null }),
    writePlan: () => write(store.state().review.plan?.fixes.filter(({ chosen }) => chosen) ?? [], "written"),
    undo: () => write(store.state().review.batch?.undo ?? [], "undone"),
    stopWriting: () => writing?.abort(),
    dismissBatch: () => change({ change: "batch", batch: null }),
    neighbour(by) {
      const phase = result();
      if (phase === null) return null;
      const { listed, places, indices, order } = shown(phase);
      const now = selected()?.finding;
      const at = now === undefined ? -1 : (places.get(now) ?? -1);
      const next = listed[Math.min(at, listed.length) + by] ?? (at < 0 ? order[0] : undefined);
      return (next && indices.get(next)) ?? null;
    },
  };
}

/** Whether it is the finding of an earlier check. */
const isSame = (now: ListedFinding, earlier: ListedFinding): boolean => findingKey(now) === findingKey(earlier) && now.cells[0] === earlier.cells[0];

/** As people name it: sheet and first cell. */
const placeOf = ({ sheet, cells: [cell] }: ListedFinding): string => (cell === undefined ? sheet : `${sheet}!${cell}`);
