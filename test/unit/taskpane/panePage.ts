/** Browser side of the view's tests: the real pane over a workbook in memory. `?scene=` and `?lang=` choose. */
import "../../../taskpane/pane.css";
import { createController } from "../../../taskpane/controller";
import { hostLanguage } from "../../../taskpane/hostLanguage";
import { paneText } from "../../../src/text/pane";
import { createStore } from "../../../taskpane/store";
import { mountPane } from "../../../taskpane/view/mountPane";
import type { MemoryPort } from "./memoryPort";
import { scene, type SceneName } from "./scenes";

declare global {
  interface Window {
    port: MemoryPort;
  }
}

const query = new URLSearchParams(location.search);
const language = hostLanguage(location.search, "zh-CN");
const name = query.get("scene") ?? "form";
const store = createStore();
const port = scene((name === "outside" ? "form" : name) as SceneName);
const controller = createController(port, store, language);
const text = paneText(language);
document.documentElement.lang = language;
document.title = text.title;
window.port = port;
const host = document.getElementById("pane");
if (host !== null) mountPane(host, store, { text, language, controller });
if (name === "outside") store.dispatch({ type: "outside" });
else void controller.start();
