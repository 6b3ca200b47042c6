"use client";

import { FilePenLine } from "lucide-react";
import { ActionsMenu } from "@/components/page/actions-menu";
import { Button } from "@/components/ui/button";
import { counted } from "@/lib/sentences";

type Pending = { id: string; label: string; changes: number };

/** Which published deployments have changes that customers do not see yet. */
export function PendingChanges({ deployments }: { deployments: readonly Pending[] }) {
  if (deployments.length === 0) return null;
  return (
    <ActionsMenu
      label="Pending changes"
      trigger={
        <Button aria-label="Pending changes" className="max-sm:w-8 max-sm:px-0">
          <FilePenLine aria-hidden />
          <span className="max-sm:hidden">Pending changes</span>
        </Button>
      }
      items={[
        { heading: "Customers see these after you publish." },
        ...deployments.map(({ id, label, changes }) => ({
          label: `${label}: ${counted(changes, "change")}`,
          href: `/setup/embedded-service-deployments/${id}`,
        })),
      ]}
    />
  );
}
