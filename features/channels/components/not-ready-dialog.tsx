"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import type { Lack } from "../readiness";

/** What is missing before a channel can be activated, each with the way to mend it. */
export function NotReadyDialog({
  channel,
  lacks,
  onClose,
}: {
  channel: { id: string; label: string };
  lacks: Lack[];
  onClose: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Not ready yet"
      description={`${channel.label} cannot be activated without this.`}
    >
      <ul className="divide-y divide-line border-y border-line">
        {lacks.map(({ code, message, fix, tab }) => (
          <li key={code} className="flex items-center justify-between gap-4 py-3 text-body">
            {message}
            <ButtonLink
              href={`/setup/messaging-channels/${channel.id}/${tab}`}
              variant="filled"
              size="small"
              onClick={onClose}
            >
              {fix}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
