import { randomUUID } from "node:crypto";
import { deployment, organizationId } from "@/bench/foyer";
import {
  type AccessToken,
  type CustomerToken,
  type EntryList,
  messagingApiPath,
} from "@/protocol/messaging-api";
import type { Foyer } from "./foyer";
import type { Read } from "./history";
import { type Answer, expectStatus, request } from "./request";

const pageSize = 50;

/** A customer's client: a token, and a conversation of its own. */
export class Customer {
  readonly conversationId: string = randomUUID();

  private constructor(
    readonly foyer: Foyer,
    readonly token: AccessToken,
    readonly endUserId: string,
  ) {}

  /** With a token, and nothing said yet. */
  static async arrive(foyer: Foyer): Promise<Customer> {
    const path = `${messagingApiPath}/authorization/unauthenticated/access-token`;
    const body = { orgId: organizationId, esDeveloperName: deployment };
    const answer = await request(foyer.address, "POST", path, { body });
    const token = expectStatus<CustomerToken>(answer, 200, "A token");
    return new Customer(foyer, token, token.context.endUser.subject.split("uid:")[1] ?? "");
  }

  static async inConversation(foyer: Foyer): Promise<Customer> {
    const customer = await Customer.arrive(foyer);
    await customer.begin();
    return customer;
  }

  /** The same customer on another device or tab, whose events begin now. */
  async elsewhere(): Promise<Customer> {
    const path = "/authorization/continuation-access-token";
    const token = expectStatus<AccessToken>(await this.call("GET", path), 200, "A token");
    const same = new Customer(this.foyer, token, this.endUserId);
    return Object.assign(same, { conversationId: this.conversationId });
  }

  async begin(conversationId = this.conversationId): Promise<void> {
    const body = { conversationId, esDeveloperName: deployment };
    expectStatus(await this.call("POST", "/conversation", body), 201, "A conversation");
  }

  send(id: string, text: string, conversationId = this.conversationId): Promise<Answer> {
    return this.call("POST", `/conversation/${conversationId}/message`, {
      message: {
        id,
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text },
      },
      esDeveloperName: deployment,
    });
  }

  call(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.token.accessToken}` };
    return request(this.foyer.address, method, messagingApiPath + path, { headers, body });
  }

  /** All messages as the API lists them, page by page from the start. */
  async list(conversationId = this.conversationId): Promise<Read> {
    const ids: string[] = [];
    const seen = new Set<string>();
    for (let from = 0; ; ) {
      const path = `/conversation/${conversationId}/entries?direction=FromStart&limit=${pageSize}&startTimestamp=${from}`;
      const answer = await this.call("GET", path);
      const page = expectStatus<EntryList>(answer, 200, "Entries").conversationEntries.toReversed();
      const fresh = page.filter(({ identifier }) => !seen.has(identifier));
      for (const { identifier, entryType, sender } of fresh) {
        seen.add(identifier);
        if (isWritten(entryType, sender.role)) ids.push(identifier);
      }
      if (page.length < pageSize) break;
      if (fresh.length === 0) throw new Error(`More than ${pageSize} entries at ${from}`);
      from = page.at(-1)?.transcriptedTimestamp ?? from;
    }
    const entries = ids.map((id, position) => ({ id, position }));
    return { reader: "the list", whole: true, entries };
  }
}

/** Messages that somebody wrote; the rest of a log is the product's own. */
export function isWritten(entryType: string, role: string): boolean {
  return entryType === "Message" && (role === "EndUser" || role === "Agent");
}
