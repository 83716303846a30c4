export function baseAddress(words: string): { readonly address: string } | { readonly problem: string };
