// The packages of others that a bundle holds: which, under what licence, and both as a document to hand on.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/**
 * Folders of the packages that files belong to, each once.
 * @param {Iterable<string>} files absolute paths; those outside node_modules are our own
 * @returns {string[]}
 */
export function packageFolders(files) {
  const folders = new Set();
  for (const file of files) {
    const [, folder] = IN_PACKAGE.exec(file) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/iu;

/** @param {string} folder of an installed package */
export function packageAt(folder) {
  const described = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder).filter((name) => LICENCE_FILE.test(name)).sort()
    .map((name) => readFileSync(path.join(folder, name), "utf8").replace(/\r\n?/g, "\n").trim());
  return { name: described.name, version: described.version, licence: licenceOf(described), author: authorOf(described), texts };
}

/** Older packages write an object, or several. */
function licenceOf({ license, licenses }) {
  const one = (entry) => (typeof entry === "object" && entry !== null ? entry.type : entry);
  return one(license) ?? (Array.isArray(licenses) ? licenses.map(one).join(" OR ") : undefined) ?? "";
}

const authorOf = ({ author }) => (typeof author === "string" ? author : author?.name ?? "");

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1);

/** @returns {ReturnType<typeof packageAt>[]} each name and version once, by name */
export function packagesOf(folders) {
  const found = new Map([...folders].map(packageAt).map((each) => [`${each.name}@${each.version}`, each]));
  return [...found.values()].sort(byName);
}

const RULE = "-".repeat(80);

/** Every licence in full, as the licences themselves ask for. */
export function licencesText(own, packages) {
  const part = ({ name, version, licence, author, texts }) =>
    [`${name} ${version}`, `${licence}${author === "" ? "" : ` · ${author}`}`, "", texts.length > 0 ? texts.join("\n\n") : "(This package comes without a text of its licence.)"].join("\n");
  return `${[
    `${own.name} ${own.version}\n${own.licence}\n\n${own.texts.join("\n\n")}`,
    "It holds these works of others. Microsoft is not responsible for maintaining, updating or supporting this add-in.",
    ...packages.map(part),
  ].join(`\n\n${RULE}\n`)}\n`;
}

/**
 * A CycloneDX 1.5 bill of materials. Nothing in it depends on time or place, so that the same input gives the same bytes.
 * @param own what is described
 * @param packages what it holds
 * @param {(name: string, version: string) => string | undefined} integrityOf "sha512-…" of the lock file
 */
export function billOfMaterials(own, packages, integrityOf) {
  const components = packages.map((each) => component(each, integrityOf(each.name, each.version)));
  const application = { ...named(own), type: "application", "bom-ref": `${own.name}@${own.version}` };
  const body = {
    bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
    metadata: { component: application },
    components,
    dependencies: [{ ref: application["bom-ref"], dependsOn: components.map((each) => each["bom-ref"]) }],
  };
  const { bomFormat, specVersion, version, ...rest } = body;
  return { $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json", bomFormat, specVersion, serialNumber: serialOf(body), version, ...rest };
}

const named = ({ name, version, licence }) => ({ name, version, licenses: [licenceEntry(licence)] });

/** An SPDX id has no blanks; a combination is an expression; anything else is a name. */
function licenceEntry(licence) {
  if (/^[A-Za-z0-9.+-]+$/.test(licence) && licence !== "LICENSE") return { license: { id: licence } };
  if (/ (?:OR|AND|WITH) /.test(licence)) return { expression: licence };
  return { license: { name: licence === "LICENSE" ? "see LICENSE of the package" : licence } };
}

function component(each, integrity) {
  const address = `pkg:npm/${each.name.replace("@", "%40")}@${each.version}`;
  const hash = /^sha512-(.+)$/.exec(integrity ?? "")?.[1];
  return {
    ...named(each), type: "library", "bom-ref": address, purl: address,
    ...(hash === undefined ? {} : { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] }),
  };
}

/** A UUID made of the content. */
function serialOf(body) {
  const hex = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param {string} root folder of the project */
export function lockedIntegrity(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const found = new Map(Object.entries(packages).filter(([place]) => place !== "")
    .map(([place, { version, integrity }]) => [`${place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)}@${version}`, integrity]));
  return (name, version) => found.get(`${name}@${version}`);
}

/** The project itself, as the documents name it. */
export function ownPackage(root) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const licence = path.join(root, "LICENSE");
  return { name, version, licence: license, texts: existsSync(licence) ? [readFileSync(licence, "utf8").trim()] : [] };
}
