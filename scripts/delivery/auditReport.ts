/** What npm audit --json says, as sentences. */

interface Advisory {
  readonly source?: number | string;
  readonly title?: string;
  readonly url?: string;
  readonly severity?: string;
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  /** Advisories of its own, and names of packages it has it from. */
  readonly via: readonly (Advisory | string)[];
}

export type AuditOutcome =
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "answered"; readonly problems: readonly string[]; readonly excepted: readonly string[] };

/**
 * Advisories that were read and do not matter here: address of the advisory → why. Empty is best.
 * An entry goes as soon as the package that it is about does.
 */
export const ACCEPTED: Readonly<Record<string, string>> = {};

/**
 * @param output of `npm audit --json`
 * @param accepted advisories that were read, with reasons
 */
export function auditOutcome(output: string, accepted: Readonly<Record<string, string>> = ACCEPTED): AuditOutcome {
  const answer = parse(output);
  if (answer === undefined) return { kind: "refused", why: output.trim().split("\n")[0] ?? "no answer" };
  if (!("vulnerabilities" in answer)) return { kind: "refused", why: String(answer["message"] ?? (answer["error"] as { summary?: string } | undefined)?.summary ?? "no answer") };
  const found = Object.values(answer["vulnerabilities"] as Record<string, Vulnerability>);
  const problems: string[] = [];
  const excepted: string[] = [];
  for (const { name, via } of found) {
    for (const advisory of via) {
      // A name only says through whom; that package is listed itself.
      if (typeof advisory === "string") continue;
      const { severity = "unknown", title = "", url = "" } = advisory;
      const reason = accepted[url];
      if (reason === undefined) problems.push(`${name}: ${severity}: ${title} ${url}`);
      else excepted.push(`${name}: ${title} ${url}: ${reason}`);
    }
  }
  return { kind: "answered", problems, excepted };
}

function parse(output: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(output);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
