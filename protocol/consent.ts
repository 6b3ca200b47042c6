/** How much a customer must agree to before a channel may write to them. */
export const consentTypes = ["implicit_opt_in", "explicit_opt_in", "double_opt_in"] as const;
export type ConsentType = (typeof consentTypes)[number];

/** Where a messaging user stands, from the least to the most. Whoever writes first has opted in implicitly. */
export const consentStatuses = [
  "OptedOut",
  "ImplicitlyOptedIn",
  "ExplicitlyOptedIn",
  "DoublyOptedIn",
] as const;
export type ConsentStatus = (typeof consentStatuses)[number];

/** Kinds of words that, as a whole message, are an order and no talk. */
export const keywordKinds = ["opt_in", "double_opt_in", "opt_out", "help", "custom"] as const;
export type KeywordKind = (typeof keywordKinds)[number];
