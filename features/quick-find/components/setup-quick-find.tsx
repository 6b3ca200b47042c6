"use client";

import { QuickFind } from "@/components/page/quick-find";
import type { QuickFindEntry } from "@/components/page/quick-find-entry";
import { listNamedRecordsAction } from "../actions";

/** Quick Find over the pages, and over the records as they are when it opens. */
export function SetupQuickFind({
  organizationId,
  pages,
}: {
  organizationId: string;
  pages: readonly QuickFindEntry[];
}) {
  async function records(): Promise<QuickFindEntry[]> {
    const result = await listNamedRecordsAction(organizationId);
    return result.ok ? result.value : [];
  }

  return <QuickFind label="Search Setup" entries={pages} more={records} />;
}
