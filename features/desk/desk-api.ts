import type { NewAcknowledgement } from "@/protocol/acknowledgement";
import {
  type CustomerDetails,
  consoleApiPath,
  type Desk,
  type DeskEntry,
  type DeskEntryList,
  deskEntriesPageSize,
  type FileRules,
  type SessionLog,
} from "@/protocol/console-api";
import type { Presence } from "@/protocol/member";
import type { FileAddress } from "@/protocol/messaging-api";

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
  readFileRules: (conversationId: string) =>
    call<FileRules>("GET", `/conversations/${conversationId}/file-rules`),
  readFile: (conversationId: string, referenceId: string) =>
    call<FileAddress>("GET", `/conversations/${conversationId}/files/${referenceId}`),
  acknowledge: (conversationId: string, acks: NewAcknowledgement[]) =>
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
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return JSON.parse(text || "null");
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(consoleApiPath + path, init);
  } catch (cause) {
    throw unreachable(cause);
  }
}

export function unreachable(cause?: unknown): DeskError {
  const message = "Foyer cannot be reached. Check your connection, then try again.";
  return new DeskError("unreachable", message, { cause });
}

export function refusalOf(status: number, text: string): DeskError {
  const { code, message } = saidIn(text);
  return new DeskError(
    code ?? String(status),
    message ?? "Foyer could not do this. Try again in a moment.",
    { signedOut: status === 401 },
  );
}

function saidIn(text: string): { message?: string; code?: string } {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
