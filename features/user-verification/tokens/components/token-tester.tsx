"use client";

import { CircleCheck, CircleX, Minus } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { Facts } from "@/components/page/facts";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Textarea } from "@/components/ui/textarea";
import { tryTokenAction } from "../actions";
import type { TokenReport } from "../queries";
import { pageRecipe, signingRecipe } from "../signing-recipe";

const steps = [
  ["format", "Format"],
  ["header", "Header"],
  ["key", "Key"],
  ["signature", "Signature"],
  ["issuer", "Issuer"],
  ["times", "Time"],
  ["subject", "Customer"],
] as const;

/** Holds a pasted token against what the channel accepts, step by step, and shows how to make one. */
export function TokenTester({
  organizationId,
  channelId,
  example,
}: {
  organizationId: string;
  channelId: string;
  /** Of the first keyset that the channel accepts. */
  example: { issuer: string; kid: string };
}) {
  const [token, setToken] = useState("");
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof tryTokenAction>>>();
  const [pending, startTransition] = useTransition();

  function check(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      setAnswer(await tryTokenAction(organizationId, { channelId, token }));
    });
  }

  return (
    <div className="mt-10 max-w-210 border-t border-line pt-10">
      <Section
        title="Try a token"
        text="What the chat would say to it, check by check. Nothing of the token is kept or logged. What you saved above counts."
      >
        <form onSubmit={check} className="space-y-4">
          <div>
            <label htmlFor="tested-token" className="mb-1.5 block text-ui font-medium">
              Identity token
            </label>
            <Textarea
              id="tested-token"
              value={token}
              rows={4}
              spellCheck={false}
              autoComplete="off"
              placeholder="eyJhbGciOiJSUzI1NiIs…"
              className="font-mono text-mono"
              onChange={(event) => setToken(event.target.value)}
            />
          </div>
          <Button type="submit" pending={pending}>
            Check token
          </Button>
        </form>
        <div role="status">
          {answer &&
            (answer.ok ? (
              <Report report={answer.value} />
            ) : (
              <p className="text-ui text-danger-text">{answer.fields?.token ?? answer.message}</p>
            ))}
        </div>
      </Section>
      <Section
        title="How to sign one"
        text="On your own server, for whoever is signed in there. The private key never leaves it."
      >
        <CodeBlock
          label="On your server (Node)"
          copyLabel="Copy server code"
          code={signingRecipe(example)}
          showLabel
        />
        <CodeBlock label="On your page" copyLabel="Copy page code" code={pageRecipe} showLabel />
        <p className="text-ui text-muted">
          When somebody signs out, call{" "}
          <code className="font-mono text-mono">userVerificationAPI.clearSession()</code>: it
          forgets them in this browser.
        </p>
      </Section>
    </div>
  );
}

function Report({ report: { checks, customer } }: { report: TokenReport }) {
  return (
    <div className="space-y-4">
      <ol aria-label="Checks" className="divide-y divide-line border-y border-line">
        {steps.map(([step, label]) => {
          const check = checks.find((each) => each.step === step);
          return (
            <li key={step} className="flex gap-2.5 py-2.5 text-ui">
              <Mark state={!check ? "open" : check.fault ? "failed" : "passed"} />
              <div className="min-w-0 wrap-anywhere">
                <p>
                  <span className="font-medium">{label}</span>
                  <span className="text-muted">: {check?.said ?? "not checked"}</span>
                </p>
                {check?.fix && <p className="mt-0.5">{check.fix}</p>}
              </div>
            </li>
          );
        })}
      </ol>
      {customer && (
        <Facts
          facts={[
            {
              name: "Becomes",
              value: <span className="font-mono text-mono">{customer.subject}</span>,
            },
            { name: "Vouched for by", value: customer.keyset },
            ...Object.entries(customer.claims).map(([name, value]) => ({
              name: `Verified ${name}`,
              value,
            })),
          ]}
        />
      )}
    </div>
  );
}

const marks = {
  passed: { icon: CircleCheck, style: "text-success-text", words: "Passed" },
  failed: { icon: CircleX, style: "text-danger-text", words: "Failed" },
  open: { icon: Minus, style: "text-faint", words: "Not checked" },
};

function Mark({ state }: { state: keyof typeof marks }) {
  const { icon: Icon, style, words } = marks[state];
  return (
    <span className={`mt-0.5 shrink-0 ${style}`}>
      <Icon aria-hidden />
      <span className="sr-only">{words}</span>
    </span>
  );
}
