// join.mjs RESULTS: the answers of all tasks as one, all.json, and in a sentence. Ends with the worst code of all tasks; 3 where a task has none.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const [results = "."] = process.argv.slice(2);
const paths = readFileSync(path.join(results, "files"), "utf8").split("\0").filter((name) => name !== "");
const tasks = Math.ceil(paths.length / Number(readFileSync(path.join(results, "per-task"), "utf8")));
const joined = { files: [], passedOver: [] };
const missing = [];
for (let task = 1; task <= tasks; task++) {
  const answer = path.join(results, "tasks", `${task}.json`);
  if (!existsSync(answer)) missing.push(task);
  else {
    const { files, passedOver = [] } = JSON.parse(readFileSync(answer, "utf8"));
    joined.files.push(...files);
    joined.passedOver.push(...passedOver);
  }
}
writeFileSync(path.join(results, "all.json"), JSON.stringify(joined));

const unread = joined.files.filter(({ status }) => status !== "checked");
const wrong = joined.files.filter(({ findings = [] }) => findings.some(({ severity }) => severity === "error"));
process.stdout.write(`${paths.length} files in ${tasks} tasks: ${joined.files.length - unread.length} checked, ${wrong.length} of them with errors, ${unread.length} not read, ${missing.length} tasks without an answer\n`);
for (const { file, status } of unread) process.stdout.write(`  ${file}: ${status}\n`);
for (const task of missing) process.stdout.write(`  task ${task} has no answer: run check-many.sh again\n`);
process.exitCode = missing.length > 0 ? 3 : unread.length > 0 ? 2 : wrong.length > 0 ? 1 : 0;
