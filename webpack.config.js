// Two builds from the same sources.
//
//   npm run build -- --env baseUrl=https://intranet.example/assess/ [--env officejs=cdn|cdn-cn]
//       the add-in for an office: dist/, static files and a manifest for that address; office.js comes with it, or
//       from the servers of Microsoft or 21Vianet
//   npm start (workbench/start.ts)
//       the add-in's pages and the workbench around them: build/workbench/
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import CssExtractPlugin from "mini-css-extract-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { baseAddress } from "./deploy/baseAddress.js";
import { BundledPackages } from "./deploy/bundledPackages.js";
import { OFFICE_JS, overPlainHttp, pagePolicy } from "./deploy/contentPolicy.js";
import { manualPage } from "./scripts/manualPage.js";

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** Address that manifest.xml is written for; every build replaces it by its own. */
const MANIFEST_BASE_URL = "https://localhost:3000/";

/** The add-in's pages. The names on the left are part of the manifest's addresses. */
const ADD_IN_PAGES = {
  taskpane: { script: "./taskpane/main.ts", html: "taskpane/taskpane.html", kind: "pane" },
  functions: { script: "./functions/main.ts", html: "functions/functions.html", kind: "unseen", language: "zh-CN" },
  "functions.en-US": { script: "./functions/main.en-US.ts", html: "functions/functions.html", kind: "unseen", language: "en-US" },
  commands: { script: "./taskpane/commands/main.ts", html: "taskpane/commands/commands.html", kind: "unseen" },
};

/** The manual, which the add-in carries along: help without the internet. */
const HELP = [
  { from: "docs/manual.zh-CN.md", to: "help.html", transform: (content) => manualPage(content.toString("utf8"), "zh-CN") },
  { from: "docs/manual.en-US.md", to: "help.en-US.html", transform: (content) => manualPage(content.toString("utf8"), "en-US") },
  { from: "taskpane/help/help.css", to: "help.css" },
  { from: "docs/images/manual", to: "images/manual" },
];

/** What Excel never asks for: other applications, debug builds, type declarations, source of the documentation. */
const NOT_FOR_EXCEL = [
  "**/*.debug.js", "**/*.d.ts", "**/*.map", "**/office-vsdoc.js",
  "**/outlook_strings*.js", "access-*", "onenote*", "outlook*", "outlookwebapp*", "powerpoint*", "project*", "visio*", "word*",
];

/** Entries of the cell functions: one script a language, each built apart from the pane and from the other. */
const FUNCTIONS = Object.entries(ADD_IN_PAGES).filter(([, { language }]) => language !== undefined);
const FUNCTIONS_LAYERS = FUNCTIONS.map(([name]) => name);
const TEXT_FILES = /[\\/]src[\\/]text[\\/](?:zh-CN|en-US)[\\/]/;
const ONE_LANGUAGE = inRoot("scripts", "oneLanguage.cjs");
const EDITION_FILES = /[\\/]catalogue[\\/]editions[\\/].*\.json$/;
const LEAN_EDITION = inRoot("scripts", "leanEdition.cjs");
const UNIVER_CORE = /[\\/]@univerjs[\\/]core[\\/]lib[\\/]es[\\/]index\.js$/;
const CLOSE_PORTS = inRoot("scripts", "closePorts.cjs");

/**
 * Excel's runtimes may take a script for another encoding than UTF-8, so only ASCII is written; three passes and arrow functions without a
 * prototype of their own make a tenth less than one pass.
 */
const MINIFY = {
  ecma: 2020, module: true, toplevel: true, compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
  format: { ascii_only: true, comments: false },
};

/** For the workbench, which is large and never leaves this computer: a tenth of the time, a little more to load. */
const FAST_MINIFIER = new TerserPlugin({ minify: TerserPlugin.esbuildMinify, extractComments: false });

