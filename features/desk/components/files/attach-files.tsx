"use client";

import { Paperclip, X } from "lucide-react";
import { useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { FileRules } from "@/protocol/console-api";
import { shownFileName } from "@/protocol/shown-file";
import { deskApi } from "../../desk-api";
import { faultOf } from "../../files/fault";
import { type OutgoingFile, outgoingFile } from "../../files/outgoing-file";
import { FileCard } from "./file-card";
import { isPicture, Thumbnail } from "./thumbnail";
import { useIncomingFiles } from "./use-incoming-files";

/** Files of one sending. */
const most = 5;

/** Chooses files by button, by dropping them on the chat, and by pasting; shows what is chosen. */
export function AttachFiles({
  conversationId,
  chosen,
  onChange,
}: {
  conversationId: string;
  chosen: readonly OutgoingFile[];
  onChange: (chosen: readonly OutgoingFile[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  /** Of this choice alone: another choice, or sending it, takes it away. */
  const [said, setSaid] = useState<{ of: typeof chosen; fault: string | undefined }>();
  const fault = said?.of === chosen ? said.fault : undefined;
  const { dropping } = useIncomingFiles(input, (files) => void add(files));

  async function add(files: readonly File[]) {
    const rules = await readRules(conversationId);
    const faults = files.map((file) => faultOf(file, rules));
    const all = [...chosen, ...files.filter((_, at) => !faults[at]).map(outgoingFile)];
    const kept = all.slice(0, most);
    setSaid({
      of: kept,
      fault: all.length > most ? `Send at most ${most} files at once.` : faults.find(Boolean),
    });
    onChange(kept);
    input.current?.form?.querySelector("textarea")?.focus();
  }

  return (
    <>
      {(chosen.length > 0 || fault) && (
        <div className="order-first mb-2 grid w-full gap-1.5">
          {chosen.map((one) => (
            <div
              key={one.id}
              className="flex items-center gap-3 rounded-lg border border-line py-1.5 pr-1.5 pl-2"
            >
              <FileCard
                name={one.file.name}
                size={one.file.size}
                picture={isPicture(one.file) && <Thumbnail file={one.file} />}
              >
                <IconButton
                  label={`Remove ${shownFileName(one.file.name)}`}
                  size="small"
                  onClick={() => onChange(chosen.filter((other) => other !== one))}
                >
                  <X aria-hidden />
                </IconButton>
              </FileCard>
            </div>
          ))}
          {fault && (
            <p role="alert" className="text-caption text-danger-text">
              {fault}
            </p>
          )}
        </div>
      )}
      <IconButton label="Attach files" onClick={() => input.current?.click()}>
        <Paperclip aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      {dropping && (
        <div className="pointer-events-none absolute inset-2 z-10 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-surface/90 text-section">
          Drop files here to send them
        </div>
      )}
    </>
  );
}

/** What cannot be looked up is judged by the server alone. */
function readRules(conversationId: string): Promise<FileRules> {
  const anything = { maximumBytes: Number.POSITIVE_INFINITY };
  return deskApi.readFileRules(conversationId).catch(() => anything);
}
