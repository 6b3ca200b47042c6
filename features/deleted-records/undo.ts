import { toastDone, toastError } from "@/components/ui/toast";
import { listed } from "@/lib/sentences";
import { restoreRecordsAction } from "./actions";
import type { DeletableKind } from "./kinds";

type Deleted = { kind: DeletableKind; id: string; label: string };

/** Says what is deleted, with "Undo". */
export function toastDeleted(
  organizationId: string,
  deleted: readonly Deleted[],
  message = `${namesOf(deleted)} deleted.`,
): void {
  toastDone(message, {
    label: "Undo",
    onClick: () => void restore(organizationId, deleted),
  });
}

/** Brings back what can be brought back, and says what cannot and why. */
export async function restore(organizationId: string, deleted: readonly Deleted[]): Promise<void> {
  const result = await restoreRecordsAction(
    organizationId,
    deleted.map(({ kind, id }) => ({ kind, id })),
  );
  if (!result.ok) return toastError(result.message);
  const { done, refused } = result.value;
  const back = deleted.filter(({ id }) => done.includes(id));
  if (back.length > 0) toastDone(`${namesOf(back)} back.`);
  for (const { message } of refused) toastError(message);
}

/** "Support is", "3 records are". */
function namesOf(records: readonly Deleted[]): string {
  if (records.length > 3) return `${records.length} records are`;
  return `${listed(records.map(({ label }) => label))} ${records.length === 1 ? "is" : "are"}`;
}