/** Settings that both builds share. */
function common({ mode, name, output }) {
  const production = mode === "production";
  return {
    mode,
    name,
    context: root,
    target: ["web", "es2022"],
    devtool: production ? false : "source-map",
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: !production } },
        },
        { test: /\.css$/, use: [CssExtractPlugin.loader, "css-loader"] },
        { test: EDITION_FILES, issuerLayer: FUNCTIONS_LAYERS, type: "javascript/esm", loader: LEAN_EDITION, options: { functions: true } },
        { test: EDITION_FILES, issuerLayer: { not: FUNCTIONS_LAYERS }, type: "json", loader: LEAN_EDITION },
        ...FUNCTIONS.map(([name, { language }]) => ({ test: TEXT_FILES, issuerLayer: (layer) => layer === name, enforce: "pre", loader: ONE_LANGUAGE, options: { language } })),
      ],
    },
    experiments: { layers: true },
    output: {
      path: output,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
    },
    optimization: { minimizer: [new TerserPlugin({ extractComments: false, terserOptions: MINIFY })] },
    performance: { hints: false },
    cache: {
      type: "filesystem",
      cacheDirectory: inRoot("build", ".cache"),
      name: `${name}-${mode}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    plugins: [new CssExtractPlugin({ filename: "[name].[contenthash:8].css", chunkFilename: "[name].[contenthash:8].css" })],
    stats: "errors-warnings",
  };
}

/**
 * The add-in: three pages, their scripts, metadata, icons and manifest.
 * @param options.output folder to write to
 * @param options.baseUrl address the files will be served from; ends with "/"
 * @param options.officeJs "own": office.js is put beside the pages; "cdn", "cdn-cn": they take it from Microsoft's or 21Vianet's servers; "served": it is expected
 *   beside the pages, where the workbench serves it from the package
 */
export function addIn({ mode = "production", output = inRoot("dist"), baseUrl = MANIFEST_BASE_URL, officeJs = "own" } = {}) {
  const base = common({ mode, name: "add-in", output });
  const source = officeJs === "served" ? "own" : officeJs;
  const policyOf = (kind) => (officeJs === "served" ? overPlainHttp(pagePolicy(kind, source)) : pagePolicy(kind, source));
  const pages = Object.entries(ADD_IN_PAGES);
  const copies = [
    { from: "assets", to: "assets", noErrorOnMissing: true },
    { from: "functions/functions.*.json", to: "[name][ext]" },
    { from: "taskpane/tooOld.js", to: "too-old.js", info: { minimized: true } },
    ...HELP,
    {
      from: "manifest.xml",
      transform: (content) => content.toString("utf8").replaceAll(MANIFEST_BASE_URL, withSlash(baseUrl)),
    },
    ...(officeJs === "own"
      ? [{
          from: "node_modules/@microsoft/office-js/dist",
          to: "office-js",
          globOptions: { ignore: NOT_FOR_EXCEL.map((glob) => (glob.startsWith("**") ? glob : `**/office-js/dist/${glob}`)) },
          info: { minimized: true },
        }]
      : []),
  ];
  return {
    ...base,
    entry: Object.fromEntries(pages.map(([name, { script }]) => [name, FUNCTIONS_LAYERS.includes(name) ? { import: script, layer: name } : script])),
    output: {
      ...base.output,
      // The manifest names the functions' scripts, so their names cannot carry a hash.
      filename: (data) => (FUNCTIONS_LAYERS.includes(data.chunk?.name) ? "[name].js" : "[name].[contenthash:8].js"),
      // The workbench's pages are built into the same folder.
      clean: officeJs !== "served",
    },
    plugins: [
      ...base.plugins,
      ...pages.map(([name, page]) => new HtmlPlugin({
        template: page.html, filename: `${name}.html`, chunks: [name], scriptLoading: "defer",
        policy: policyOf(page.kind), officeJs: OFFICE_JS[source].folder,
      })),
      new CopyPlugin({ patterns: copies }),
      new BundledPackages(root, ["webpack", ...(officeJs === "own" ? ["@microsoft/office-js"] : [])]),
    ],
  };
}

/**
 * The workbench's own page.
 * @param options.tests adds the page that runs the grid's conformance suite in the browser
 */
export function workbench({ mode = "production", output = inRoot("build", "workbench"), tests = false } = {}) {
  const base = common({ mode, name: tests ? "workbench-tests" : "workbench", output });
  const page = (name, html, chunk) => new HtmlPlugin({ template: html, filename: name, chunks: [chunk], scriptLoading: "defer" });
  return {
    ...base,
    devtool: false,
    entry: {
      workbench: "./workbench/page/main.ts",
      ...(tests ? { conformance: "./test/e2e/page/conformance.ts" } : {}),
    },
    resolve: { ...base.resolve, fallback: { fs: false, stream: false, crypto: false } },
    module: { rules: [...base.module.rules, { test: UNIVER_CORE, loader: CLOSE_PORTS }] },
    optimization: { ...base.optimization, minimizer: [FAST_MINIFIER], splitChunks: { chunks: "all", cacheGroups: { univer: { test: /@univerjs|react|rxjs/, name: "univer", chunks: "initial" } } } },
    plugins: [
      ...base.plugins,
      page("index.html", "workbench/page/index.html", "workbench"),
      ...(tests ? [page("conformance.html", "test/e2e/page/conformance.html", "conformance")] : []),
    ],
  };
}

const withSlash = (address) => (address.endsWith("/") ? address : `${address}/`);

/** For webpack's own command: the add-in, into dist/. */
export default function configuration(env = {}, { mode = "production" } = {}) {
  const missing = Object.values(ADD_IN_PAGES).flatMap((page) => [page.script, page.html]).filter((file) => !existsSync(inRoot(file)));
  if (missing.length > 0) throw new Error(`missing sources: ${missing.join(", ")}`);
  return addIn({ mode, ...(env.baseUrl === undefined ? {} : { baseUrl: addressFor(env.baseUrl) }), officeJs: officeJsFor(env.officejs) });
}

function addressFor(words) {
  // webpack gives true for a name without a value.
  const base = baseAddress(typeof words === "string" ? words : "");
  return "problem" in base ? refuse(base.problem) : base.address;
}

function officeJsFor(words = "own") {
  return Object.hasOwn(OFFICE_JS, words) ? words : refuse(`officejs “${words}”：只能是 own（随加载项一起）、cdn（微软的服务器）或 cdn-cn（世纪互联的服务器）。One of own, cdn, cdn-cn.`);
}

/** A sentence says it all: no stack. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}
