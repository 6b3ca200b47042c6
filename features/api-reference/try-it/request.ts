import { exampleValues } from "../example-values";
import type { OwnValues } from "../samples/heads";

/** What "try it" needs to know of an operation; it goes to the browser as it is. */
export type Tryable = {
  id: string;
  method: string;
  path: string;
  bearer: boolean;
  /** Whether a conversation must have begun. */
  inConversation: boolean;
  streams: boolean;
  parameters: { name: string; place: "path" | "query" | "header"; example: string }[];
  /** JSON, by name. */
  examples: [string, string][];
  /** What is uploaded with it where nothing else is chosen. */
  file: { name: string; type: string; text: string } | null;
};

/** What has been learned on the way; it lives in the page alone. */
export type Known = OwnValues & {
  accessToken: string | null;
  conversationId: string;
  begun: boolean;
  /** Of the last file that was seen. */
  file: { reference: string; expires: string; signature: string } | null;
};

/** An example with ids that nobody has used. */
export function withIds(example: string): string {
  const { conversationId, messageId, fileId } = exampleValues;
  return [conversationId, messageId, fileId].reduce(
    (all, id) => all.replaceAll(id, () => crypto.randomUUID()),
    example,
  );
}

/** An example with one's own values in it. */
export function withOwn(example: string, known: Known): string {
  const own: [string, string][] = [
    [exampleValues.orgId, known.orgId],
    [exampleValues.esDeveloperName, known.esDeveloperName],
  ];
  return own.reduce((all, [from, to]) => (to === "" ? all : all.replaceAll(from, to)), example);
}

/** What a parameter begins with. */
export function firstValue({ name, example }: Tryable["parameters"][number], known: Known): string {
  switch (name) {
    case "conversationId":
      return known.conversationId;
    case "file":
      return known.file?.reference ?? "";
    case "expires":
    case "signature":
      return known.file?.[name] ?? "";
    default:
      return withOwn(example, known);
  }
}

export function requestOf(
  operation: Tryable,
  { values, body, file }: { values: Record<string, string>; body: string; file: File | null },
  accessToken: string | null,
): { address: string; init: RequestInit } {
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  let address = operation.path;
  for (const { name, place } of operation.parameters) {
    const value = values[name] ?? "";
    if (place === "path") address = address.replace(`{${name}}`, encodeURIComponent(value));
    else if (value === "") continue;
    else if (place === "query") query.set(name, value);
    else headers[name] = value;
  }
  if (operation.bearer && accessToken) headers.authorization = `Bearer ${accessToken}`;
  const init: RequestInit = { method: operation.method, headers, credentials: "omit" };
  if (operation.file) init.body = uploadOf(body, file ?? sampleFile(operation.file));
  else if (operation.examples.length > 0) {
    headers["content-type"] = "application/json";
    init.body = body;
  }
  return { address: query.size > 0 ? `${address}?${query}` : address, init };
}

function uploadOf(messageEntry: string, file: File): FormData {
  const form = new FormData();
  form.append("messageEntry", messageEntry);
  form.append("fileData", file);
  return form;
}

function sampleFile({ name, type, text }: NonNullable<Tryable["file"]>): File {
  return new File([text], name, { type });
}

/** What an answer teaches for the calls that follow. */
export function learned(operation: Tryable, sent: string, answer: string): Partial<Known> {
  const members = membersOf(answer);
  const found: Partial<Known> = {};
  if (typeof members.accessToken === "string") found.accessToken = members.accessToken;
  if (operation.id === "createConversation") {
    const { conversationId } = membersOf(sent);
    if (typeof conversationId === "string") Object.assign(found, { conversationId, begun: true });
  }
  if (operation.id === "closeConversation") {
    Object.assign(found, { conversationId: "", begun: false });
  }
  const reference = /"referenceId":"([^"]+)"/.exec(answer)?.[1] ?? members.id;
  const address = /"url":"([^"]+\?expires=[^"]+)"/.exec(answer)?.[1];
  if (typeof reference === "string" && address) {
    const query = new URL(address).searchParams;
    const [expires = "", signature = ""] = [
      query.get("expires") ?? "",
      query.get("signature") ?? "",
    ];
    found.file = { reference, expires, signature };
  }
  return found;
}

function membersOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
