import { counted } from "@/lib/sentences";
import type { RoutingStep } from "../placement/decide";

/** A step of a session's way, as a sentence. */
export function sayStep({ reason, queue, rep, waitedSeconds }: RoutingStep): string {
  switch (reason) {
    case "channel_queue":
      return `The channel routes to the queue ${queue}.`;
    case "channel_rep":
      return `The channel routes to ${rep}.`;
    case "rep_offline":
      return `${rep} was offline.`;
    case "rep_disabled":
      return `${rep} had no access any more.`;
    case "rep_silent":
      return `${rep} did not accept within ${durationText(waitedSeconds)}.`;
    case "rep_left":
      return `${rep} could not go on with it.`;
    case "fallback_queue":
      return `It went to the fallback queue ${queue}.`;
    case "no_fallback_queue":
      return "No fallback queue was chosen, so it stayed where it was.";
    case "nobody_available":
      return "Nobody was available there.";
    case "waited_too_long":
      return `It had waited ${durationText(waitedSeconds)}, longer than the channel allows.`;
    case "message_sent":
      return "The customer was sent the message for this.";
    case "session_ended":
      return "The session was ended.";
    case "accepted":
      return `${rep} accepted it after ${durationText(waitedSeconds)}.`;
  }
}

/** "45 seconds", "3 minutes", "2 hours". */
function durationText(seconds = 0): string {
  if (seconds < 90) return counted(seconds, "second");
  if (seconds < 90 * 60) return counted(Math.round(seconds / 60), "minute");
  return counted(Math.round(seconds / 3600), "hour");
}
