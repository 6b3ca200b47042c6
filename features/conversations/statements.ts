const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/** A customer's own conversation: $1 organization, $2 end user, $3 as its client calls it */
export const findOwnConversation = {
  name: "find_own_conversation",
  text: `
    select c.id, c.identifier, c.end_user_id as "endUserId", c.channel_id as "channelId",
      ch.address_identifier as "channelAddressIdentifier", u.name as "customerName",
      (select w.status from messaging_sessions s
        left join work_items w on w.session_id = s.id
        where s.conversation_id = c.id
        order by s.started_at desc, w.requested_at desc limit 1) as "workStatus"
    from conversations c
    join messaging_channels ch on ch.id = c.channel_id
    left join messaging_users u on u.channel_id = c.channel_id and u.end_user_id = c.end_user_id
    where c.organization_id = $1 and c.end_user_id = $2 and c.identifier = $3`,
};

/** $1 organization, $2 end user, $3 whether closed ones too, $4 limit */
export const listOwnConversations = {
  name: "list_own_conversations",
  text: `
    select c.identifier, ${milliseconds("c.started_at")} as "startedAt",
      ${milliseconds("c.closed_at")} as "closedAt"
    from conversations c
    where c.organization_id = $1 and c.end_user_id = $2 and ($3::boolean or c.closed_at is null)
    order by c.started_at desc, c.id desc limit $4`,
};

/** $1 organization, $2 end user */
export const countOwnConversations = {
  name: "count_own_conversations",
  text: `
    select count(*) filter (where closed_at is null) as open,
      count(*) filter (where closed_at is not null) as closed
    from conversations where organization_id = $1 and end_user_id = $2`,
};

/**
 * A conversation that a rep may see: it waits for them or in one of their queues, or they
 * accepted it. `isAnswered` while it is theirs to answer.
 * $1 organization, $2 member, $3 conversation
 */
export const findVisibleConversation = {
  name: "find_visible_conversation",
  text: `
    select c.id, c.identifier, c.end_user_id as "endUserId", c.channel_id as "channelId",
      ch.address_identifier as "channelAddressIdentifier", d.developer_name as "deploymentName",
      c.closed_at is null and exists (
        select from messaging_sessions s join work_items w on w.session_id = s.id
        where s.conversation_id = c.id and s.ended_at is null
          and w.status = 'accepted' and w.member_id = $2
      ) as "isAnswered"
    from conversations c
    join messaging_channels ch on ch.id = c.channel_id
    join embedded_service_deployments d on d.id = c.deployment_id
    where c.organization_id = $1 and c.id = $3 and exists (
      select from messaging_sessions s join work_items w on w.session_id = s.id
      where s.conversation_id = c.id and (
        w.member_id = $2
        or (w.status = 'waiting' and (w.offered_to = $2 or w.queue_id in (
          select qm.queue_id from queue_members qm
          where qm.organization_id = $1 and qm.member_id = $2
        )))
      )
    )`,
};

/** What the console says of a session's customer: $1 organization, $2 member, $3 session */
export const readCustomerDetails = {
  name: "read_customer_details",
  text: `
    select u.id as "userId", u.name, u.email, u.phone, u.platform_key as "platformKey", u.language,
      u.consent_status as "consentStatus", s.subject, c.channel_id as "channelId",
      ${milliseconds("u.created_at")} as "createdAt",
      ch.label as "channelLabel", d.label as "deploymentLabel", c.page_origin as "origin",
      s.pre_chat::text as "preChat", ${milliseconds("s.started_at")} as "startedAt", s.status,
      s.end_reason as "endReason"
    from messaging_sessions s
    join conversations c on c.id = s.conversation_id
    join messaging_users u on u.id = s.messaging_user_id
    join messaging_channels ch on ch.id = c.channel_id
    join embedded_service_deployments d on d.id = c.deployment_id
    where s.organization_id = $1 and s.id = $3 and exists (
      select from work_items w where w.session_id = s.id and (
        w.member_id = $2
        or (w.status = 'waiting' and (w.offered_to = $2 or w.queue_id in (
          select qm.queue_id from queue_members qm
          where qm.organization_id = $1 and qm.member_id = $2
        )))
      )
    )`,
};

/** The database itself and its line of history; a restored or exchanged one differs. */
export const readIdentity = {
  name: "read_identity",
  text: `
    select concat_ws('/',
      (select system_identifier from pg_control_system()),
      (select timeline_id from pg_control_checkpoint()),
      current_database()
    ) as identity`,
};

/** Where the control functions are not granted, as some hosts do. */
export const readPlainIdentity = {
  name: "read_plain_identity",
  text: "select concat_ws('/', oid, datname) as identity from pg_database where datname = current_database()",
};
