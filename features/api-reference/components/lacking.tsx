"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { begin, getToken } from "../try-it/prepare";
import type { Tryable } from "../try-it/request";
import { useWorkbench } from "./workbench";

/** What the call needs and is not there yet, with a button that brings it. */
export function Lacking({ operation }: { operation: Tryable }) {
  const { known, learn } = useWorkbench();
  const [refusal, setRefusal] = useState<string>();
  const noToken = operation.bearer && !known.accessToken;
  const noConversation = operation.inConversation && !known.begun;
  if (!noToken && !noConversation) return null;

  async function bring() {
    let now = known;
    setRefusal(undefined);
    for (const step of [...(noToken ? [getToken] : []), ...(noConversation ? [begin] : [])]) {
      const brought = await step(now);
      if (brought.refusal !== undefined) {
        setRefusal(brought.refusal);
        return;
      }
      now = { ...now, ...brought.found };
      learn(brought.found);
    }
  }

  return (
    <div role="note" className="mb-4 rounded-md bg-accent-soft p-3 text-ui">
      <p>
        {noToken
          ? "This call needs an access token, and there is none yet."
          : "This call needs a conversation, and none has begun yet."}
      </p>
      <Button size="small" className="mt-2" onClick={() => void bring()}>
        {noToken && noConversation
          ? "Get a token and begin"
          : noToken
            ? "Get a token"
            : "Begin a conversation"}
      </Button>
      {refusal && (
        <p role="alert" className="mt-2 text-danger-text">
          {refusal}
        </p>
      )}
    </div>
  );
}
