import type { ReactNode } from "react";
import { ListPage } from "@/components/page/list-page";
import { Tabs } from "@/components/ui/tabs";
import { auditTrailPath } from "@/features/audit/filter";

/** What happened, and what of it can still be undone. */
export function AuditTrailFrame({ children }: { children: ReactNode }) {
  return (
    <ListPage
      title="Audit Trail"
      text="Every change of the setup, of people and of access, with who made it and from where."
    >
      <Tabs
        label="Audit Trail"
        tabs={[
          { label: "Events", href: auditTrailPath },
          { label: "Recently deleted", href: `${auditTrailPath}/deleted` },
        ]}
      >
        <div className="pt-5">{children}</div>
      </Tabs>
    </ListPage>
  );
}
