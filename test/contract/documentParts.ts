/** What a Markdown document holds: links, anchors, commands, paths, rows of tables. */

export interface DocumentCommand {
  readonly command: string;
  /** In a fenced block; otherwise in a line of text. */
  readonly fenced: boolean;
}

const FENCE = /^(```|~~~)(\w*)[^\n]*\n([\s\S]*?)^\1\s*$/gmu;
const withoutFences = (text: string): string => text.replace(FENCE, "");

/** Blocks that hold commands: named as a shell's, or without a name and begun by one of our programs. */
const SHELLS = new Set(["sh", "bash", "shell", "console"]);
const OURS = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|assess) /u;

/** Targets of links and pictures inside the project. */
export const linksOf = (text: string): string[] =>
  [...withoutFences(text).replace(/`[^`\n]*`/gu, "").matchAll(/\]\(([^()\s]+)\)/gu)].map(([, target = ""]) => target).filter((target) => !/^[a-z]+:/u.test(target));

/** Anchors of the headings, as GitHub makes them. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of withoutFences(text).matchAll(/^#{1,6} +(.+?) *$/gmu)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1").toLowerCase().replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, "").replaceAll(" ", "-");
    let anchor = plain;
    for (let copy = 1; anchors.has(anchor); copy++) anchor = `${plain}-${copy}`;
    anchors.add(anchor);
  }
  return anchors;
}

export function commandsOf(text: string): DocumentCommand[] {
  const fenced = [...text.matchAll(FENCE)].flatMap(([, , language = "", block = ""]) => {
    const lines = block.replace(/\\\n\s*/gu, "").split("\n").map((line) => line.replace(/^\$ /u, "").replace(/(?:^|\s+)#.*$/u, "").trim()).filter((line) => line !== "");
    if (!SHELLS.has(language) && !(language === "" && lines.some((line) => OURS.test(line)))) return [];
    return lines.flatMap((line) => line.split(" && ")).map((command) => ({ command, fenced: true }));
  });
  const inText = [...withoutFences(text).matchAll(/`([^`\n]+)`/gu)].map(([, code = ""]) => code).filter((code) => OURS.test(code) && !/[…<]/u.test(code));
  return [...fenced, ...inText.map((command) => ({ command, fenced: false }))];
}

/** Paths of the project's rooms in code spans; patterns, placeholders and what a build makes are none. */
export const pathsOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/gu)].map(([, code = ""]) => code)
    .filter((code) => /^(?:src|functions|taskpane|intake|cli|workbench|test|scripts|samples|docs|deploy|[a-z][A-Za-z]+)\/[\w./\u4e00-\u9fff-]*$/u.test(code))
    .filter((code) => !/^(?:build|dist|node_modules|application|text|image|images|xl|en|http)\//u.test(code));

/** Cells of the rows of the first table that begins with this heading cell, behind a heading of the document where one is given. */
export function tableRows(text: string, first: string, behind = ""): string[][] {
  const lines = text.slice(Math.max(0, behind === "" ? 0 : text.indexOf(`${behind}\n`))).split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const rows: string[][] = [];
  for (const line of start < 0 ? [] : lines.slice(start + 2)) {
    if (!line.startsWith("|")) break;
    rows.push(line.split("|").slice(1, -1).map((cell) => cell.trim()));
  }
  return rows;
}

/** Words of a command, quotes taken off. */
export const splitWords = (command: string): string[] => [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(([, double, single, plain]) => double ?? single ?? plain ?? "");
