import { messagingApiPath } from "@/protocol/messaging-api";
import type { Known } from "./request";

/** What a call brought, or the server's words on why not. */
type Brought = { found: Partial<Known>; refusal?: undefined } | { refusal: string };

export async function getToken({ orgId, esDeveloperName }: Known): Promise<Brought> {
  const path = "/authorization/unauthenticated/access-token";
  const answer = await post(path, { orgId, esDeveloperName }, null);
  const { accessToken, message } = await answer.json();
  return answer.ok ? { found: { accessToken: String(accessToken) } } : { refusal: String(message) };
}

export async function begin({ esDeveloperName, accessToken }: Known): Promise<Brought> {
  const conversationId = crypto.randomUUID();
  const answer = await post("/conversation", { conversationId, esDeveloperName }, accessToken);
  if (answer.ok) return { found: { conversationId, begun: true } };
  return { refusal: String((await answer.json()).message) };
}

function post(path: string, body: object, accessToken: string | null): Promise<Response> {
  return fetch(messagingApiPath + path, {
    method: "POST",
    credentials: "omit",
    headers: {
      "content-type": "application/json",
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify(body),
  });
}
