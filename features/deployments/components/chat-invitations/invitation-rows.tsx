"use client";

import { Plus } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { EmptyState } from "@/components/page/empty-state";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { toastDone } from "@/components/ui/toast";
import type { InvitationsFields } from "@/features/chat-invitations/input";
import { newInvitation } from "@/features/chat-invitations/new-invitation";
import { invitationLimits } from "@/features/chat-invitations/settings";
import { InvitationRow } from "./invitation-row";

/** The invitations in the order in which they are tried; one row open at a time. */
export function InvitationRows({
  open,
  onOpen,
}: {
  open: number | undefined;
  onOpen: (at: number | undefined) => void;
}) {
  const { control, getValues } = useFormContext<InvitationsFields>();
  const { fields, append, insert, move, remove } = useFieldArray({
    control,
    name: "invitations",
    keyName: "key",
  });
  const full = fields.length >= invitationLimits.invitations;

  function add() {
    append(newInvitation(fields.length + 1));
    onOpen(fields.length);
  }

  function moveTo(from: number, to: number) {
    move(from, to);
    if (open === from) onOpen(to);
    else if (open === to) onOpen(from);
  }

  function drop(at: number) {
    const dropped = getValues(`invitations.${at}`);
    remove(at);
    onOpen(undefined);
    toastDone(`${dropped.label} removed.`, {
      label: "Undo",
      onClick: () => insert(at, dropped, { shouldFocus: false }),
    });
  }

  const addButton = (
    <Button onClick={add} disabled={full}>
      <Plus aria-hidden />
      Add invitation
    </Button>
  );

  if (fields.length === 0) {
    return (
      <EmptyState
        drawing="deployments"
        title="Nobody is invited yet"
        text="Ask visitors whether they want to chat, such as after a minute at the checkout."
        action={addButton}
      />
    );
  }
  return (
    <Section
      stacked
      title="Invitations"
      text="The first whose conditions hold is shown, while no chat runs and the chat button is on the page."
    >
      <div className="divide-y divide-line rounded-lg border border-line">
        {fields.map(({ key }, at) => (
          <InvitationRow
            key={key}
            at={at}
            count={fields.length}
            open={open === at}
            onToggle={() => onOpen(open === at ? undefined : at)}
            onMove={(to) => moveTo(at, to)}
            onRemove={() => drop(at)}
          />
        ))}
      </div>
      {addButton}
    </Section>
  );
}
