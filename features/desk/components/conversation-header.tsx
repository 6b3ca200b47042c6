"use client";

import { ArrowLeft, CirclePause, Download, PanelRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { DeskSession } from "@/protocol/console-api";
import { transcriptPath } from "../transcript-path";
import { useDesk } from "./desk-context";
import { whereFrom } from "./waiting-row";

const EndChatDialog = dynamic(() =>
  import("./end-chat-dialog").then((module) => module.EndChatDialog),
);

const transcripts = [
  { format: "pdf", label: "Download transcript (PDF)" },
  { format: "text", label: "Download transcript (text)" },
] as const;

export function ConversationHeader({
  session,
  narrow,
  detailsOpen,
  onToggleDetails,
}: {
  session: DeskSession;
  narrow: boolean;
  detailsOpen: boolean;
  onToggleDetails: () => void;
}) {
  const desk = useDesk();
  const [ending, setEnding] = useState(false);
  const ended = session.status === "Ended";
  const inactivity = {
    label: "Make inactive",
    icon: <CirclePause aria-hidden />,
    onSelect: () => void desk.makeInactive(session.sessionId),
  };

  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line pr-2 pl-4 max-md:pl-1">
      {narrow && (
        <IconButton label="Back to chats" tooltip={false} onClick={() => desk.open(undefined)}>
          <ArrowLeft aria-hidden />
        </IconButton>
      )}
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <h2 className="min-w-0 truncate text-section">{session.customerName}</h2>
          <Badge tone={ended || session.status === "Inactive" ? "neutral" : "success"}>
            {session.status}
          </Badge>
        </div>
        <p className="truncate text-caption text-muted">{whereFrom(session)}</p>
      </div>
      {!ended && <Button onClick={() => setEnding(true)}>End chat</Button>}
      <ActionsMenu
        label="More for this chat"
        items={[
          ...(session.status === "Active" ? [inactivity, { separator: true } as const] : []),
          ...transcripts.map(({ format, label }) => ({
            label,
            icon: <Download aria-hidden />,
            href: transcriptPath(session.conversationId, format),
            download: true,
          })),
        ]}
      />
      <IconButton label="Customer details" aria-expanded={detailsOpen} onClick={onToggleDetails}>
        <PanelRight aria-hidden />
      </IconButton>
      {ending && <EndChatDialog session={session} onClose={() => setEnding(false)} />}
    </header>
  );
}
