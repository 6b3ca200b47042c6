import { randomUUID } from "node:crypto";
import { messagingApiPath } from "@/protocol/messaging-api";
import { deployment, organizationId } from "./foyer";
import { RawConnection } from "./raw-client";

export type BenchGuest = { accessToken: string; endUserId: string };
export type BenchCustomer = BenchGuest & { conversationId: string };

/** Customers with an open conversation each. */
export function makeCustomers(port: number, count: number): Promise<BenchCustomer[]> {
  return makeMany(port, count, async (connection) => begin(connection, await askToken(connection)));
}

/** Customers who have a token and have said nothing. */
export function makeGuests(port: number, count: number): Promise<BenchGuest[]> {
  return makeMany(port, count, askToken);
}

async function makeMany<T>(
  port: number,
  count: number,
  make: (connection: RawConnection) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const connection = new RawConnection(port);
      while (made.length < count) made.push(await make(connection));
      connection.close();
    }),
  );
  return made.slice(0, count);
}

async function askToken(connection: RawConnection): Promise<BenchGuest> {
  const { status, body } = await connection.ask({
    method: "POST",
    path: `${messagingApiPath}/authorization/unauthenticated/access-token`,
    body: JSON.stringify({ orgId: organizationId, esDeveloperName: deployment }),
  });
  if (status !== 200) throw new Error(`No token: ${body}`);
  const { accessToken, context } = JSON.parse(body);
  return { accessToken, endUserId: context.endUser.subject.split("uid:")[1] };
}

async function begin(connection: RawConnection, guest: BenchGuest): Promise<BenchCustomer> {
  const conversationId = randomUUID();
  const { status, body } = await connection.ask({
    method: "POST",
    path: `${messagingApiPath}/conversation`,
    headers: { authorization: `Bearer ${guest.accessToken}` },
    body: JSON.stringify({ conversationId, esDeveloperName: deployment }),
  });
  if (status !== 201) throw new Error(`No conversation: ${body}`);
  return { ...guest, conversationId };
}

/** The request of one message, with an id that finds it again. */
export function messageRequest(customer: BenchCustomer, id: string) {
  return {
    method: "POST",
    path: `${messagingApiPath}/conversation/${customer.conversationId}/message`,
    headers: { authorization: `Bearer ${customer.accessToken}` },
    body: JSON.stringify({
      message: {
        id,
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text: "Where is my order? It should be here." },
      },
      esDeveloperName: deployment,
    }),
  };
}
