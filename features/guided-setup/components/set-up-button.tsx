"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { QueueChoice } from "./website-chat-dialog";

const WebsiteChatDialog = dynamic(() =>
  import("./website-chat-dialog").then((module) => module.WebsiteChatDialog),
);

export function SetUpButton({
  organizationId,
  queues,
  filled,
}: {
  organizationId: string;
  queues: QueueChoice[];
  filled: boolean;
}) {
  const [open, setOpen] = useState(false);

  return (
    <>
      <Button variant={filled ? "filled" : "outlined"} onClick={() => setOpen(true)}>
        Set up a website chat
      </Button>
      {open && (
        <WebsiteChatDialog
          organizationId={organizationId}
          queues={queues}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
