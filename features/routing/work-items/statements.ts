const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/**
 * Sessions as a desk lists them; `lastMessage` comes as JSON. Which they are stands first: the
 * planner keeps the written order of so many tables, and would join all that is before it looks.
 */
const deskSessions = (workItems: string) => `
  select
    w.id as "workItemId", w.status as "workStatus", w.member_id as "memberId",
    w.queue_id as "queueId", w.offered_to as "offeredTo", s.id as "sessionId", s.conversation_id as "conversationId",
    c.end_user_id as "endUserId", e.last_seq as "lastSeq", s.status, u.name as "customerName",
    u.consent_status as "consentStatus",
    ch.label as "channelLabel", d.label as "deploymentLabel", coalesce(q.label, '') as "queueLabel",
    ${milliseconds("w.requested_at")} as "requestedAt",
    ${milliseconds("w.accepted_at")} as "acceptedAt",
    ${milliseconds("s.ended_at")} as "endedAt", s.ended_by as "endedBy",
    s.ended_by_name as "endedByName", s.end_reason as "endReason", last.message as "lastMessage",
    last.undelivered
  from (${workItems}) w
  join messaging_sessions s on s.id = w.session_id
  join conversations c on c.id = s.conversation_id
  join end_users e on e.id = c.end_user_id
  join messaging_users u on u.id = s.messaging_user_id
  join messaging_channels ch on ch.id = c.channel_id
  join embedded_service_deployments d on d.id = c.deployment_id
  left join queues q on q.id = w.queue_id
  left join lateral (
    select jsonb_build_object(
      'message', m.payload -> 'abstractMessage',
      'at', ${milliseconds("m.transcripted_at")},
      'fromCustomer', m.sender_role = 'EndUser'
    )::text as message,
    case when m.sender_role = 'EndUser' and not exists (
      select from conversation_entries a
      where a.conversation_id = c.id and a.acknowledges = m.identifier
    ) then m.identifier end as undelivered
    from conversation_entries m
    where m.conversation_id = c.id and m.entry_type = 'Message' and m.sender_role <> 'System'
    order by m.seq desc limit 1
  ) last on true`;

/** One look for each way to a rep: a plan for all of them at once reads every work item. */
const waitingFor = `
  select i.* from work_items i
  where i.organization_id = $1 and i.status = 'waiting' and i.offered_to = $2
  union all
  select i.* from queue_members qm
  join work_items i on i.organization_id = $1 and i.queue_id = qm.queue_id
    and i.status = 'waiting' and i.offered_to is distinct from $2
  where qm.organization_id = $1 and qm.member_id = $2`;

/** $1 organization, $2 member: what waits in their queues and what they have */
export const readDeskSessions = {
  name: "read_desk_sessions",
  text: `${deskSessions(`
    select i.* from work_items i
    where i.organization_id = $1 and i.member_id = $2 and i.status in ('accepted', 'parked')
    union all ${waitingFor}`)}
    order by w.requested_at, w.id`,
};

/** $1 organization, $2 member: what waits for them or in their queues */
export const countWaitingFor = {
  name: "count_waiting_for",
  text: `select count(*) as waiting from (${waitingFor}) waiting`,
};

/** $1 organization, $2 session: its last work item */
export const readDeskSession = {
  name: "read_desk_session",
  text: `${deskSessions(`
    select i.* from work_items i where i.organization_id = $1 and i.session_id = $2
    order by i.requested_at desc, i.id desc limit 1`)}`,
};

/** $1 organization, $2 member: whether any chat can reach them, by a queue or as a channel's rep */
export const readInQueue = {
  name: "read_in_queue",
  text: `
    select exists (
      select from queue_members where organization_id = $1 and member_id = $2
    ) or exists (
      select from messaging_channels where organization_id = $1 and rep_id = $2
    ) as "inQueue"`,
};

/** $1 organization, $2 queue */
export const readQueueMembers = {
  name: "read_queue_members",
  text: `
    select member_id as "memberId" from queue_members
    where organization_id = $1 and queue_id = $2`,
};
