import { configPath } from "@/protocol/messaging-api";
import { serve } from "@/server/stream-testing";
import { serveConfig } from "./config-door";

type Query = { orgId: string; esConfigName: string; language?: string } & Record<string, string>;

/** A page's call for the configuration, at a moment of the server's clock. */
export async function askConfig(
  query: Query,
  { now = Date.now(), ...call }: { now?: number; method?: string; headers?: HeadersInit } = {},
): Promise<Response> {
  const url = await serve((request, response) => void serveConfig(request, response, now));
  return fetch(`${url}${configPath}?${new URLSearchParams(query)}`, call);
}
