"use client";

import { Keyboard } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { MySessions } from "./my-sessions";
import { PresencePicker } from "./presence-picker";
import { WaitingList } from "./waiting-list";

const ShortcutsDialog = dynamic(() =>
  import("./shortcuts-dialog").then((module) => module.ShortcutsDialog),
);

/** The left pane: whether one takes chats, the chats in line, and one's own. */
export function WorkPane({ narrow }: { narrow: boolean }) {
  const [helpOpen, setHelpOpen] = useState(false);

  return (
    <section
      aria-label="Work"
      data-work
      className={classNames(
        "flex min-h-0 flex-col bg-canvas",
        narrow ? "min-w-0 flex-1" : "w-75 shrink-0 border-r border-line xl:w-84",
      )}
    >
      <div className="flex h-14 shrink-0 items-center gap-1 border-b border-line pr-2 pl-3">
        <PresencePicker />
        <IconButton label="Keyboard shortcuts" onClick={() => setHelpOpen(true)}>
          <Keyboard aria-hidden />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pt-3 pb-6 [scrollbar-width:thin]">
        <WaitingList />
        <MySessions />
      </div>
      {helpOpen && <ShortcutsDialog onClose={() => setHelpOpen(false)} />}
    </section>
  );
}
