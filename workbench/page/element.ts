type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * An element with attributes and children; texts become text, never markup.
 * @param attributes true gives an empty attribute, false and undefined none
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}
