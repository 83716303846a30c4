/**
 * npm run sideload: the add-in in the Excel of this computer (Windows or Mac).
 *
 * Builds for https://localhost:3000/, makes and trusts a development certificate, serves the build, and hands the manifest
 * to Microsoft's own starter. Both of Microsoft's tools are fetched by npx when they are first needed, so that installing
 * the project stays small.
 */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { answer } from "../workbench/server";

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const DIST = path.join(ROOT, "dist");
const PORT = 3000;
const CERTIFICATES = "office-addin-dev-certs@2.0.10";
const STARTER = "office-addin-debugging@6.1.2";

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function step(command: string, ...options: string[]): void {
  const { status, error } = spawnSync(command, options, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (error || status !== 0) stop(`“${command} ${options.join(" ")}” did not succeed; see above. 上面的步骤没有完成，请先解决。`);
}

if (process.platform !== "win32" && process.platform !== "darwin") {
  stop("Excel runs on Windows and Mac only; here, npm start shows the add-in without Excel. 本机没有 Excel，可用 npm start 试用。");
}
step("npm", "run", "build");
step("npx", "--yes", CERTIFICATES, "install");

const certificates = path.join(os.homedir(), ".office-addin-dev-certs");
const server = createServer(
  { key: readFileSync(path.join(certificates, "localhost.key")), cert: readFileSync(path.join(certificates, "localhost.crt")) },
  (request, response) => void answer({ site: DIST, officeJs: path.join(DIST, "office-js"), samples: path.join(ROOT, "samples") }, request, response),
);
server.on("error", (error: NodeJS.ErrnoException) =>
  stop(error.code === "EADDRINUSE" ? `Port ${PORT} is taken; the manifest names it. Close what uses it. 端口 ${PORT} 被占用，请先关闭占用它的程序。` : error.message),
);
server.listen(PORT, "localhost", () => {
  console.log(`Serving ${DIST} at https://localhost:${PORT}/. Ctrl+C ends it. 按 Ctrl+C 结束。`);
  spawn("npx", ["--yes", STARTER, "start", path.join(DIST, "manifest.xml"), "desktop"], {
    cwd: ROOT, stdio: "inherit", shell: process.platform === "win32",
  });
});
