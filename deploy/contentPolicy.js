// What the add-in's pages may load and who may show them: one place for the pages themselves, the workbench's server and deploy/nginx.conf.

/** Where office.js comes from: the add-in's own address, Microsoft's servers, or those of 21Vianet for Office 365 in China. */
export const OFFICE_JS = {
  own: { folder: "office-js", origin: null },
  // What Microsoft's documentation has add-ins refer to (Referencing the Office JavaScript API library).
  cdn: { folder: "https://appsforoffice.microsoft.com/lib/1/hosted", origin: "https://appsforoffice.microsoft.com" },
  "cdn-cn": { folder: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted", origin: "https://appsforoffice.cdn.partner.office365.cn" },
};

/**
 * Everything is closed but what is named. office.js forces nothing wider than the add-in's own address: it loads its other parts as scripts
 * from where it came from itself, runs without eval and without styles in the page. What else it would do is refused and not missed: its
 * telemetry (connect-src), sign-in pages in frames (frame-src).
 * @param {"own" | "cdn" | "cdn-cn"} officeJs
 * @returns {Readonly<Record<string, string>>} by directive
 */
const directives = (officeJs) => ({
  "default-src": "'none'",
  "script-src": ["'self'", OFFICE_JS[officeJs].origin].filter((source) => source !== null).join(" "),
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
});

/** What each kind of page needs of it. The functions and commands show nothing; the manual has no script. */
const NEEDED = {
  pane: ["default-src", "script-src", "style-src", "img-src", "font-src", "connect-src", "worker-src", "base-uri", "form-action"],
  unseen: ["default-src", "script-src", "connect-src", "base-uri", "form-action"],
  manual: ["default-src", "style-src", "img-src", "base-uri", "form-action"],
};

const written = (entries) => entries.map(([name, value]) => `${name} ${value}`).join("; ");

/**
 * For the page's own head; it holds wherever the files are served from. frame-ancestors has no effect there.
 * @param {"pane" | "unseen" | "manual"} kind
 * @param {"own" | "cdn" | "cdn-cn"} [officeJs]
 */
export function pagePolicy(kind, officeJs = "own") {
  const all = directives(officeJs);
  return written(NEEDED[kind].map((name) => [name, all[name]]));
}

/**
 * Who may show the add-in's pages in a frame: Excel on the web. The worldwide service under its old and new names, and the one that
 * 21Vianet runs in China. On Windows and Mac no page is around the add-in's.
 */
export const OFFICE_HOSTS = [
  "https://*.officeapps.live.com", "https://*.office.com", "https://*.microsoft365.com", "https://*.cloud.microsoft", "https://*.sharepoint.com",
  "https://*.partner.officewebapps.cn", "https://*.sharepoint.cn",
];

/**
 * For the server's header, whatever file is asked for.
 * @param {readonly string[]} ancestors who may show it
 * @param {"own" | "cdn" | "cdn-cn"} [officeJs]
 */
export const headerPolicy = (ancestors, officeJs = "own") => written([...Object.entries(directives(officeJs)), ["frame-ancestors", ancestors.join(" ")]]);

/**
 * A host without https, as the workbench is: office.js asks in a frame of its own, from where it came from itself, whether to trust it,
 * and says nothing to the add-in until it has. Excel always has https.
 */
export const overPlainHttp = (policy) => `${policy}; frame-src 'self'`;

/** Sent with every file beside the policy. */
export const OTHER_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** A name that changes with the content, so that the file may be kept for ever. */
export const HASHED_NAME = /\.[0-9a-f]{8}\.[a-z0-9]+$/;
