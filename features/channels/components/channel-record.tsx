import type { ReactNode } from "react";
import { Notice } from "@/components/page/notice";
import { RecordPage } from "@/components/page/record-page";
import { ButtonLink } from "@/components/ui/button-link";
import type { Channel, ChannelUses } from "../queries";
import { readiness } from "../readiness";
import { channelTabs } from "../tabs";
import { typeOf } from "../words";
import { ChannelActions } from "./channel-actions";
import { ChannelBadge } from "./channel-badge";

/** The frame around a channel's tabs. */
export function ChannelRecord({
  organizationId,
  channel,
  uses,
  children,
}: {
  organizationId: string;
  channel: Channel;
  uses: ChannelUses;
  children: ReactNode;
}) {
  const { id, label, developerName, active } = channel;
  const ready = readiness(channel);

  return (
    <RecordPage
      path={{ label: "Messaging Channels", href: "/setup/messaging-channels" }}
      title={label}
      badges={<ChannelBadge active={active} />}
      text={
        <>
          <span className="font-mono text-mono">{developerName}</span> · {typeOf(channel)}
        </>
      }
      actions={
        <ChannelActions
          organizationId={organizationId}
          channel={{ id, label, active }}
          uses={uses}
          readiness={ready}
        />
      }
      notice={ready.warnings.map(({ code, message, consequence, fix, href }) => (
        <Notice
          key={code}
          tone="warning"
          title={message}
          action={
            <ButtonLink
              href={typeof href === "string" ? href : `/setup/messaging-channels/${id}/${href.tab}`}
              size="small"
            >
              {fix}
            </ButtonLink>
          }
        >
          {consequence}
        </Notice>
      ))}
      tabs={channelTabs(id)}
    >
      {children}
    </RecordPage>
  );
}
