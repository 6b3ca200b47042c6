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
    start: (routingAttributes: Record<string, string> = {}) =>
      post("/conversation", { conversationId, esDeveloperName: deployment, routingAttributes }),
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
    /** The events from now on, read as the specification of server-sent events says. */
    async follow() {
      const stopped = new AbortController();
      const answer = await fetch(`${address}/eventrouter/v1/sse?_ts=${Date.now()}`, {
        headers: { ...bearer, "X-Org-Id": organizationId, Accept: "text/event-stream" },
        signal: stopped.signal,
      });
      if (!answer.body) throw new Error("The stream has no body");
      const events = parseEvents(answer.body);
      return {
        /** The next event of this name; others are passed over. */
        async until(name: string): Promise<StreamedEvent> {
          for (;;) {
            const { value, done } = await events.next();
            if (done) throw new Error(`The stream ended before ${name}`);
            if (value.name === name) return { ...value, data: JSON.parse(value.data) };
          }
        },
        stop: () => stopped.abort(),
      };
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

type StreamedEvent = {
  id: string;
  name: string;
  data: {
    conversationId: string;
    conversationEntry: { entryPayload: string; sender: { role: string } };
  };
};

async function* parseEvents(body: ReadableStream<Uint8Array>) {
  let rest = "";
  let event = { id: "", name: "message", data: "" };
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (event.data !== "") yield { ...event, data: event.data.slice(0, -1) };
        event = { ...event, name: "message", data: "" };
        continue;
      }
      const [, field, value = ""] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (field === "event") event.name = value;
      if (field === "data") event.data += `${value}\n`;
      if (field === "id") event.id = value;
    }
  }
}

type Entry = {
  transcriptedTimestamp: number;
  entryPayload: { abstractMessage: { staticContent: { text: string } } };
};

function textOf({ entryPayload }: Entry): string {
  return entryPayload.abstractMessage.staticContent.text;
}
