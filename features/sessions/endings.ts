import type { NotSignedIn } from "./queries";

type Ending = Exclude<NotSignedIn["ending"], "none">;

const sentences: Record<Ending, string> = {
  signed_out: "You are signed out.",
  ended_elsewhere: "You were signed out from another browser. Sign in again to go on here.",
  member_disabled:
    "Your access has been turned off. Ask an Admin of your organization to turn it on.",
  expired: "You were signed out because a week has passed. Sign in again to go on.",
};

/** Why a person finds the sign-in page; undefined for words that mean nothing to us. */
export function endingSentence(reason: string | undefined): string | undefined {
  return Object.entries(sentences).find(([ending]) => ending === reason)?.[1];
}
