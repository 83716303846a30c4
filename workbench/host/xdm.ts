/**
 * The window-to-window protocol between office.js in an add-in page and its host: JSON texts over postMessage, by which
 * Excel on the web talks to the add-ins in its iframes. One `XdmHost` serves one page.
 */
import { isRecord } from "./arguments";
import { CommandCalls } from "./commandCalls";
import { DocumentFiles } from "./documentFile";
import { documentSettingsMethods, initialSettings } from "./documentSettings";
import { FunctionCalls, type FunctionCall, type FunctionResult } from "./functionCalls";
import type { RequirementSets } from "./hostMetadata";
import type { Connection, OfficeHost } from "./officeHost";

/** What the page's runtime is for; part of the host's flags in the page's address. */
export interface PageKind {
  readonly sharedRuntime: boolean;
  readonly customFunctions: boolean;
}

export interface XdmOptions {
  /** Posts a text to the add-in page. */
  readonly send: (text: string) => void;
  /** Origin of the page that hosts the iframe, "https://localhost:3000". */
  readonly origin: string;
  /** "zh-CN"; both the display and the content language. */
  readonly locale?: string;
  readonly kind?: PageKind;
  /** Requirement sets announced, by name and highest version; replaces single entries of `REQUIREMENTS`. "" takes one away. */
  readonly requirements?: RequirementSets;
  readonly documentUrl?: string;
}

/** What the npm office.js can do at most. */
const REQUIREMENTS: RequirementSets = {
  AddinCommands: "1.1", CustomFunctions: "1.9", CustomFunctionsRuntime: "1.4", DialogApi: "1.2", ExcelApi: "1.15",
  RibbonApi: "1.2", RichApiRuntime: "1.0", Settings: "1.1", SharedRuntime: "1.2",
};

const EXCEL_ON_THE_WEB = 16;
const MessageKind = { request: 0, response: 1 } as const;
const RequestKind = { invoke: 0, register: 1, unregister: 2 } as const;
const Dispatch = { richApi: 93, commandCompleted: 94 } as const;
const NOT_SUPPORTED = 5001;

let conversations = 0;

interface XdmRequest {
  readonly action: string;
  readonly kind: number;
  readonly correlation: unknown;
  readonly data: Readonly<Record<string, unknown>>;
}

export class XdmHost {
  readonly #host: OfficeHost;
  readonly #options: XdmOptions;
  readonly #requirements: RequirementSets;
  readonly #conversation = `conversation-${++conversations}`;
  readonly #appId = `assess-${conversations}`;
  readonly #events = new Set<string>();
  readonly #connection: Connection;
  readonly #functions: FunctionCalls;
  readonly #commands: CommandCalls;
  readonly #files: DocumentFiles;

