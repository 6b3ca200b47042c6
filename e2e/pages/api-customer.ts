import { randomUUID } from "node:crypto";

type Place = { address: string; organizationId: string; deployment: string };

/** A customer's client written from the API's description alone: fetch, and nothing of ours. */
export type ApiCustomer = Awaited<ReturnType<typeof anApiCustomer>>;

export async function anApiCustomer({ address, organizationId, deployment }: Place) {
  const api = `${address}/iamessage/api/v2`;
  const conversationId = randomUUID();
  const json = { "Content-Type": "application/json" };
  const asked = await fetch(`${api}/authorization/unauthenticated/access-token`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({
      orgId: organizationId,
      esDeveloperName: deployment,
      capabilitiesVersion: "1",
      platform: "Web",
    }),
  });
  const { accessToken }: { accessToken: string } = await asked.json();
  const bearer = { Authorization: `Bearer ${accessToken}` };

  async function post(path: string, body: object): Promise<number> {
    const headers = { ...json, ...bearer };
    const answer = await fetch(`${api}${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    await answer.text();
    return answer.status;
  }

  return {
    conversationId,
    start: () => post("/conversation", { conversationId, esDeveloperName: deployment }),
    /** The status; 202 means stored. */
    send: (text: string, id: string = randomUUID()) =>
      post(`/conversation/${conversationId}/message`, {
        message: {
          id,
          messageType: "StaticContentMessage",
          staticContent: { formatType: "Text", text },
        },
        esDeveloperName: deployment,
      }),
    /** Everything that was said, oldest first, over all pages of the list. */
    async texts(): Promise<string[]> {
      const texts: string[] = [];
      let before = "";
      for (;;) {
        const query = `limit=50&direction=FromEnd&entryTypeFilter=Message${before}`;
        const answer = await fetch(`${api}/conversation/${conversationId}/entries?${query}`, {
          headers: bearer,
        });
        const { conversationEntries }: { conversationEntries: Entry[] } = await answer.json();
        const page = conversationEntries.map(textOf);
        texts.unshift(...page.reverse());
        if (conversationEntries.length < 50) return texts;
        before = `&endTimestamp=${(conversationEntries.at(-1)?.transcriptedTimestamp ?? 0) - 1}`;
      }
    },
    /** An open event stream; `ended` settles when the other side ends it. */
    async openStream() {
      const answer = await fetch(`${address}/eventrouter/v1/sse`, {
        headers: { ...bearer, "X-Org-Id": organizationId, Accept: "text/event-stream" },
      });
      return { status: answer.status, ended: answer.text().catch(() => "cut") };
    },
  };
}

type Entry = {
  transcriptedTimestamp: number;
  entryPayload: { abstractMessage: { staticContent: { text: string } } };
};

function textOf({ entryPayload }: Entry): string {
  return entryPayload.abstractMessage.staticContent.text;
}
