/** Each role includes the ones after it. */
export const roles = ["admin", "supervisor", "rep"] as const;
export type Role = (typeof roles)[number];

export const presences = ["available", "busy", "offline"] as const;
export type Presence = (typeof presences)[number];

/** Why a browser session of a team member no longer holds. */
export const sessionEndings = ["signed_out", "ended_elsewhere", "member_disabled"] as const;
export type SessionEnding = (typeof sessionEndings)[number];
