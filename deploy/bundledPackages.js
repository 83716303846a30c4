// A webpack plugin: what a build holds of others, written beside it as LICENCES.txt and sbom.cdx.json.
import path from "node:path";
import { billOfMaterials, licencesText, lockedIntegrity, ownPackage, packageFolders, packagesOf } from "./packages.js";

/** Modules that were put together into one name their parts. */
const filesOf = (module) => (module.modules ? [...module.modules].flatMap(filesOf) : typeof module.resource === "string" ? [module.resource.replace(/\?.*$/, "")] : []);

export class BundledPackages {
  /**
   * @param {string} root folder of the project
   * @param {readonly string[]} also packages that come in otherwise than as modules: copied, or as webpack's own code around them
   */
  constructor(root, also) {
    this.root = root;
    this.also = also;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("BundledPackages", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "BundledPackages", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const held = [...compilation.modules].filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0).flatMap(filesOf);
        const copied = this.also.map((name) => path.join(this.root, "node_modules", name));
        const packages = packagesOf([...packageFolders(held), ...copied]);
        const own = ownPackage(this.root);
        const write = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
        write("LICENCES.txt", licencesText(own, packages));
        write("sbom.cdx.json", `${JSON.stringify(billOfMaterials(own, packages, lockedIntegrity(this.root)), null, 1)}\n`);
      });
    });
  }
}
