/** Why a session went where it went, and what became of its wait. */
export const routingReasons = [
  "channel_queue",
  "channel_rep",
  "rep_offline",
  "rep_disabled",
  "rep_silent",
  "rep_left",
  "fallback_queue",
  "no_fallback_queue",
  "nobody_available",
  "waited_too_long",
  "message_sent",
  "session_ended",
  "accepted",
] as const;
export type RoutingReason = (typeof routingReasons)[number];

/** Whether a rep would see a chat that is offered to them. */
export const repStandings = ["available", "busy", "offline", "disabled"] as const;
export type RepStanding = (typeof repStandings)[number];
