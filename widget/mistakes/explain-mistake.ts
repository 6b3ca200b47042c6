import type { PageMistake } from "./page-mistake";

/** Says in the browser's console what a page did wrong, for whoever builds the page. */
export function explainMistake(mistake: PageMistake): void {
  console.error(`[Foyer] ${sentence(mistake)}`);
}

function sentence(mistake: PageMistake): string {
  if ("given" in mistake) {
    return `setIdentityToken did nothing. ${identity(mistake.given, mistake.verifies)}`;
  }
  const { name, isHidden, fixed, limit, ready } = mistake;
  if (!ready) return "Pre-chat values can be set after onEmbeddedMessagingReady.";
  if (fixed) return "Pre-chat values cannot change after the conversation began.";
  return limit === undefined
    ? `"${name}" is no ${isHidden ? "hidden" : "visible"} pre-chat field of this deployment.`
    : `"${name}" takes a string of at most ${limit} characters.`;
}

function identity(given: unknown, verifies: boolean | undefined): string {
  if (verifies === undefined) return "Call it after onEmbeddedMessagingReady.";
  if (!verifies) {
    return "User verification is off on this channel. Switch it on in Setup, on the channel’s User verification tab.";
  }
  if (typeof given !== "object" || given === null || !("identityToken" in given)) {
    return 'It takes {identityTokenType: "JWT", identityToken: "…"}.';
  }
  if (!("identityTokenType" in given) || given.identityTokenType !== "JWT") {
    return "identityTokenType must be JWT.";
  }
  return "identityToken is no JWT: three parts of base64url with dots between them.";
}
