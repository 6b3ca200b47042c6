"use client";

import { useState } from "react";
import { AlertDialog, AlertDialogCancel } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { DeskSession } from "@/protocol/console-api";
import { useDesk } from "./desk-context";

export function EndChatDialog({ session, onClose }: { session: DeskSession; onClose: () => void }) {
  const desk = useDesk();
  const [pending, setPending] = useState(false);

  async function end() {
    setPending(true);
    await desk.end(session.sessionId);
    onClose();
  }

  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title="End this chat?"
      actions={
        <>
          <AlertDialogCancel asChild>
            <Button>Keep chatting</Button>
          </AlertDialogCancel>
          <Button variant="danger" pending={pending} onClick={() => void end()}>
            End now
          </Button>
        </>
      }
    >
      <p>{session.customerName} is told that the chat has ended.</p>
    </AlertDialog>
  );
}
