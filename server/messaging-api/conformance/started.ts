import { expect } from "vitest";
import type { Chat } from "@/features/conversations/testing";
import { aListener, type Listener } from "./clients/listener";
import { aNetwork } from "./network";

/** A guest whose conversation has begun. */
export async function aStarted(chat: Chat): Promise<Listener> {
  const client = await aListener(await aNetwork(chat));
  expect(await client.begin()).toBe(201);
  return client;
}
