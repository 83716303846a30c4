/** Browser side of the view's tests: the real pane over a workbook in memory. `?scene=` and `?lang=` choose. */
import "../../../taskpane/colors.css";
import "../../../taskpane/pane.css";
import "../../../taskpane/draft.css";
import { createController } from "../../../taskpane/controller";
import { createDraftController } from "../../../taskpane/draft/draftController";
import { workHere } from "../../../taskpane/draft/draftTasks";
import { hostLanguage } from "../../../taskpane/hostLanguage";
import { paneText } from "../../../src/text/pane";
import { createStore } from "../../../taskpane/store";
import { mountPane } from "../../../taskpane/view/mountPane";
import { applyTheme } from "../../../taskpane/view/theme";
import { answerTask } from "../../../taskpane/batch/answerTask";
import type { BatchAnswer, BatchNews, BatchTask } from "../../../taskpane/batch/tasks";
import type { StartWorker, WorkerHandle } from "../../../taskpane/batch/workerPool";
import { createImpactTab } from "../../../taskpane/view/impact/impactTab";
import { createFilesTab } from "../../../taskpane/view/files/filesTab";
import type { Surroundings } from "../../../taskpane/view/part";
import { summaryTab } from "../../../taskpane/view/summary/summaryTab";
import type { MemoryPort } from "./memoryPort";
import { scene, type SceneName } from "./scenes";

declare global {
  interface Window {
    port: MemoryPort;
    /** Files given to the person. */
    saved: { file: string; size: number; text?: string }[];
  }
}

const query = new URLSearchParams(location.search);
const language = hostLanguage(location.search, "zh-CN");
const name = query.get("scene") ?? "form";
const store = createStore();
const port = scene((name === "outside" ? "form" : name) as SceneName);
const controller = createController(port, store, language, (file, bytes) => window.saved.push({ file, size: bytes.length, text: new TextDecoder().decode(bytes) }));
const text = paneText(language);
document.documentElement.lang = language;
document.title = text.title;
window.port = port;
const host = document.getElementById("pane");
const around: Surroundings = {
  text, language, controller,
  draft: createDraftController(store, language, { work: workHere, saver: controller.library }),
  summary: async () => summaryTab(around, { port, store, save: (file, bytes) => window.saved.push({ file, size: bytes.length, text: new TextDecoder().decode(bytes) }) }),
  impact: async () => createImpactTab(around, {
    port, store, readers: { start: samePage, workers: 1, patienceMs: 30_000 }, today: () => "2026-11-22", paneVersion: "0.1.0", give: (file, bytes) => window.saved.push({ file, size: bytes.length, text: new TextDecoder().decode(bytes) }),
  }),
  files: async () => createFilesTab(around, store, { start: samePage, workers: 1, patienceMs: 30_000, save: (file, bytes) => window.saved.push({ file, size: bytes.length }) }),
};
window.saved = [];
applyTheme(new URLSearchParams(location.search).get("theme") === "dark" ? "dark" : "light");
if (host !== null) mountPane(host, store, around);
void (name === "outside" ? controller.startOutside() : controller.start());

/** The worker's own work, done in the page: what a real worker adds is tried in test/e2e. */
function samePage(hear: Parameters<StartWorker<BatchTask, BatchNews, BatchAnswer>>[0]): WorkerHandle<BatchTask> {
  let ended = false;
  return {
    send: (task) => void answerTask(task, (news) => ended || hear({ kind: "news", news })).then((answer) => ended || hear({ kind: "answer", answer })),
    end: () => (ended = true),
  };
}
