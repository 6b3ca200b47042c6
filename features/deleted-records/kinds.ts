import type { AuditAction, RecordKind } from "@/features/audit/words";

type Words = {
  /** The audit event of bringing one back. */
  restored: AuditAction;
  /** Why one cannot come back when another has its name meanwhile. */
  taken: (label: string) => string;
};

/** What can be deleted and undone. Which rows that means says `db/whole-records.ts`. */
export const deletableKinds = {
  business_hours: {
    restored: "business_hours_restored",
    taken: (label) =>
      `Other business hours have the developer name of ${label} meanwhile. Rename those, then restore ${label}.`,
  },
  channel: { restored: "channel_restored", taken: nameTaken("channel") },
  choice_list: { restored: "choice_list_restored", taken: nameTaken("choice list") },
  cors_allowlist_entry: {
    restored: "origin_restored",
    taken: (pattern) => `${pattern} was added again meanwhile. There is nothing to restore.`,
  },
  deployment: { restored: "deployment_restored", taken: nameTaken("deployment") },
  keyset: { restored: "keyset_restored", taken: nameTaken("keyset") },
  keyset_key: {
    restored: "key_restored",
    taken: (label) => `Another key has the kid of ${label} meanwhile. Remove that one first.`,
  },
  parameter: { restored: "parameter_restored", taken: nameTaken("parameter of its channel") },
  queue: { restored: "queue_restored", taken: nameTaken("queue") },
} satisfies Partial<Record<RecordKind, Words>>;
export type DeletableKind = keyof typeof deletableKinds;

export const deletableKindNames = Object.keys(deletableKinds) as DeletableKind[];

function nameTaken(noun: string) {
  return (label: string) =>
    `Another ${noun} has the developer name of ${label} meanwhile. Rename that one, then restore ${label}.`;
}
