"use client";

import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { shownFileName } from "@/protocol/shown-file";
import type { OutgoingFile } from "../../files/outgoing-file";
import { useDesk } from "../desk-context";
import { FileCard } from "./file-card";
import { isPicture, Thumbnail } from "./thumbnail";

/** A file on its way: how far it is, and the way back. */
export function SendingFile({ outgoing, failed }: { outgoing: OutgoingFile; failed: boolean }) {
  const desk = useDesk();
  const [share, setShare] = useState(0);
  useEffect(() => outgoing.watch(setShare), [outgoing]);
  const name = shownFileName(outgoing.file.name);

  return (
    <div className="grid max-w-full min-w-52 gap-2 rounded-xl border border-line bg-surface px-3 py-2">
      <div className="flex items-center gap-3">
        <FileCard
          name={name}
          size={outgoing.file.size}
          picture={isPicture(outgoing.file) && <Thumbnail file={outgoing.file} />}
        >
          <IconButton
            label={`Cancel sending ${name}`}
            size="small"
            onClick={() => desk.cancel(outgoing)}
          >
            <X aria-hidden />
          </IconButton>
        </FileCard>
      </div>
      {!failed && (
        <progress
          max={1}
          value={share}
          aria-label={`Sending ${name}`}
          className="h-1 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-active [&::-webkit-progress-value]:bg-accent"
        />
      )}
    </div>
  );
}
