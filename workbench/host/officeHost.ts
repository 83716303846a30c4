/** Excel as far as office.js can tell: one workbook, any number of add-in pages connected to it. */
import { EventTranslator, messagesFor, Registrations } from "./events";
import { Faults } from "./faults";
import type { GridBackend } from "./gridBackend";
import type { HostObject } from "./hostObject";
import type { HostMetadata, RequirementSets } from "./hostMetadata";
import { HostError, type MessageEntry, type RequestBody, type ResponseBody } from "./protocol";
import { registry } from "./registry";
import { RequestRun, type Session } from "./request";
import { WorkbookModel } from "./workbookModel";

/** What a connected page wants to hear. */
export interface ConnectionListener {
  onMessages(entries: readonly MessageEntry[]): void;
  onSelectionChanged(): void;
  onFunctionResults(results: unknown): void;
  onFunctionsReady(): void;
}

export interface Connection {
  /**
   * Answers one request.
   * @param request JSON text of a `RequestBody`
   * @returns JSON text of a `ResponseBody`; undefined when a fault swallowed the answer
   */
  answer(request: string): Promise<string | undefined>;
  /** Objects the page still holds references to; a page that forgets to release them is seen here. */
  readonly references: number;
  close(): void;
}

export class OfficeHost {
  readonly faults = new Faults();
  readonly model: WorkbookModel;
  readonly #pages = new Set<{ readonly session: Session; readonly listener: ConnectionListener }>();

  constructor(readonly grid: GridBackend, metadata: HostMetadata) {
    this.model = new WorkbookModel(grid, metadata, registry);
    this.model.isReadOnly = () => this.faults.readOnly;
    const translator = new EventTranslator(this.model);
    grid.listen((event) => {
      const events = translator.translate(event);
      if (this.faults.events === "lost") return;
      for (const { session, listener } of this.#pages) {
        const entries = events.flatMap((one) => messagesFor(session.registrations, one, () => this.model.newId()));
        if (entries.length > 0) listener.onMessages(entries);
        if (entries.length > 0 && this.faults.events === "doubled") listener.onMessages(entries);
        if (event.type === "selected") listener.onSelectionChanged();
      }
    });
  }

  /** @param requirements sets announced to the page; members beyond them answer ApiNotFound. None named: everything goes */
  connect(listener: ConnectionListener, requirements: RequirementSets = {}): Connection {
    const references = new Map<string, HostObject>();
    const session: Session = {
      requirements,
      references,
      registrations: new Registrations(),
      onFunctionResults: (results) => listener.onFunctionResults(results),
      onFunctionsReady: () => listener.onFunctionsReady(),
    };
    const page = { session, listener };
    this.#pages.add(page);
    return {
      answer: (request) => this.#answer(request, session),
      get references() {
        return references.size;
      },
      close: () => void this.#pages.delete(page),
    };
  }

  async #answer(text: string, session: Session): Promise<string | undefined> {
    const { faults } = this;
    const response = await this.#respond(text, session);
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    if (response === "drop") return undefined;
    const answer = JSON.stringify(response);
    if (answer.length <= faults.payloadLimit) return answer;
    return JSON.stringify(failure(new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.")));
  }

  async #respond(text: string, session: Session): Promise<ResponseBody | "drop"> {
    try {
      if (text.length > this.faults.payloadLimit) {
        throw new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
      }
      const body = JSON.parse(text) as RequestBody;
      const fate = this.faults.strike(body);
      if (fate === "drop") return "drop";
      const response = await new RequestRun(body, this.model, session, fate === "lost" ? undefined : fate).answer();
      return fate === "lost" ? "drop" : response;
    } catch (error) {
      return failure(error);
    }
  }
}

function failure(error: unknown): ResponseBody {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0 } };
}
