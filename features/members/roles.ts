import type { Role } from "@/protocol/member";

/** What a role is called on screen, and what it may do. */
export const roleWords: Record<Role, { label: string; hint: string }> = {
  admin: { label: "Admin", hint: "Changes the setup, invites people and answers chats." },
  supervisor: { label: "Supervisor", hint: "Watches over the chats of others and answers chats." },
  rep: { label: "Service Rep", hint: "Answers chats in the Console." },
};

/** The roles one can give; Supervisor joins them with what only it may do. */
export const offeredRoles = ["admin", "rep"] as const satisfies Role[];
