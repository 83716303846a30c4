/** What a release holds, file by file, and the one archive made of it: the same bytes from the same sources, whenever and wherever. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync, type Zippable } from "fflate";
import { billOfMaterials, licencesText, lockedIntegrity, ownPackage, packageFolders, packagesOf, type BillOfMaterials } from "../../deploy/packages.js";
import { readLock } from "./installed";
import { nameAt } from "./lockFile";
import type { SingleFile } from "./singleFileCli";

export interface Release {
  readonly root: string;
  /** Folder of the built add-in. */
  readonly dist: string;
  /** Address in its manifest. */
  readonly address: string;
  readonly cli: SingleFile;
}

/** Sources that go along as they are. The manual is among the web files, with its pictures. */
const DOCUMENTS: readonly string[] = ["LICENSE", "CHANGELOG.md", "docs/install.zh-CN.md", "docs/install.md", "docs/excel-checklist.md", "docs/limits.md", "deploy/nginx.conf"];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @returns by name inside the archive, in order; SHA256SUMS covers every other one */
export function packageFiles(release: Release): ReadonlyMap<string, Uint8Array> {
  const { root, dist, address, cli } = release;
  const own = ownPackage(root);
  const packages = packagesOf([...packageFolders(cli.inputs), ...foldersOf(release)]);
  const files = new Map<string, Uint8Array>([
    ...filesIn(dist).map((name): [string, Uint8Array] => [`web/${name}`, readFileSync(path.join(dist, name))]),
    ...DOCUMENTS.map((name): [string, Uint8Array] => [name, readFileSync(path.join(root, name))]),
    ["cli/assess.cjs", cli.bytes],
    ["README.txt", bytesOf(readme(own.version, address))],
    ["LICENCES.txt", bytesOf(licencesText(own, packages))],
    ["sbom.cdx.json", bytesOf(`${JSON.stringify(billOfMaterials(own, packages, lockedIntegrity(root)), null, 1)}\n`)],
  ]);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([...sorted, ["SHA256SUMS", bytesOf(sorted.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(""))]]);
}

/** Name of the archive without its ending, and of the folder that it unpacks to. */
export const archiveName = (version: string): string => `assess-${version}`;

/** @param folder that everything is in once it is unpacked */
export function archiveOf(files: ReadonlyMap<string, Uint8Array>, folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) {
    // Zip keeps local time without saying where; the earliest it can hold is the same everywhere.
    entries[`${folder}/${name}`] = [bytes, { mtime: new Date(1980, 0, 1), os: 3, attrs: (name === "cli/assess.cjs" ? 0o100755 : 0o100644) << 16, level: 9 }];
  }
  return zipSync(entries);
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.relative(folder, path.join(parentPath, name)).split(path.sep).join("/"));

/** Where the packages are installed that the built add-in says it holds. */
function foldersOf({ root, dist }: Release): string[] {
  const bill = JSON.parse(readFileSync(path.join(dist, "sbom.cdx.json"), "utf8")) as BillOfMaterials;
  const places = Object.entries(readLock(root).packages);
  return bill.components.map(({ name, version }) => {
    const [place] = places.find(([at, entry]) => at !== "" && nameAt(at) === name && entry.version === version) ?? [];
    if (place === undefined) throw new Error(`${name} ${version} is in the build and not in package-lock.json`);
    return path.join(root, place);
  });
}

const readme = (version: string, address: string): string => `ASSESS 政务考核核验 ${version}

web/        放到网站服务器上的文件。清单 web/manifest.xml 里的地址是 ${address}
            地址不同时，用文本编辑器把 manifest.xml 里的这个地址全部替换成自己的（https 开头，以 / 结尾），其他文件不用改。
cli/        命令行：node cli/assess.cjs check 评分表.xlsx（需要 Node 20 或更新）
docs/       安装：install.zh-CN.md；真实 Excel 验收：excel-checklist.md；手册：web/help.html
deploy/     nginx 配置样例
SHA256SUMS  每个文件的校验值：sha256sum -c SHA256SUMS
sbom.cdx.json、LICENCES.txt  包含的他人作品和许可

web/        Files for a web server. Its manifest.xml is for ${address}
            Elsewhere, replace that address throughout manifest.xml by your own (https, ends with /); no other file changes.
cli/        Command line: node cli/assess.cjs check sheet.xlsx (Node 20 or later)
docs/       Installation: install.md; acceptance in a real Excel: excel-checklist.md; manual: web/help.en-US.html
deploy/     An nginx configuration
SHA256SUMS  Checksums: sha256sum -c SHA256SUMS
sbom.cdx.json, LICENCES.txt  works of others it holds, and their licences
`;
