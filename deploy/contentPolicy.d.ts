export type OfficeJs = "own" | "cdn" | "cdn-cn";
export type PageKind = "pane" | "unseen" | "manual";
export const OFFICE_JS: Readonly<Record<OfficeJs, { readonly folder: string; readonly origin: string | null }>>;
export const OFFICE_HOSTS: readonly string[];
export const OTHER_HEADERS: Readonly<Record<string, string>>;
export const HASHED_NAME: RegExp;
export function pagePolicy(kind: PageKind, officeJs?: OfficeJs): string;
export function headerPolicy(ancestors: readonly string[], officeJs?: OfficeJs): string;
export function overPlainHttp(policy: string): string;
