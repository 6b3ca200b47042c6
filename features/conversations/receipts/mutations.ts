import "server-only";
import { afterCommit, run } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { receiptsOf } from "@/features/chat-window/receipts";
import { findLiveDeployment } from "@/features/deployments/live";
import type { Actor } from "@/features/members/actor";
import { mayChat } from "@/features/members/permissions";
import { doorbell } from "@/lib/doorbell";
import { newId } from "@/lib/ids";
import type { Acknowledgement, AcknowledgementKind } from "@/protocol/acknowledgement";
import type { AcknowledgeInput } from "@/protocol/acknowledgement.schema";
import type { visibilities } from "@/protocol/entry";
import { type Customer, guestName } from "../customer";
import { getVisibleConversation, unknownConversation } from "../queries";
import { acknowledgeAsCustomer, acknowledgeAsRep } from "./statements";

type Visibilities = Record<AcknowledgementKind, (typeof visibilities)[number]>;
type Statement = { name: string; text: string };

/**
 * A customer's word that messages reached them, or that they have seen them; those that stand are
 * returned. What is not a message of the other side is passed over: some clients acknowledge whatever
 * they hear. A Read is also a delivery, so that a Delivery after it adds nothing.
 */
export function acknowledge(
  customer: Customer,
  identifier: string,
  input: AcknowledgeInput,
): Promise<Acknowledgement[]> {
  mayChat(customer);
  const { organizationId, endUserId, subject } = customer;
  const everybody: Visibilities = { Delivery: "all", Read: "all" };
  return store(organizationId, input, everybody, acknowledgeAsCustomer, (acks) => [
    ...[organizationId, acks, subject],
    ...[endUserId, identifier, guestName],
  ]);
}

/** A rep's; the conversation's deployment says whether its customer learns of it. */
export async function acknowledgeForRep(
  actor: Actor,
  conversationId: string,
  input: AcknowledgeInput,
): Promise<Acknowledgement[]> {
  const { id, deploymentName } = await getVisibleConversation(actor, conversationId);
  const { organizationId } = actor;
  const deployment = await findLiveDeployment(organizationId, deploymentName);
  const shown = receiptsOf(deployment?.version?.content);
  const visible: Visibilities = {
    Delivery: shown.delivery ? "all" : "internal",
    Read: shown.read ? "all" : "internal",
  };
  return store(organizationId, input, visible, acknowledgeAsRep, (acks) => [
    ...[organizationId, acks, actor.id],
    ...[id, actor.name],
  ]);
}

async function store(
  organizationId: string,
  { acks }: AcknowledgeInput,
  visibilityOf: Visibilities,
  statement: Statement,
  parametersOf: (acks: string) => unknown[],
): Promise<Acknowledgement[]> {
  const said = acks.map(({ id, ...ack }) => ({ ...ack, id: id ?? newId() }));
  const distinct = withoutRepeats(said);
  const list = distinct.map((ack) => ({
    message: ack.conversationEntryId,
    entryType: `${ack.entryType}Acknowledgement`,
    id: ack.id,
    spareId: newId(),
    visibility: visibilityOf[ack.entryType],
  }));
  const row = await runUntilAlone(statement, parametersOf(JSON.stringify(list)));
  if (!row) throw unknownConversation();
  if (row.seq !== null) {
    const ring = { organizationId, endUserId: String(row.endUserId), seq: Number(row.seq) };
    afterCommit(() => doorbell().ring("entry", ring));
  }
  const places: number[] = JSON.parse(String(row.places));
  const messages = new Set(places.map((place) => distinct[place - 1]?.conversationEntryId));
  return said.filter(({ conversationEntryId }) => messages.has(conversationEntryId));
}

/** Another call of the same reader, or a message with an id that is wanted here, may come between. */
async function runUntilAlone(statement: Statement, parameters: unknown[]) {
  for (let attempt = 1; ; attempt++) {
    try {
      const [row] = await run(statement, parameters);
      return row;
    } catch (error) {
      const taken =
        isUniqueViolation(error, "conversation_entries_acknowledgement_key") ||
        isUniqueViolation(error, "conversation_entries_identifier_key");
      if (attempt === 5 || !taken) throw error;
    }
  }
}

/** What a batch says twice, and what it says of a message after its Read, is said once. */
function withoutRepeats(acks: readonly Acknowledgement[]): Acknowledgement[] {
  const said = new Set<string>();
  const ids = new Set<string>();
  return acks.flatMap((ack) => {
    const { conversationEntryId: message, entryType } = ack;
    if (said.has(`${entryType} ${message}`) || said.has(`Read ${message}`)) return [];
    said.add(`${entryType} ${message}`);
    const id = ids.has(ack.id) ? newId() : ack.id;
    ids.add(id);
    return [{ ...ack, id }];
  });
}
