export interface OwnPackage {
  readonly name: string;
  readonly version: string;
  /** As package.json says it. */
  readonly licence: string;
  /** Files of the licence, in full. */
  readonly texts: readonly string[];
}
export interface BundledPackage extends OwnPackage {
  readonly author: string;
}
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly "bom-ref": string;
  readonly licenses: readonly unknown[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}
export interface BillOfMaterials {
  readonly bomFormat: "CycloneDX";
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly Component[];
}
export type IntegrityOf = (name: string, version: string) => string | undefined;
export function packageFolders(files: Iterable<string>): string[];
export function packageAt(folder: string): BundledPackage;
export function packagesOf(folders: Iterable<string>): BundledPackage[];
export function licencesText(own: OwnPackage, packages: readonly BundledPackage[]): string;
export function billOfMaterials(own: OwnPackage, packages: readonly BundledPackage[], integrityOf: IntegrityOf): BillOfMaterials;
export function lockedIntegrity(root: string): IntegrityOf;
export function ownPackage(root: string): OwnPackage;
