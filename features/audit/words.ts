type Kind = {
  /** As it stands in a sentence's middle: "queue". */
  noun: string;
  /** Where the record is shown, while it exists. */
  path?: (id: string) => string;
};

/** Every kind of record that audit events tell of. */
export const recordKinds = {
  business_hours: { noun: "business hours", path: (id) => `/setup/business-hours/${id}` },
  channel: { noun: "channel", path: (id) => `/setup/messaging-channels/${id}` },
  choice_list: { noun: "choice list", path: () => "/setup/choice-lists" },
  conversation: { noun: "conversation" },
  cors_allowlist_entry: { noun: "origin", path: () => "/setup/cors-allowlist" },
  deployment: { noun: "deployment", path: (id) => `/setup/embedded-service-deployments/${id}` },
  file: { noun: "file" },
  invitation: { noun: "invitation" },
  keyset: { noun: "keyset", path: (id) => `/setup/user-verification/${id}` },
  keyset_key: { noun: "key" },
  member: { noun: "team member", path: () => "/setup/team-members" },
  organization: { noun: "organization" },
  parameter: { noun: "custom parameter" },
  parameter_mapping: { noun: "parameter mapping" },
  queue: { noun: "queue", path: (id) => `/setup/queues/${id}` },
  session: { noun: "sign-in" },
} satisfies Record<string, Kind>;
export type RecordKind = keyof typeof recordKinds;

/**
 * What each event says after the name of who did it; `{record}` is the record's label. A mutation
 * can record only what stands here, so that nothing happens without words.
 */
export const actionWords = {
  automated_responses_edited: "changed the automated responses of the channel {record}",
  business_hours_created: "created the business hours {record}",
  business_hours_deleted: "deleted the business hours {record}",
  business_hours_edited: "edited the business hours {record}",
  business_hours_restored: "restored the business hours {record}",
  audit_trail_exported: "exported the audit trail of {record}",

  channel_activated: "activated the channel {record}",
  channel_cloned: "cloned a channel as {record}",
  channel_consent_edited: "changed the consent of the channel {record}",
  channel_created: "created the channel {record}",
  channel_deactivated: "deactivated the channel {record}",
  channel_deleted: "deleted the channel {record}",
  channel_details_edited: "edited the details of the channel {record}",
  channel_restored: "restored the channel {record}",
  channel_routed: "changed the routing of the channel {record}",
  channel_session_edited: "changed the session settings of the channel {record}",
  channel_verification_edited: "changed the user verification of the channel {record}",

  choice_list_created: "created the choice list {record}",
  choice_list_deleted: "deleted the choice list {record}",
  choice_list_edited: "edited the choice list {record}",
  choice_list_restored: "restored the choice list {record}",

  deployment_branding_saved: "changed the branding of {record}",
  deployment_chat_window_saved: "changed the chat window of {record}",
  deployment_business_hours_chosen: "chose the business hours of {record}",
  deployment_channel_changed: "changed the channel of {record}",
  deployment_cloned: "cloned a deployment as {record}",
  deployment_created: "created the deployment {record}",
  deployment_deleted: "deleted the deployment {record}",
  deployment_invitations_saved: "changed the chat invitations of {record}",
  deployment_details_saved: "edited the details of {record}",
  deployment_pre_chat_saved: "changed the pre-chat form of {record}",
  deployment_texts_saved: "changed the texts of {record}",
  deployment_narrowed: "chose the websites of {record}",
  deployment_published: "published {record}",
  preview_link_created: "made a preview link of {record}",
  preview_links_revoked: "revoked the preview links of {record}",
  publish_scheduled: "scheduled a publish of {record}",
  publish_unscheduled: "cancelled the scheduled publish of {record}",
  deployment_restored: "restored the deployment {record}",
  deployment_rolled_back: "rolled {record} back",
  deployment_switched_off: "switched {record} off",
  deployment_switched_on: "switched {record} on",

  file_stored: "uploaded {record}",

  invitation_withdrawn: "withdrew the invitation of {record}",
  key_activated: "switched a key of {record} on",
  key_added: "added a key to {record}",
  key_deactivated: "switched a key of {record} off",
  key_removed: "removed a key from {record}",
  key_restored: "restored the key {record}",

  keyset_cloned: "cloned a keyset as {record}",
  keyset_created: "created the keyset {record}",
  keyset_deleted: "deleted the keyset {record}",
  keyset_edited: "edited the keyset {record}",
  keyset_restored: "restored the keyset {record}",

  member_disabled: "disabled the access of {record}",
  member_enabled: "enabled the access of {record}",
  member_invited: "invited {record}",
  member_joined: "joined as {record}",
  member_role_changed: "changed the role of {record}",

  organization_founded: "founded the organization {record}",

  origin_allowed: "allowed the origin {record}",
  origin_described: "described the origin {record}",
  origin_removed: "removed the origin {record}",
  origin_restored: "restored the origin {record}",

  password_changed: "changed their password",
  other_sessions_ended: "signed out everywhere else",
  signed_in: "signed in",
  signed_out: "signed out",

  parameter_created: "created the custom parameter {record}",
  parameter_edited: "edited the custom parameter {record}",
  parameter_mapping_added: "mapped a parameter: {record}",
  parameter_mapping_edited: "changed a parameter’s mapping: {record}",
  parameter_mapping_moved: "moved a parameter’s mapping: {record}",
  parameter_mapping_removed: "removed a parameter’s mapping: {record}",
  parameter_removed: "removed the custom parameter {record}",
  parameter_restored: "restored the custom parameter {record}",

  queue_created: "created the queue {record}",
  queue_deleted: "deleted the queue {record}",
  queue_edited: "edited the queue {record}",
  queue_restored: "restored the queue {record}",

  transcript_exported: "downloaded the transcript of the conversation {record}",
} satisfies Record<string, string>;
export type AuditAction = keyof typeof actionWords;

export const actionNames = Object.keys(actionWords) as AuditAction[];
export const recordKindNames = Object.keys(recordKinds) as RecordKind[];

/** Where the record of an event is shown; an older release may have recorded another kind. */
export function recordPath(kind: string, id: string): string | undefined {
  const known: Kind | undefined = isOneOf(recordKindNames, kind) ? recordKinds[kind] : undefined;
  return known?.path?.(id);
}

/** The sentence around the record's label: "deleted the queue ", "". */
export function sentenceParts(action: string): [before: string, after: string | undefined] {
  const words = isOneOf(actionNames, action) ? actionWords[action] : action.replaceAll("_", " ");
  const [before = "", after] = words.split("{record}");
  return [before, after];
}

/** Whether the sentence names a record: a sign-in is about nothing but who signs in. */
export function isAbout(action: string): boolean {
  return sentenceParts(action)[1] !== undefined;
}

/** What happened, said without anybody: "Deleted the queue …". */
export function actionLabel(action: string): string {
  const words = sentenceParts(action).join("…").replace(/…$/, "").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What happened, to a record: "deleted the queue Support". */
export function sentence(action: string, label: string): string {
  const [before, after] = sentenceParts(action);
  return after === undefined ? before : `${before}${label}${after}`;
}

/** Who did it: a person, or Foyer by itself. */
export function whoOf(by: {
  actorName: string | null;
  actorKind: string;
  actorId: string;
}): string {
  return by.actorName ?? (by.actorKind === "system" ? "Foyer" : by.actorId);
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}
