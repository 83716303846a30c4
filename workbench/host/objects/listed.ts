/** Taking objects out of the lists the model keeps. */
import type { HostObject } from "../hostObject";
import { itemNotFound } from "../protocol";

export const listed = <T extends HostObject>(list: T[]): { remove(item: T): void } => ({
  remove: (item) => {
    const index = list.indexOf(item);
    if (index < 0) throw itemNotFound(item.type);
    list.splice(index, 1);
  },
});
