"use client";

import dynamic from "next/dynamic";
import { classNames } from "@/components/ui/class-names";
import { clockText } from "../time-text";
import type { MessageGroup as Group, TranscriptMessage } from "../transcript";
import { useDesk } from "./desk-context";
import { LinkedText } from "./linked-text";

const ShownFiles = dynamic(() => import("./files/shown-files").then((file) => file.ShownFiles));
const SendingFile = dynamic(() => import("./files/sending-file").then((file) => file.SendingFile));

/** How far a message has come. */
const deliveries: Record<TranscriptMessage["state"], string> = {
  sending: " · Sending",
  sent: " · Sent",
  delivered: " · Delivered",
  read: " · Read",
  failed: "",
};

/** Messages of one sender in a row: the customer's at the left, the organization's at the right. */
export function MessageGroup({
  group,
  last,
  conversationId,
}: {
  group: Group;
  last: boolean;
  /** Absent where a conversation is only looked at. */
  conversationId: string | undefined;
}) {
  const { fromCustomer, automatic, messages } = group;
  const state = messages.at(-1)?.state;

  return (
    <div
      className={classNames(
        "flex max-w-[80%] flex-col gap-0.5",
        fromCustomer ? "items-start self-start" : "items-end self-end",
      )}
    >
      {messages.map((message, index) => (
        <Bubble
          key={message.id}
          message={message}
          conversationId={conversationId}
          look={classNames(
            fromCustomer
              ? "rounded-bl-sm bg-hover"
              : automatic
                ? "rounded-br-sm bg-surface inset-ring inset-ring-line"
                : "rounded-br-sm bg-accent-soft",
            index > 0 && (fromCustomer ? "rounded-tl-sm" : "rounded-tr-sm"),
          )}
        />
      ))}
      <p className="mt-0.5 px-1 text-caption text-faint">
        <bdi>{group.name}</bdi> · {clockText(group.at)}
        {state && (last || state === "sending") && <span aria-live="off">{deliveries[state]}</span>}
      </p>
    </div>
  );
}

function Bubble({
  message,
  conversationId,
  look,
}: {
  message: TranscriptMessage;
  conversationId: string | undefined;
  look: string;
}) {
  const desk = useDesk();
  const failed = message.state === "failed";
  const { text, attached, file } = message;

  return (
    <>
      {attached && <ShownFiles conversationId={conversationId} content={attached} />}
      {file && <SendingFile outgoing={file} failed={failed} />}
      {(text || !(attached || file)) && (
        <p
          dir="auto"
          className={classNames(
            "rounded-xl px-3 py-2 text-body wrap-anywhere whitespace-pre-wrap transition-opacity",
            look,
            message.state === "sending" && "opacity-70",
            failed && "inset-ring inset-ring-danger",
          )}
        >
          <LinkedText text={text} />
        </p>
      )}
      {failed && (
        <p className="px-1 text-right text-caption text-danger-text">
          {message.reason}{" "}
          <button
            type="button"
            className="rounded-sm font-medium underline underline-offset-2 coarse:py-2"
            onClick={() => desk.sendAgain(message.id)}
          >
            Not sent. Try again
          </button>
        </p>
      )}
    </>
  );
}
