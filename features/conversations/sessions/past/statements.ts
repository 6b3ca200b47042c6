const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Whether a member sees any chat of an end user now or did: $1 organization, $2 member */
const isKnownTo = (endUser: string) => `
  exists (
    select from conversations known
    join messaging_sessions seen on seen.conversation_id = known.id
    join work_items w on w.session_id = seen.id
    where known.organization_id = $1 and known.end_user_id = ${endUser} and (
      w.member_id = $2
      or (w.status = 'waiting' and (w.offered_to = $2 or w.queue_id in (
        select qm.queue_id from queue_members qm
        where qm.organization_id = $1 and qm.member_id = $2
      )))
    )
  )`;

/** Sessions of the same customer that ended before: $1 organization, $2 member, $3 session, $4 limit */
export const listPastSessions = {
  name: "list_past_sessions",
  text: `
    select s.id as "sessionId", ${milliseconds("s.started_at")} as "startedAt",
      ${milliseconds("s.ended_at")} as "endedAt", s.ended_by as "endedBy",
      s.ended_by_name as "endedByName", s.end_reason as "endReason",
      ch.label as "channelLabel",
      (select u.name from work_items w
        join members m on m.id = w.member_id join users u on u.id = m.user_id
        where w.session_id = s.id
        order by w.accepted_at desc nulls last limit 1) as "repName"
    from messaging_sessions this
    join conversations now on now.id = this.conversation_id
    join conversations c on c.end_user_id = now.end_user_id
    join messaging_sessions s on s.conversation_id = c.id
    join messaging_channels ch on ch.id = c.channel_id
    where this.organization_id = $1 and this.id = $3 and ${isKnownTo("now.end_user_id")}
      and s.id <> this.id and s.ended_at is not null and s.started_at <= this.started_at
    order by s.started_at desc, s.id desc limit $4`,
};

/** The lines of one session, for whoever knows its customer: $1 organization, $2 member, $3 session, $4 limit */
export const findSessionSpan = {
  name: "find_session_span",
  text: `
    select s.conversation_id as "conversationId",
      floor(extract(epoch from s.started_at) * 1000)::bigint as "from",
      (select floor(extract(epoch from min(n.started_at)) * 1000)::bigint - 1
        from messaging_sessions n
        where n.conversation_id = s.conversation_id and n.started_at > s.started_at) as "to"
    from messaging_sessions s
    join conversations c on c.id = s.conversation_id
    where s.organization_id = $1 and s.id = $3 and ${isKnownTo("c.end_user_id")}`,
};
