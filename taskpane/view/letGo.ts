/**
 * Lets Fluent's elements go when they leave the page. Their library notes every element it makes with the element's definition, for
 * the case that the definition gets its template later, and never takes one off the list: each button ever shown stayed in memory,
 * with all that hung on it. Our components are defined with their templates, so there is nothing to be told of.
 */

interface Definition {
  readonly template?: unknown;
  /** What the library asks before it makes a notifier of its own. */
  $fastController?: object;
}

interface FluentElement extends HTMLElement {
  readonly $fastController?: { readonly definition?: Definition };
}

const nothing = (): void => undefined;

/** @param made an element just made; one of each kind stays noted, the ones after it do not */
export function letGo(made: HTMLElement): void {
  const definition = (made as FluentElement).$fastController?.definition;
  if (definition?.template === undefined || definition.$fastController !== undefined) return;
  definition.$fastController = { subject: definition, subscribe: nothing, unsubscribe: nothing, notify: nothing };
}
