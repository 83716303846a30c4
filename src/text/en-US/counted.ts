/** @example counted(1, "point") // "1 point"; counted("0.5", "point") // "0.5 points" */
export const counted = (count: number | string, one: string, many = `${one}s`): string => `${count} ${String(count) === "1" ? one : many}`;
