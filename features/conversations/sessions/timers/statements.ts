/** $1 sessions as a JSON list of {id, status, until}: one that has changed since keeps its own time */
export const postponeTimers = {
  name: "postpone_timers",
  text: `
    update messaging_sessions s set timer_at = to_timestamp(later.until / 1000.0)
    from jsonb_to_recordset($1::text::jsonb) as later (id text, status text, until bigint)
    where s.id = later.id and s.status = later.status and s.ended_at is null`,
};

/** For every stream of this node at once: $1 end users of all organizations as a JSON list */
export const markCustomersSeen = {
  name: "mark_customers_seen",
  text: `
    update messaging_sessions s set customer_seen_at = now()
    from conversations c
    where c.end_user_id = any (array(select jsonb_array_elements_text($1::text::jsonb)))
      and c.closed_at is null and s.conversation_id = c.id
      and s.status in ('Waiting', 'Consent') and s.ended_at is null`,
};
