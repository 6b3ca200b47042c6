/** Hot SQL. JSON goes in as text and comes out as text; times come out as epoch milliseconds. */

const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/**
 * A whole batch in one statement. `found` must give the conversation and the reader's name; `theirs`
 * says whose messages the reader may acknowledge. What is acknowledged already, or cannot be, takes no
 * number: the log has no gap. Another call of the same reader may have stored the same meanwhile: then
 * the insert fails and the numbers are given back.
 *
 * $1 organization, $2 acknowledgements as a JSON list, $3 the reader's subject
 */
function acknowledge(found: string, reader: { role: string; appType: string; theirs: string }) {
  const { role, appType, theirs } = reader;
  return `
    with said as (
      select place, ack ->> 'message' as message, ack ->> 'entryType' as entry_type,
        ack ->> 'id' as id, ack ->> 'spareId' as spare_id, ack ->> 'visibility' as visibility
      from jsonb_array_elements($2::text::jsonb) with ordinality as list (ack, place)
    ), found as materialized (
      ${found}
    ), due as materialized (
      select said.*, found.*, exists (
        select from conversation_entries a
        where a.conversation_id = found.conversation_id and a.acknowledges = said.message
          and a.sender_subject = $3 and a.entry_type in (said.entry_type, 'ReadAcknowledgement')
      ) as stands
      from said cross join found
      join conversation_entries m
        on m.conversation_id = found.conversation_id and m.identifier = said.message
      where m.entry_type = 'Message' and m.visibility = 'all' and ${theirs}
    ), counted as materialized (
      select end_user_id, count(*) as count from due where not stands group by end_user_id
    ), numbered as (
      update end_users e set last_seq = e.last_seq + counted.count
      from counted where e.id = counted.end_user_id
      returning e.last_seq - counted.count as seq_before
    ), fresh as (
      select due.*, row_number() over (order by place) as nth, case when exists (
        select from conversation_entries t
        where t.conversation_id = due.conversation_id and t.identifier = due.id
      ) then spare_id else id end as identifier
      from due where not stands
    ), stored as (
      insert into conversation_entries (
        organization_id, end_user_id, seq, conversation_id, identifier, entry_type, acknowledges,
        payload, sender_role, sender_app_type, sender_subject, sender_display_name, visibility,
        client_at, transcripted_at
      )
      select $1, fresh.end_user_id, numbered.seq_before + fresh.nth, fresh.conversation_id,
        fresh.identifier, fresh.entry_type, fresh.message,
        jsonb_build_object(
          'entryType', fresh.entry_type, 'id', fresh.identifier,
          'acknowledgedConversationEntryIdentifier', fresh.message,
          'acknowledgementTimestamp', ${milliseconds("clock.now")},
          'recipient', jsonb_build_object(
            'role', '${role}', 'appType', '${appType}', 'subject', $3::text, 'clientIdentifier', $3::text
          )
        ),
        '${role}', '${appType}', $3, fresh.display_name, fresh.visibility, clock.now, clock.now
      from fresh cross join numbered cross join
        (select date_trunc('milliseconds', clock_timestamp()) as now) clock
      returning seq
    )
    select end_user_id as "endUserId", (select max(seq) from stored) as seq,
      (select coalesce(jsonb_agg(place), '[]')::text from due) as places
    from found`;
}

/** $4 end user, $5 conversation as its client calls it, $6 name of a customer who gave none */
export const acknowledgeAsCustomer = {
  name: "acknowledge_as_customer",
  text: acknowledge(
    `select c.id as conversation_id, c.end_user_id, coalesce(u.name, $6) as display_name
      from conversations c
      left join messaging_users u on u.channel_id = c.channel_id and u.end_user_id = c.end_user_id
      where c.organization_id = $1 and c.end_user_id = $4 and c.identifier = $5`,
    { role: "EndUser", appType: "iamessage", theirs: "m.sender_role <> 'EndUser'" },
  ),
};

/** $4 conversation, $5 name */
export const acknowledgeAsRep = {
  name: "acknowledge_as_rep",
  text: acknowledge(
    `select c.id as conversation_id, c.end_user_id, $5::text as display_name
      from conversations c where c.organization_id = $1 and c.id = $4`,
    { role: "Agent", appType: "agent", theirs: "m.sender_role = 'EndUser'" },
  ),
};
