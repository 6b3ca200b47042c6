/** Nodes that write several sessions at once take what is free, or each would wait for the other. */
const whatIsFree = "for no key update of s skip locked";

/** $1 sessions as a JSON list of {id, status, until}: one that has changed since keeps its own time */
export const postponeTimers = {
  name: "postpone_timers",
  text: `
    with free as materialized (
      select s.id, later.until
      from jsonb_to_recordset($1::text::jsonb) as later (id text, status text, until bigint)
      join messaging_sessions s on s.id = later.id
      where s.status = later.status and s.ended_at is null
      ${whatIsFree}
    )
    update messaging_sessions s set timer_at = to_timestamp(free.until / 1000.0)
    from free where s.id = free.id`,
};

/** For every stream of this node at once: $1 end users of all organizations as a JSON list */
export const markCustomersSeen = {
  name: "mark_customers_seen",
  text: `
    with free as materialized (
      select s.id
      from conversations c
      join messaging_sessions s on s.conversation_id = c.id
      where c.end_user_id = any (array(select jsonb_array_elements_text($1::text::jsonb)))
        and c.closed_at is null and s.status in ('Waiting', 'Consent') and s.ended_at is null
      ${whatIsFree}
    )
    update messaging_sessions s set customer_seen_at = now()
    from free where s.id = free.id`,
};