  constructor(host: OfficeHost, options: XdmOptions) {
    this.#host = host;
    this.#options = options;
    this.#files = new DocumentFiles(host.grid);
    this.#requirements = Object.fromEntries(
      Object.entries({ ...REQUIREMENTS, ...options.requirements }).filter(([, version]) => version !== ""),
    );
    this.#functions = new FunctionCalls((entries) => this.#event("richApiMessage", { ArrayData: entries }));
    this.#commands = new CommandCalls((data) => this.#event("appCommandInvoked", data));
    this.#connection = host.connect({
      onMessages: (entries) => this.#event("richApiMessage", { ArrayData: entries }),
      onSelectionChanged: () => this.#event("documentSelectionChanged", {}),
      onFunctionResults: (results) => this.#functions.settle(results),
      onFunctionsReady: () => this.#functions.open(),
    }, this.#requirements);
  }

  /** The page's address with what office.js reads from it. */
  urlFor(base: string): string {
    const { kind = { sharedRuntime: false, customFunctions: false }, origin } = this.#options;
    const flags = (kind.sharedRuntime ? 1 : 0) + (kind.customFunctions ? 2 : 0);
    const info = `Excel$Web$16.01$${this.#locale}$telemetry$$disableLogging$${flags}`;
    const query = `${base.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(info)}`;
    return `${base}${query}#&_serializer_version=1&_xdm_Info=${this.#conversation}|${this.#appId}|${origin}`;
  }

  /** Takes a message the add-in page posted; messages of other conversations are left alone. */
  receive(text: unknown): void {
    const request = this.#parse(text);
    if (!request) return;
    if (request.kind === RequestKind.register) this.#register(request);
    else if (request.kind === RequestKind.unregister) {
      this.#events.delete(request.action);
      this.#reply(request, { Error: 0 });
    } else if (request.action === "ContextActivationManager_getAppContextAsync") this.#reply(request, this.#appContext());
    else if (request.action === "executeMethod") void this.#execute(request);
    else this.#reply(request, null);
  }

  /**
   * Presses a ribbon button that runs a function.
   * @param name FunctionName of the button's action in the manifest
   * @returns when the function has called event.completed()
   * @throws Error when the page has no such function, or does not complete in time
   */
  runCommand(name: string, controlId: string, timeoutMs = 10_000): Promise<void> {
    return this.#commands.run(name, controlId, timeoutMs);
  }

  /** Calls a custom function by its id. Calls made in the same turn of the event loop travel in one message. */
  invokeFunction(call: FunctionCall): Promise<FunctionResult> {
    return this.#functions.invoke(call);
  }

  /** Resolves when the page's custom functions can be called. */
  functionsReady(): Promise<void> {
    return this.#functions.ready;
  }

  /** References to workbook objects the page has not released. */
  get references(): number {
    return this.#connection.references;
  }

  /** Files of the workbook that the page was handed and has not closed. */
  get openFiles(): number {
    return this.#files.open;
  }

  /** Ends the conversation, as when the page is closed; open calls are rejected. */
  close(): void {
    this.#connection.close();
    this.#functions.close();
    this.#commands.close();
    this.#events.clear();
  }

  get #locale(): string {
    return this.#options.locale ?? "zh-CN";
  }

  #parse(text: unknown): XdmRequest | undefined {
    if (typeof text !== "string" || !text.startsWith("{")) return undefined;
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return undefined;
    }
    if (!isRecord(message) || message._messageType !== MessageKind.request) return undefined;
    if (message._conversationId !== this.#conversation) return undefined;
    const data = isRecord(message._data) ? message._data : {};
    return { action: String(message._actionName), kind: Number(message._actionType), correlation: message._correlationId, data };
  }

  #register(request: XdmRequest): void {
    this.#events.add(request.action);
    this.#reply(request, { Error: 0 });
    if (request.action === "appCommandInvoked") this.#commands.open();
  }

  async #execute(request: XdmRequest): Promise<void> {
    const method = isRecord(request.data.DdaMethod) ? Number(request.data.DdaMethod.DispatchId) : NaN;
    if (method === Dispatch.richApi) {
      const body: unknown = Array.isArray(request.data.ArrayData) ? request.data.ArrayData[4] : undefined;
      const answer = await this.#connection.answer(typeof body === "string" ? body : "");
      if (answer !== undefined) this.#reply(request, { Version: 1, Error: 0, Data: [200, [], answer] });
      return;
    }
    if (method === Dispatch.commandCompleted) {
      this.#commands.completed(request.data);
      this.#reply(request, { Version: 1, Error: 0 });
      return;
    }
    const answer = documentSettingsMethods(this.#host.model.settings, method, request.data) ?? (await this.#files.answer(method, request.data));
    this.#reply(request, { Version: 1, Error: answer ? 0 : NOT_SUPPORTED, ...answer });
  }

  #appContext(): Readonly<Record<string, unknown>> {
    return {
      _id: this.#appId, _appInstanceId: this.#appId, _appName: EXCEL_ON_THE_WEB, _appVersion: "16.01",
      _appUILocale: this.#locale, _dataLocale: this.#locale, _hostFullVersion: "16.0.17000.0",
      _docUrl: this.#options.documentUrl ?? `${this.#options.origin}/workbook.xlsx`, _clientMode: 1, _reason: 1,
      _settings: initialSettings(this.#host.model.settings), _osfControlType: 1, _eToken: "", _correlationId: "",
      _requirementMatrix: JSON.stringify(this.#requirements), _initialDisplayMode: 0, _appDomains: [],
    };
  }

  #reply(request: XdmRequest, data: unknown): void {
    this.#post({ _actionName: request.action, _correlationId: request.correlation, _responseType: 0, _data: data });
  }

  #event(name: string, data: unknown): void {
    if (this.#events.has(name)) this.#post({ _actionName: name, _correlationId: -1, _responseType: 1, _data: data });
  }

  #post(message: Readonly<Record<string, unknown>>): void {
    this.#options.send(JSON.stringify({
      _messageType: MessageKind.response, _conversationId: this.#conversation, _origin: this.#options.origin,
      _serializerVersion: 1, _errorCode: 0, ...message,
    }));
  }
}
