import { History } from "lucide-react";
import type { RecordKind } from "./words";

/** A line of a record's menu: what happened to it. */
export function historyItem(kind: RecordKind, record: string) {
  const search = new URLSearchParams({ kind, record });
  return {
    label: "History",
    icon: <History aria-hidden />,
    href: `/setup/audit-trail?${search}`,
  };
}
