"use client";

import { QuickFind } from "@/components/page/quick-find";
import type { QuickFindEntry } from "@/components/page/quick-find-entry";
import { listNamedRecordsAction } from "../actions";

/** Quick Find over the pages, and over the records, their tabs and settings as they are when it opens. */
export function SetupQuickFind({
  organizationId,
  pages,
}: {
  organizationId: string;
  pages: readonly QuickFindEntry[];
}) {
  async function records(): Promise<QuickFindEntry[]> {
    const entries = import("../entries");
    const result = await listNamedRecordsAction(organizationId);
    return result.ok ? (await entries).entriesOf(result.value) : [];
  }

  return <QuickFind label="Search Setup" entries={pages} more={records} />;
}
