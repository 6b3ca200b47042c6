/**
 * Each waiting session of an organization whose channel tells its place in line, with that place.
 * All that wait in the same line count, whatever their channels. $1 organization
 */
export const readPositions = {
  name: "read_positions",
  text: `
    select * from (
      select w.id as "workItemId", w.session_id as "sessionId", c.end_user_id as "endUserId",
        c.identifier as "conversationIdentifier",
        ch.address_identifier as "channelAddressIdentifier",
        (ch.routing ->> 'queuePosition')::boolean as told,
        row_number() over (
          partition by coalesce(w.queue_id, w.offered_to) order by w.requested_at, w.id
        ) as position
      from work_items w
      join messaging_sessions s on s.id = w.session_id
      join conversations c on c.id = s.conversation_id
      join messaging_channels ch on ch.id = c.channel_id
      where w.organization_id = $1 and w.status = 'waiting'
    ) line where told`,
};
