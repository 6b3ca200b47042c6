"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
import { cloneItem, deleteItem } from "@/components/page/dialog-item";
import { RecordPage } from "@/components/page/record-page";
import { Badge } from "@/components/ui/badge";
import { historyItem } from "@/features/audit/history-item";
import type { Answer } from "../say";
import { whyInUse } from "../uses";
import { BusinessHoursForm } from "./business-hours-form";

const CloneBusinessHoursDialog = dynamic(() =>
  import("./clone-business-hours-dialog").then((module) => module.CloneBusinessHoursDialog),
);
const DeleteBusinessHours = dynamic(() =>
  import("./delete-business-hours").then((module) => module.DeleteBusinessHours),
);

export function BusinessHoursRecord({
  now,
  ...props
}: ComponentProps<typeof BusinessHoursForm> & { now: Answer }) {
  const { organizationId, hours, deployments } = props;
  const about = { organizationId, hours };

  return (
    <RecordPage
      path={{ label: "Business Hours", href: "/setup/business-hours" }}
      title={hours.label}
      badges={
        <>
          <Badge tone={now.open ? "success" : "neutral"}>{now.open ? "Open" : "Closed"}</Badge>
          {hours.standard && <Badge>Default</Badge>}
        </>
      }
      text={
        <>
          <span className="font-mono text-mono">{hours.developerName}</span> · {hours.timeZone}
        </>
      }
      actions={
        <ActionsMenu
          label="More actions"
          items={[
            cloneItem((close) => <CloneBusinessHoursDialog {...about} onClose={close} />),
            historyItem("business_hours", hours.id),
            { separator: true },
            deleteItem((close) => (
              <DeleteBusinessHours
                {...about}
                inUse={whyInUse(hours.label, deployments)}
                onClose={close}
              />
            )),
          ]}
        />
      }
    >
      <BusinessHoursForm {...props} />
    </RecordPage>
  );
}
