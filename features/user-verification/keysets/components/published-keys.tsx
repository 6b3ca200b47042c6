"use client";

import { useState, useTransition } from "react";
import { Facts } from "@/components/page/facts";
import { Notice } from "@/components/page/notice";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { fetchKeysAction } from "../actions";

type Fetched = Awaited<ReturnType<typeof fetchKeysAction>>;

/** What the JWKS address of a keyset answers now. */
export function PublishedKeys({
  organizationId,
  keysetId,
}: {
  organizationId: string;
  keysetId: string;
}) {
  const [fetched, setFetched] = useState<Fetched>();
  const [pending, startTransition] = useTransition();

  function fetchNow() {
    startTransition(async () => {
      const answer = await fetchKeysAction(organizationId, { id: keysetId });
      setFetched(answer);
    });
  }

  return (
    <div className="mt-10 max-w-210 border-t border-line pt-10">
      <Section
        title="Keys"
        text="Your identity provider publishes and rotates them. If it does not answer, the last ones stay good for a day."
      >
        <Button pending={pending} onClick={fetchNow}>
          Fetch now
        </Button>
        <div role="status" className="space-y-4">
          {fetched && <Answer fetched={fetched} />}
        </div>
      </Section>
    </div>
  );
}

function Answer({ fetched }: { fetched: Fetched }) {
  if (!fetched.ok) {
    return (
      <Notice tone="danger" title="The keys could not be read.">
        {fetched.message}
      </Notice>
    );
  }
  const { keys, unusable } = fetched.value;
  return (
    <>
      {keys.length === 0 ? (
        <Notice tone="warning" title="The address answers, and names no key that can be used." />
      ) : (
        <Facts
          facts={keys.map(({ kid, alg, bits }) => ({
            name: `${alg} · ${bits} bits`,
            value: <span className="font-mono text-mono">{kid}</span>,
          }))}
        />
      )}
      {unusable.length > 0 && (
        <div className="text-ui">
          <p className="font-medium">Left out</p>
          <ul className="mt-1 space-y-1 text-muted">
            {unusable.map(({ kid, reason }) => (
              <li key={`${kid} ${reason}`}>
                <span className="font-mono text-mono">{kid}</span>: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
