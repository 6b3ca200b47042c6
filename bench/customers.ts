import { messagingApiPath } from "@/protocol/messaging-api";
import { deployment, organizationId } from "./foyer";
import { RawConnection } from "./raw-client";

export type BenchGuest = { accessToken: string; endUserId: string };
export type BenchCustomer = BenchGuest & { conversationId: string };

/** Customers who have a token and have said nothing. */
export async function makeGuests(port: number, count: number): Promise<BenchGuest[]> {
  const made: BenchGuest[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const connection = new RawConnection(port);
      while (made.length < count) made.push(await askToken(connection));
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
