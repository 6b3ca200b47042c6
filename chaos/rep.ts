import { get } from "node:http";
import { signIn } from "@/bench/foyer";
import {
  type ConsoleEvents,
  consoleApiPath,
  type Desk,
  type DeskEntryList,
  deskEntriesPageSize,
} from "@/protocol/console-api";
import { type Customer, isWritten } from "./customer";
import { readFrames } from "./event-reader";
import type { Foyer } from "./foyer";
import type { Read } from "./history";
import { closeInTheEnd } from "./left-open";
import { type Answer, expectStatus, request } from "./request";

/** The sample's Admin at the console. */
export class Rep {
  private constructor(
    private readonly foyer: Foyer,
    private readonly cookie: string,
  ) {}

  static async atWork(foyer: Foyer): Promise<Rep> {
    const rep = new Rep(foyer, await signIn(foyer.port));
    const body = { presence: "available" };
    expectStatus(await rep.#call("PUT", "/presence", body), 200, "Presence");
    return rep;
  }

  /** Takes the chats of these customers; the console's own ids of their conversations. */
  async accept(customers: Customer[]): Promise<Map<Customer, string>> {
    const desk = expectStatus<Desk>(await this.#call("GET", "/desk"), 200, "The desk");
    const chats = new Map<Customer, string>();
    for (const customer of customers) {
      const chat = desk.waiting.find(({ endUserId }) => endUserId === customer.endUserId);
      if (!chat) throw new Error(`The chat of ${customer.endUserId} is not in line`);
      const path = `/work-items/${chat.workItemId}/acceptance`;
      expectStatus(await this.#call("POST", path, {}), 201, "Acceptance");
      chats.set(customer, chat.conversationId);
    }
    return chats;
  }

  reply(chat: string, id: string, text: string): Promise<Answer> {
    return this.#call("POST", `/conversations/${chat}/messages`, { id, text });
  }

  /** What the console shows of a chat, and whether the numbers of all its lines rise by one. */
  async list(chat: string): Promise<{ read: Read; gaps: number }> {
    const entries: Read["entries"] = [];
    let gaps = 0;
    let last = 0;
    for (let after = 0; ; ) {
      const answer = await this.#call("GET", `/conversations/${chat}/entries?after=${after}`);
      const page = expectStatus<DeskEntryList>(answer, 200, "The chat");
      for (const { seq, identifier, entryType, sender } of page.entries) {
        if (seq !== last + 1) gaps += 1;
        last = seq;
        if (isWritten(entryType, sender.role)) entries.push({ id: identifier, position: seq });
      }
      if (page.entries.length < deskEntriesPageSize) break;
      after = page.lastSeq;
    }
    return { read: { reader: "the console", whole: true, entries }, gaps };
  }

  /** What the console is told of a chat while it is open. */
  async watch(chat: string): Promise<Read> {
    const entries: Read["entries"] = [];
    const read: Read = { reader: "the console's stream", whole: true, entries };
    return new Promise((resolve, reject) => {
      const headers = { cookie: this.cookie };
      const { port } = this.foyer;
      const path = `${consoleApiPath}/events`;
      get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
        response.on("error", () => {});
        closeInTheEnd({ close: () => response.destroy() });
        readFrames(response, {
          frame: ({ event, data }) => {
            if (event === "snapshot") resolve(read);
            if (event !== "entry") return;
            const { conversationId, seq, entry }: ConsoleEvents["entry"] = JSON.parse(data);
            if (conversationId === chat && isWritten(entry.entryType, entry.sender.role))
              entries.push({ id: entry.identifier, position: seq });
          },
        });
      }).on("error", reject);
    });
  }

  #call(method: string, path: string, body?: unknown): Promise<Answer> {
    const { address, port } = this.foyer;
    const headers = { cookie: this.cookie, origin: `http://localhost:${port}` };
    return request(address, method, consoleApiPath + path, { headers, body });
  }
}
