"use client";

import { useEffect, useRef, useState } from "react";
import type { ServerSentEvent } from "@/client/sse";
import { StreamReader } from "@/client/stream-reader";
import { Button } from "@/components/ui/button";
import { silenceSeconds } from "@/protocol/limits";
import { eventStreamPath } from "@/protocol/messaging-api";
import type { Tryable } from "../try-it/request";
import { Lacking } from "./lacking";
import { useWorkbench } from "./workbench";

/** Shows what a stream brings, as it comes; where it was left it goes on. */
export function StreamForm({ operation }: { operation: Tryable }) {
  const { known } = useWorkbench();
  const [state, setState] = useState<"closed" | "opening" | "open">("closed");
  const [events, setEvents] = useState<ServerSentEvent[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const reader = useRef<StreamReader>(undefined);

  useEffect(() => () => reader.current?.close(), []);

  function open() {
    setState("opening");
    setRefusal(undefined);
    let last = events.findLast(({ id }) => id !== undefined)?.id;
    reader.current = new StreamReader({
      request: () => ({
        url: eventStreamPath,
        credentials: "omit" as const,
        headers: {
          authorization: `Bearer ${known.accessToken}`,
          ...(last && { "last-event-id": last }),
        },
      }),
      silence: silenceSeconds * 1000,
      believed: 1000,
      on: {
        event: (event) => {
          last = event.id ?? last;
          setEvents((before) => [...before, event]);
        },
        connection: (connected) => setState(connected ? "open" : "opening"),
        refused: (error) => {
          setRefusal(`The server answered ${error.status}. Get a new token, then open it again.`);
          setState("closed");
          return false;
        },
      },
    });
  }

  function close() {
    reader.current?.close();
    setState("closed");
  }

  return (
    <>
      <Lacking operation={operation} />
      {state === "closed" ? (
        <Button
          variant="filled"
          disabledReason={known.accessToken ? undefined : "Get a token first."}
          onClick={open}
        >
          Open the stream
        </Button>
      ) : (
        <Button onClick={close}>Close the stream</Button>
      )}
      <p role="status" className="mt-2 text-ui text-muted">
        {said[state]}
      </p>
      {refusal && (
        <p role="alert" className="mt-2 text-ui text-danger-text">
          {refusal}
        </p>
      )}
      <ol role="log" aria-label="Events" className="mt-3 space-y-1">
        {events.map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added
          <li key={at}>
            <details className="rounded-md bg-sunken px-3 py-1.5">
              <summary className="font-mono text-mono wrap-anywhere">
                {event.event}
                <span className="text-faint">
                  {event.id === undefined ? "" : ` · id ${event.id}`}
                </span>
              </summary>
              <pre className="mt-2 max-h-80 overflow-auto font-mono text-mono">
                {unfolded(event.data)}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

const said = {
  closed: "Closed. It goes on after the last event when it is opened again.",
  opening: "Connecting…",
  open: "Open. Write in the Console, and it appears here.",
};

/** The payload is JSON within JSON. */
function unfolded(data: string): string {
  return JSON.stringify(
    JSON.parse(data, (name, value) => (name === "entryPayload" ? JSON.parse(value) : value)),
    null,
    2,
  );
}
