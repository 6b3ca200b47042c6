"use client";

import dynamic from "next/dynamic";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { DeskSession } from "@/protocol/console-api";
import { maximumTextLength } from "@/protocol/limits";
import { keepDraft, readDraft } from "../drafts";
import type { OutgoingFile } from "../files/outgoing-file";
import { useDesk } from "./desk-context";
import { useTypingSignal } from "./use-typing-signal";

const AttachFiles = dynamic(() => import("./files/attach-files").then((file) => file.AttachFiles), {
  ssr: false,
  loading: () => <span className="size-8 shrink-0 coarse:size-11" />,
});

const countedFrom = maximumTextLength - 1000;

export function Composer({ session: { sessionId, conversationId } }: { session: DeskSession }) {
  const desk = useDesk();
  const [text, setText] = useState(() => readDraft(sessionId));
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTypingSignal((typing) => desk.sayTyping(conversationId, typing));
  const [files, setFiles] = useState<readonly OutgoingFile[]>([]);
  const empty = text.trim() === "" && files.length === 0;
  const tooLong = text.length > maximumTextLength;

  // On touch screens the keyboard would cover the conversation that was just opened.
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, []);

  function change(next: string) {
    setText(next);
    keepDraft(sessionId, next);
    if (next.trim() === "") typing.stop();
    else typing.touch();
  }

  function send() {
    if (empty || tooLong) return;
    void desk.send(conversationId, text.trim(), files);
    typing.forget();
    setText("");
    setFiles([]);
    keepDraft(sessionId, "");
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape") {
      document.querySelector<HTMLElement>("[data-work] [aria-current]")?.focus();
    }
  }

  return (
    <form
      className="shrink-0 border-t border-line px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="mx-auto max-w-190">
        <div className="flex flex-wrap items-end gap-2">
          <AttachFiles conversationId={conversationId} chosen={files} onChange={setFiles} />
          <textarea
            ref={field}
            rows={1}
            dir="auto"
            aria-label="Message"
            placeholder={files.length > 0 ? "Add a caption" : "Write a message"}
            value={text}
            aria-invalid={tooLong || undefined}
            aria-describedby="composer-hint"
            onChange={(event) => change(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={typing.stop}
            className="control block max-h-40 w-auto min-w-0 flex-1 resize-none py-1.5 field-sizing-content coarse:py-2.5"
          />
          <Button type="submit" variant="filled" disabled={empty || tooLong}>
            Send
          </Button>
        </div>
        <p id="composer-hint" className="mt-1.5 flex gap-4 text-caption text-faint">
          <span className="coarse:hidden">Enter sends. Shift+Enter starts a new line.</span>
          {text.length >= countedFrom && (
            <span className={classNames("ml-auto tabular-nums", tooLong && "text-danger-text")}>
              {text.length.toLocaleString("en-US")} of {maximumTextLength.toLocaleString("en-US")}
            </span>
          )}
        </p>
      </div>
    </form>
  );
}
