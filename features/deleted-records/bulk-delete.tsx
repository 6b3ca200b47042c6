import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { BulkAction } from "@/components/table/bulk-action";
import { recordKinds } from "@/features/audit/words";
import { counted } from "@/lib/sentences";
import type { DeletableKind } from "./kinds";
import { toastDeleted } from "./undo";

/** Deletes several records of one kind, each by its ordinary mutation, with "Undo" for all of them. */
export function bulkDelete<Row extends { id: string }>({
  organizationId,
  kind,
  label,
  text,
  verb = "Delete",
  done = "deleted",
  act,
}: {
  organizationId: string;
  kind: DeletableKind;
  label: (row: Row) => string;
  /** What goes with them. */
  text: ReactNode;
  verb?: string;
  done?: string;
  act: BulkAction<Row>["act"];
}): BulkAction<Row> {
  const { noun } = recordKinds[kind];

  return {
    label: verb,
    icon: <Trash2 aria-hidden />,
    danger: true,
    done,
    ask: (rows) => ({
      title: `${verb} ${counted(rows.length, noun)}?`,
      confirm: rows.length === 1 ? `${verb} ${noun}` : `${verb} ${counted(rows.length, noun)}`,
      text: (
        <>
          <ul className="max-h-40 list-disc overflow-y-auto pl-5">
            {rows.map((row) => (
              <li key={row.id} className="wrap-anywhere">
                {label(row)}
              </li>
            ))}
          </ul>
          <p>{text}</p>
        </>
      ),
    }),
    act,
    onDone(rows) {
      const deleted = rows.map((row) => ({ kind, id: row.id, label: label(row) }));
      toastDeleted(organizationId, deleted, `${counted(rows.length, noun)} ${done}.`);
    },
  };
}
