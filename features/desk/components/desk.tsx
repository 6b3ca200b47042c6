"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { toastNote } from "@/components/ui/toast";
import { createDeskStore } from "../desk-store";
import { ConversationPane } from "./conversation-pane";
import { CustomerPane } from "./customer-pane";
import { DeskProvider, useDeskState } from "./desk-context";
import { Reconnecting } from "./reconnecting";
import { useChatAddress } from "./use-chat-address";
import { useDeskLayout } from "./use-desk-layout";
import { useShortcuts } from "./use-shortcuts";
import { useTitleCounter } from "./use-title-counter";
import { WorkPane } from "./work-pane";

const SignedOutDialog = dynamic(() =>
  import("./signed-out-dialog").then((module) => module.SignedOutDialog),
);

/** The rep's desk: work, conversation, customer. It lives by the console's event stream. */
export function Desk() {
  const [spoken, setSpoken] = useState({ count: 0, sentence: "" });
  const [store] = useState(() =>
    createDeskStore({
      say: toastNote,
      announce: (sentence) => setSpoken(({ count }) => ({ count: count + 1, sentence })),
    }),
  );
  useEffect(() => store.start(), [store]);

  return (
    <DeskProvider store={store}>
      <h1 className="sr-only">Console</h1>
      <Panes />
      <p aria-live="polite" className="sr-only">
        <span key={spoken.count}>{spoken.sentence}</span>
      </p>
    </DeskProvider>
  );
}

function Panes() {
  const state = useDeskState();
  const layout = useDeskLayout();
  const session = state.openId === undefined ? undefined : state.sessions[state.openId];
  const { columns, detailsOpen, toggleDetails } = layout;
  const showDetails = detailsOpen && session !== undefined;
  useChatAddress();
  useShortcuts();
  useTitleCounter();

  return (
    <div
      data-desk
      className="relative flex h-[calc(100dvh-48px)] overflow-hidden pb-[env(safe-area-inset-bottom)]"
    >
      {(columns > 1 || !session) && <WorkPane narrow={columns === 1} />}
      {(columns > 1 || (session && !showDetails)) && (
        <ConversationPane
          key={`conversation ${session?.sessionId}`}
          session={session}
          narrow={columns === 1}
          detailsOpen={showDetails}
          onToggleDetails={toggleDetails}
        />
      )}
      {showDetails && (
        <CustomerPane
          key={`customer ${session.sessionId}`}
          session={session}
          columns={columns}
          onClose={toggleDetails}
        />
      )}
      {state.connection === "lost" && !state.signedOut && <Reconnecting />}
      {state.signedOut && <SignedOutDialog message={state.signedOut} />}
    </div>
  );
}
