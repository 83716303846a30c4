/** What Excel takes from the add-in's manifest, read from the same file: pages, ribbon buttons, function names. */
import type { Language } from "../../src/text/language";

export interface AddInManifest {
  /** Namespace of the functions: "ASSESS". */
  readonly namespace: string;
  /** Addresses on this server. */
  readonly pages: { readonly pane: string; readonly functions: string; readonly metadata: string; readonly commands: string };
  readonly groupLabel: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  /** Address of the 32-pixel icon. */
  readonly icon: string;
  /** Name of the ribbon command to run; undefined for a button that shows a pane. */
  readonly command: string | undefined;
  /** Address of the pane it shows; undefined for a command. */
  readonly pane: string | undefined;
}

/** @throws Error when a part that the workbench needs is missing */
export function readManifest(xml: string, language: Language): AddInManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const words = (scope: ParentNode, path: string): string => resource(document, resourceId(scope, path), language);
  const page = (path: string): string => address(words(document, path));
  return {
    namespace: words(document, "Namespace"),
    pages: {
      pane: page("Action > SourceLocation"),
      functions: page("ExtensionPoint Page > SourceLocation"),
      metadata: page("ExtensionPoint Metadata > SourceLocation"),
      commands: page("FunctionFile"),
    },
    groupLabel: words(document, "Group > Label"),
    buttons: [...document.querySelectorAll("Control[id]")].map((control) => ({
      id: control.getAttribute("id") ?? "",
      label: words(control, "Label"),
      tooltip: words(control, "Supertip > Description"),
      icon: address(words(control, '[size="32"]')),
      command: control.querySelector("FunctionName")?.textContent?.trim() || undefined,
      pane: control.querySelector("Action > SourceLocation") === null ? undefined : address(words(control, "Action > SourceLocation")),
    })),
  };
}

/** On this server, with its question. */
function address(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname.slice(1) + search;
}

function resourceId(scope: ParentNode, path: string): string {
  const id = scope.querySelector(path)?.getAttribute("resid");
  if (!id) throw new Error(`manifest: no ${path}`);
  return id;
}

function resource(document: Document, id: string, language: Language): string {
  const entry = document.querySelector(`Resources [id="${id}"]`);
  const override = [...(entry?.children ?? [])].find((child) => child.getAttribute("Locale") === language);
  const value = override?.getAttribute("Value") ?? entry?.getAttribute("DefaultValue");
  if (!value) throw new Error(`manifest: no resource ${id}`);
  return value;
}
