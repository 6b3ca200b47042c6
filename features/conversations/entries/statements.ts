/** Hot SQL. JSON goes in as text and comes out as text; times come out as epoch milliseconds. */

const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/**
 * A message, in one statement. `found` must give the conversation, its open session
 * and the sender's name. The end user's row is locked by taking a number; only then
 * is the session looked at again, because it may have ended, or become inactive, while
 * this one waited: then the conversation's id is null, the insert fails and the number is given back.
 */
function sendMessage(found: string, role: string, appType: string, still = stillOpen): string {
  return `
    with found as materialized (
      select c.id as conversation_id, c.end_user_id, s.id as session_id, f.display_name
      ${found}
        and c.closed_at is null and s.ended_at is null and s.status <> 'Inactive'
        and not exists (
          select from conversation_entries d where d.conversation_id = c.id and d.identifier = $4
        )
    ), numbered as (
      update end_users e set last_seq = e.last_seq + 1
      from found where e.id = found.end_user_id
      returning e.id, e.last_seq
    ), still_open as (
      select s.conversation_id from messaging_sessions s
      join found on found.session_id = s.id cross join numbered
      ${still}
    )
    insert into conversation_entries (
      organization_id, end_user_id, seq, conversation_id, identifier, entry_type, payload,
      fingerprint, sender_role, sender_app_type, sender_subject, sender_display_name,
      visibility, client_at, transcripted_at
    )
    select
      $1, numbered.id, numbered.last_seq, (select conversation_id from still_open), $4,
      'Message', $5::text::jsonb, $6, '${role}', '${appType}', $7, found.display_name,
      'all', clock.now, clock.now
    from numbered cross join found cross join 
      (select date_trunc('milliseconds', clock_timestamp()) as now) clock
    returning seq, end_user_id as "endUserId", ${milliseconds("client_at")} as "clientAt"`;
}

/** A key share would pass over what was changed but no key of: only a share is read anew. */
const stillOpen = "where s.ended_at is null and s.status <> 'Inactive' for share of s";
/** For what reaches the customer: they may have opted out while it waited. */
const stillWelcome = `join messaging_users u on u.id = s.messaging_user_id
      where s.ended_at is null and s.status <> 'Inactive' and u.consent_status <> 'OptedOut'
      for share of s, u`;

/**
 * Nothing is stored where more than storing is due: consent is awaited, the customer opted out, or
 * their first message is to be acknowledged ($8), nor where the conversation runs on another channel
 * ($9), whose rules are read then.
 * $1 organization, $2 end user, $3 conversation as its client calls it, $4 message, $5 payload, $6 fingerprint, $7 subject
 */
export const sendCustomerMessage = {
  name: "send_customer_message",
  text: sendMessage(
    `from conversations c
      join messaging_sessions s on s.conversation_id = c.id
      join lateral (
        select u.name as display_name from messaging_users u
        where u.id = s.messaging_user_id and u.consent_status <> 'OptedOut'
      ) f on true
      where c.organization_id = $1 and c.end_user_id = $2 and c.identifier = $3
        and ($9::text is null or c.channel_id = $9) and s.status <> 'Consent' and (s.acknowledged_at is not null or not $8::boolean)`,
    "EndUser",
    "iamessage",
  ),
};

/** $1 organization, $2 member, $3 conversation, $4 message, $5 payload, $6 fingerprint, $7 subject, $8 name */
export const sendRepMessage = {
  name: "send_rep_message",
  text: sendMessage(
    `from conversations c
      join messaging_sessions s on s.conversation_id = c.id
      join work_items w on w.session_id = s.id and w.status = 'accepted' and w.member_id = $2
      join messaging_users u on u.id = s.messaging_user_id and u.consent_status <> 'OptedOut'
      join (select $8::text as display_name) f on true
      where c.organization_id = $1 and c.id = $3`,
    "Agent",
    "agent",
    stillWelcome,
  ),
};

