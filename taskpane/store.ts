/** Holds the pane's state and tells who listens. */
import { reduce } from "./reduce";
import { initialState, type Action, type PaneState } from "./state";

export interface Store {
  state(): PaneState;
  dispatch(action: Action): void;
  /** Called after every change with the state and the one before; returns a function that stops it. */
  subscribe(listener: (state: PaneState, before: PaneState) => void): () => void;
}

export function createStore(from: PaneState = initialState): Store {
  let current = from;
  const listeners = new Set<(state: PaneState, before: PaneState) => void>();
  return {
    state: () => current,
    dispatch(action) {
      const before = current;
      current = reduce(before, action);
      if (current !== before) for (const listener of [...listeners]) listener(current, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
