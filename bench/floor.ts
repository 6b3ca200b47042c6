import { createServer } from "node:http";
import { openEmbedded } from "@/db/embedded";
import { openPostgres } from "@/db/postgres";
import { messagePayload } from "@/features/conversations/entries/payloads";
import { sendCustomerMessage } from "@/features/conversations/entries/statements";
import { outgoingText } from "@/features/conversations/messages/message";
import { organizationId } from "./foyer";

/**
 * What a send could cost at best: a bare server, the very SQL of the send, the
 * same driver and pool. No token, no schema, no limits, nobody to tell.
 */
const { DATABASE_URL, FOYER_DATA_DIR = "", PORT } = process.env;
const connection = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded(FOYER_DATA_DIR);

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { message } = JSON.parse(Buffer.concat(chunks).toString());
  const [, endUserId, conversationId] = request.url?.split("/") ?? [];
  const { message: text, fingerprint } = outgoingText(message.id, message.staticContent.text);
  const [row] = await connection.run(sendCustomerMessage, [
    organizationId,
    endUserId,
    conversationId,
    message.id,
    JSON.stringify(messagePayload(text)),
    fingerprint,
    endUserId,
    false,
    null,
  ]);
  const body = JSON.stringify({ id: message.id, clientTimestamp: Number(row?.clientAt) });
  response.writeHead(row ? 202 : 500, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
});

process.on("SIGTERM", () => {
  server.closeAllConnections();
  server.close(() => void connection.close().then(() => process.exit(0)));
});
server.listen(Number(PORT), "127.0.0.1", () => process.stdout.write("The floor is ready\n"));
