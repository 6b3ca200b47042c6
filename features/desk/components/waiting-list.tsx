"use client";

import { useState } from "react";
import { heldOrder } from "../held-order";
import { useDeskState } from "./desk-context";
import { WaitingRow } from "./waiting-row";
import { WorkSection } from "./work-section";

const emptyTexts = {
  available: "No chats waiting. You are available.",
  busy: "You are busy. Set Presence to Available to get chats.",
  offline: "You are offline. Set Presence to Available to get chats.",
};

const noQueue = "You are in no queue, so no chat reaches you. Ask an Admin to add you to one.";

/** Chats in line, oldest first. Under the pointer no row moves, so that nobody accepts the wrong one. */
export function WaitingList() {
  const { member, presence, inQueue, sessions, waiting } = useDeskState();
  const [held, setHeld] = useState<readonly string[]>();
  const shown = presence === "offline" ? [] : waiting;
  const rows = heldOrder(
    held,
    shown.flatMap((id) => {
      const item = sessions[id];
      return item ? { id, item } : [];
    }),
  );

  return (
    <WorkSection
      title="Waiting"
      count={waiting.length}
      empty={member && shown.length === 0 && (inQueue ? emptyTexts[presence] : noQueue)}
      onPointerEnter={() => setHeld(shown)}
      onPointerLeave={() => setHeld(undefined)}
    >
      {shown.length > 0 &&
        rows.map(({ id, item }) =>
          item ? (
            <WaitingRow key={id} session={item} />
          ) : (
            <li
              key={id}
              aria-hidden
              className="grid h-21 place-items-center text-caption text-faint coarse:h-25"
            >
              No longer waiting
            </li>
          ),
        )}
    </WorkSection>
  );
}
