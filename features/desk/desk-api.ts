import type { Acknowledgement } from "@/protocol/acknowledgement";
import {
  type CustomerDetails,
  consoleApiPath,
  type Desk,
  type DeskEntry,
  type DeskEntryList,
  deskEntriesPageSize,
  type SessionLog,
} from "@/protocol/console-api";
import type { Presence } from "@/protocol/member";

/** A refusal by the console API, or that it could not be reached. */
export class DeskError extends Error {
  override readonly name = "DeskError";
  /** The sign-in no longer holds; the message says why. */
  readonly signedOut: boolean;

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions & { signedOut?: boolean },
  ) {
    super(message, options);
    this.signedOut = options?.signedOut ?? false;
  }
}

/** What the desk may ask of the server. */
export const deskApi = {
  changePresence: (presence: Presence) => call<void>("PUT", "/presence", { presence }),
  accept: (workItemId: string) => call<void>("POST", `/work-items/${workItemId}/acceptance`),
  readDesk: () => call<Desk>("GET", "/desk"),
  readEntries,
  readCustomer: (sessionId: string) =>
    call<CustomerDetails>("GET", `/sessions/${sessionId}/customer`),
  send: (conversationId: string, message: { id: string; text: string }) =>
    call<void>("POST", `/conversations/${conversationId}/messages`, message),
  acknowledge: (conversationId: string, acks: Acknowledgement[]) =>
    call<void>("POST", `/conversations/${conversationId}/acknowledgements`, { acks }),
  sayTyping: (conversationId: string, typing: boolean) =>
    call<void>("POST", `/conversations/${conversationId}/typing`, { typing }),
  end: (sessionId: string) => call<void>("POST", `/sessions/${sessionId}/ending`),
  makeInactive: (sessionId: string) => call<void>("POST", `/sessions/${sessionId}/inactivity`),
  readSessionLog: (sessionId: string) => call<SessionLog>("GET", `/sessions/${sessionId}/entries`),
};

/** All lines after `after`, page by page. */
async function readEntries(conversationId: string, after: number): Promise<DeskEntryList> {
  const entries: DeskEntry[] = [];
  let lastSeq = after;
  let read: number;
  do {
    const path = `/conversations/${conversationId}/entries?after=${lastSeq}`;
    const page = await call<DeskEntryList>("GET", path);
    entries.push(...page.entries);
    lastSeq = page.lastSeq;
    read = page.entries.length;
  } while (read === deskEntriesPageSize);
  return { entries, lastSeq };
}

async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await reach(path, {
    method,
    ...(body && {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  });
  if (!response.ok) throw await refusal(response);
  return JSON.parse((await response.text()) || "null");
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(consoleApiPath + path, init);
  } catch (cause) {
    const message = "Foyer cannot be reached. Check your connection, then try again.";
    throw new DeskError("unreachable", message, { cause });
  }
}

async function refusal(response: Response): Promise<DeskError> {
  const body: { message?: string; code?: string } = await response.json().catch(() => ({}));
  return new DeskError(
    body.code ?? String(response.status),
    body.message ?? "Foyer could not do this. Try again in a moment.",
    { signedOut: response.status === 401 },
  );
}
