/** Making elements. All text goes in as text, never as markup. */
import { letGo } from "./letGo";

export type Child = Node | string | null | undefined | false;

export interface Attributes {
  readonly class?: string;
  readonly [name: string]: string | number | boolean | undefined | EventListener;
}

/**
 * An element with attributes, listeners (`onclick: f`) and children. `true` sets an empty attribute;
 * `false` and undefined leave it out.
 */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes, ...children: Child[]): HTMLElementTagNameMap[K];
export function element(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function element(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  letGo(made);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  append(made, children);
  return made;
}

export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) parent.append(child);
  }
}

export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** Sets or takes away a boolean attribute. */
export const toggle = (target: Element, name: string, on: boolean): void => {
  target.toggleAttribute(name, on);
};

/**
 * Says that a key was taken: nothing around acts on it again. Above all office.js does not, which on the web leaves the pane at Escape
 * and puts the focus on its first control.
 */
export function taken(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A `<select>` over id/label pairs. */
export function selectOf(
  options: readonly { readonly id: string; readonly label: string }[], selected: string, onPick: (id: string) => void, attributes: Attributes = {},
): HTMLSelectElement {
  const select = element("select", { class: "select", ...attributes });
  for (const { id, label } of options) select.append(element("option", { value: id, selected: id === selected }, label));
  select.value = selected;
  select.addEventListener("change", () => onPick(select.value));
  return select;
}
