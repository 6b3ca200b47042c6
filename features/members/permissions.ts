import { AppError } from "@/lib/errors";
import type { Actor } from "./actor";

/** Setup: Admins, and the system itself. */
export function mayConfigure(actor: Actor): void {
  if (actor.kind === "system" || actor.role === "admin") return;
  throw new AppError("forbidden", "Only an Admin can change the setup. Ask one of your Admins.");
}

/** The console: every team member. */
export function mayAnswer(actor: Actor): void {
  if (actor.kind === "member") return;
  throw new AppError("forbidden", "Only team members can answer chats.");
}

/** A customer, within their own conversations. */
export function mayChat(actor: Actor): void {
  if (actor.kind === "end_user") return;
  throw new AppError("forbidden", "Only a customer's token opens this.");
}
