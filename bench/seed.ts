import { randomUUID } from "node:crypto";
import type { Connection } from "@/db/client";
import { openEmbedded } from "@/db/embedded";
import { openPostgres } from "@/db/postgres";
import {
  messagePayload,
  participantChangedPayload,
  repSender,
  textMessage,
} from "@/features/conversations/entries/payloads";
import type { BenchCustomer, BenchGuest } from "./customers";
import { type Database, organizationId } from "./foyer";

type Shape = {
  /** Lines of each conversation. */
  entries: number;
  sessions?: number;
  /** How many conversations wait in the sample's queue. */
  waiting?: number;
  /** Nobody else waits any more. */
  alone?: true;
};

/** For a database that no server has open. */
export async function seedConversations(
  { DATABASE_URL, FOYER_DATA_DIR = "" }: Database,
  guests: BenchGuest[],
  shape: Shape,
): Promise<BenchCustomer[]> {
  const connection = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded(FOYER_DATA_DIR);
  try {
    return await seedInto(connection, { organizationId, guests }, shape);
  } finally {
    await connection.close();
  }
}

/**
 * A long past in bulk, which through the doors would take hours: for each guest a conversation whose
 * last session is open, its lines written as in life, some of each conversation at a time. The
 * organization has the sample.
 */
export async function seedInto<Guest extends { endUserId: string }>(
  connection: Pick<Connection, "run">,
  of: { organizationId: string; guests: Guest[] },
  { entries, sessions = 1, waiting = 0, alone }: Shape,
): Promise<(Guest & { conversationId: string })[]> {
  const customers = of.guests.map((guest) => ({ ...guest, conversationId: randomUUID() }));
  const who = JSON.stringify(
    customers.map(({ endUserId, conversationId }, index) => ({
      person: endUserId,
      conversation: conversationId,
      waits: index < waiting,
    })),
  );
  const run = (name: keyof typeof statements, ...parameters: unknown[]) => {
    const statement = { name: `seed_${name}`, text: statements[name] };
    return connection.run(statement, [of.organizationId, who, ...parameters]);
  };
  if (alone) {
    const statement = { name: "seed_alone", text: serveAll };
    await connection.run(statement, [of.organizationId]);
  }
  await run("endUsers", entries);
  await run("messagingUsers");
  await run("conversations");
  await run("sessions", sessions);
  await run("workItems", sessions);
  for (let from = 1; from <= entries; from += 10) {
    await run("entries", from, Math.min(from + 9, entries), ...payloads());
  }
  await connection.run({ name: "seed_analyze", text: "analyze" }, []);
  return customers;
}

/** Bodies to which each line gives an id of its own. */
function payloads(): string[] {
  const message = messagePayload(textMessage("", "Where is my order? It should be here."));
  const participant = repSender("bench");
  const joined = participantChangedPayload("add", { displayName: "Ada", participant });
  return [JSON.stringify(message), JSON.stringify(joined)];
}

const serveAll = `
  update work_items set status = 'closed', closed_at = now()
  where organization_id = $1 and status = 'waiting'`;

const seeded = `
  seeded as (
    select * from jsonb_to_recordset($2::text::jsonb)
      as each (person text, conversation text, waits boolean)
  ), place as (
    select d.id as deployment, d.channel_id as channel, q.id as queue
    from embedded_service_deployments d join queues q on q.organization_id = d.organization_id
    where d.organization_id = $1 and d.developer_name = 'Sample_Api' limit 1
  )`;
const session = (number: string) => `md5(conversation || ${number})::uuid::text`;
/** A past of about two months. */
const began = (number: string) => `now() - interval '60 days' + ${number} * interval '1 day'`;

const statements = {
  endUsers: `with ${seeded}
    insert into end_users (id, organization_id, key, last_seq)
    select person, $1, 'guest:' || person, $3::int from seeded`,
  messagingUsers: `with ${seeded}
    insert into messaging_users (id, organization_id, channel_id, end_user_id, platform_key, name)
    select person, $1, channel, person, 'v2/iamessage/UNAUTH/NA/uid:' || person, 'Guest'
    from seeded cross join place`,
  conversations: `with ${seeded}
    insert into conversations
      (id, organization_id, end_user_id, channel_id, deployment_id, identifier, started_at)
    select conversation, $1, person, channel, deployment, conversation, ${began("0")}
    from seeded cross join place`,
  sessions: `with ${seeded}
    insert into messaging_sessions (
      id, organization_id, conversation_id, messaging_user_id, status, origin, pre_chat,
      started_at, acknowledged_at, ended_at, ended_by, end_reason, timer_at
    )
    select ${session("n")}, $1, conversation, person,
      case when n < $3::int then 'Ended' when waits then 'Waiting' else 'Active' end,
      'inbound', '{"schema": 2, "values": [], "terms": null}',
      ${began("n")}, ${began("n")}, case when n < $3::int then ${began("n")} end,
      case when n < $3::int then 'end_user' end, case when n < $3::int then 'ended_by_customer' end,
      now() + interval '10 years'
    from seeded cross join generate_series(1, $3::int) n`,
  workItems: `with ${seeded}
    insert into work_items
      (id, organization_id, kind, session_id, queue_id, status, requested_at, waiting_since, closed_at)
    select gen_random_uuid()::text, $1, 'messaging_session', ${session("n")}, queue,
      case when n < $3::int or not waits then 'closed' else 'waiting' end,
      ${began("n")}, ${began("n")}, case when n < $3::int or not waits then ${began("n")} end
    from seeded cross join place cross join generate_series(1, $3::int) n`,
  entries: `with ${seeded}
    insert into conversation_entries (
      organization_id, end_user_id, seq, conversation_id, identifier, entry_type, payload,
      sender_role, sender_app_type, sender_subject, sender_display_name, client_at, transcripted_at
    )
    select $1, person, n, conversation, line.id,
      case when n % 10 = 1 then 'ParticipantChanged' else 'Message' end,
      case when n % 10 = 1
        then jsonb_set($6::text::jsonb, '{id}', to_jsonb(line.id))
        else jsonb_set(jsonb_set($5::text::jsonb, '{id}', to_jsonb(line.id)),
          '{abstractMessage,id}', to_jsonb(line.id))
      end,
      case when n % 3 = 0 then 'Agent' else 'EndUser' end,
      case when n % 3 = 0 then 'agent' else 'iamessage' end, person, 'Guest', line.at, line.at
    from generate_series($3::int, $4::int) n cross join seeded cross join lateral (
      select md5(conversation || ' ' || n)::uuid::text as id,
        ${began("0")} + n * interval '10 minutes' as at
    ) line`,
};
