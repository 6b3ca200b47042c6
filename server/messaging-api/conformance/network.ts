import type { OutgoingHttpHeaders } from "node:http";
import type { Chat } from "@/features/conversations/testing";
import { makeListener } from "@/server/http/listener";
import { serve, TestStream } from "@/server/stream-testing";
import { checkedFetch, checkStream } from "./contract";

/** What a client's configuration holds, whatever it was written for. */
export type Configuration = { url: string; orgId: string; esDeveloperName: string };

/** A client's way to the server: real HTTP. */
export type Network = {
  configuration: Configuration;
  fetch: typeof fetch;
  openStream: (address: string, headers: OutgoingHttpHeaders) => Promise<TestStream>;
};

/** The whole server on a port of its own, for one test, and the way to it. */
export async function aNetwork(chat: Chat): Promise<Network> {
  const url = await serve(makeListener((_request, response) => void response.end("page"), false));
  return networkTo(chat, url);
}

export function networkTo(chat: Chat, url: string): Network {
  const { organizationId: orgId, esDeveloperName } = chat;
  return {
    configuration: { url, orgId, esDeveloperName },
    fetch: checkedFetch,
    openStream: async (address, headers) => checkStream(await TestStream.open(address, headers)),
  };
}