const line = `
  e.seq, e.end_user_id as "endUserId", e.conversation_id as "conversationId", e.identifier,
  e.entry_type as "entryType", e.payload::text as json, e.sender_role as "senderRole",
  e.sender_app_type as "senderAppType", e.sender_subject as "senderSubject",
  e.sender_display_name as "senderDisplayName", ${milliseconds("e.client_at")} as "clientAt",
  ${milliseconds("e.transcripted_at")} as "transcriptedAt"`;

/** What a customer may see of their log after a place in it: $1 organization, $2 end user, $3 after, $4 limit */
export const followLog = {
  name: "follow_log",
  text: `
    select ${line}, c.identifier as "conversationIdentifier",
      ch.address_identifier as "channelAddressIdentifier"
    from conversation_entries e
    join conversations c on c.id = e.conversation_id
    join messaging_channels ch on ch.id = c.channel_id
    where e.organization_id = $1 and e.end_user_id = $2 and e.seq > $3 and e.visibility = 'all'
    order by e.seq limit $4`,
};

/** Among the last lines: $1 organization, $2 conversation, $3 sender's subject, $4 epoch milliseconds */
export const findWrittenSince = {
  name: "find_written_since",
  text: `
    select true as written from (
      select e.entry_type, e.sender_subject, e.client_at from conversation_entries e
      where e.organization_id = $1 and e.conversation_id = $2 order by e.seq desc limit 10
    ) last
    where last.entry_type = 'Message' and last.sender_subject = $3
      and last.client_at >= to_timestamp($4::bigint / 1000.0) limit 1`,
};

/** $1 organization, $2 end users as a JSON list */
export const readHeads = {
  name: "read_heads",
  text: `
    select id, last_seq as "lastSeq" from end_users
    where organization_id = $1 and id = any (array(select jsonb_array_elements_text($2::text::jsonb)))`,
};

/** For every stream of this node at once: $1 end users as a JSON list. Ids of all organizations. */
export const readHeadsOfStreams = {
  name: "read_heads_of_streams",
  text: `
    select id, last_seq as "lastSeq" from end_users
    where id = any (array(select jsonb_array_elements_text($1::text::jsonb)))`,
};

/** $1 organization, $2 end user, $3 after, $4 limit: every line, for the organization's side */
export const readWholeLog = {
  name: "read_whole_log",
  text: `
    select ${line} from conversation_entries e
    where e.organization_id = $1 and e.end_user_id = $2 and e.seq > $3
    order by e.seq limit $4`,
};

/** $1 organization, $2 conversation, $3 after, $4 limit */
export const readConversationLog = {
  name: "read_conversation_log",
  text: `
    select ${line} from conversation_entries e
    where e.organization_id = $1 and e.conversation_id = $2 and e.seq > $3
    order by e.seq limit $4`,
};

/** What a customer may see of one conversation, as people read it: $1 organization, $2 conversation, $3 after, $4 limit */
export const readSharedLog = {
  name: "read_shared_log",
  text: `
    select ${line} from conversation_entries e
    where e.organization_id = $1 and e.conversation_id = $2 and e.seq > $3 and e.visibility = 'all'
      and e.entry_type not in ('DeliveryAcknowledgement', 'ReadAcknowledgement', 'RoutingResult')
    order by e.seq limit $4`,
};

/** $1 organization, $2 conversation, $3 types as a JSON list or null, $4 and $5 times or null, $6 limit */
function listEntries(order: "asc" | "desc"): string {
  return `
    select * from (
      select ${line} from conversation_entries e
      where e.organization_id = $1 and e.conversation_id = $2 and e.visibility = 'all'
        and ($3::text is null
          or e.entry_type = any (array(select jsonb_array_elements_text($3::text::jsonb))))
        and ($4::bigint is null or e.transcripted_at >= to_timestamp($4::bigint / 1000.0))
        and ($5::bigint is null or e.transcripted_at < to_timestamp(($5::bigint + 1) / 1000.0))
      order by e.seq ${order} limit $6
    ) page order by seq desc`;
}
export const listLastEntries = { name: "list_last_entries", text: listEntries("desc") };
export const listFirstEntries = { name: "list_first_entries", text: listEntries("asc") };
