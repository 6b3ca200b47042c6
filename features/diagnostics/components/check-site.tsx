"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { checkSiteAction } from "../actions";
import { checkEverySeconds, checkSeconds, type SiteCheck } from "../check";
import { reasons } from "../reasons";
import { addOriginHref } from "../showing";

type Check =
  | { step: "idle" }
  | { step: "listening"; since: string | null; until: number }
  | { step: "seen"; seen: SiteCheck }
  | { step: "nothing" }
  | { step: "failed"; message: string };

/** Listens for two minutes for a page of another origin that asks for this chat. */
export function CheckSite({
  organizationId,
  deploymentId,
  children,
}: {
  organizationId: string;
  deploymentId: string;
  /** Other buttons, beside this one. */
  children?: ReactNode;
}) {
  const [check, setCheck] = useState<Check>({ step: "idle" });
  const listening = check.step === "listening";

  const look = useEffectEvent(async () => {
    if (check.step !== "listening") return;
    const { since, until } = check;
    const result = await checkSiteAction(organizationId, { deploymentId, since });
    setCheck((now) => {
      if (now !== check) return now;
      if (!result.ok) return { step: "failed", message: result.message };
      if (result.value.seen) return { step: "seen", seen: result.value.seen };
      return Date.now() > until ? { step: "nothing" } : { ...check, since: result.value.since };
    });
  });
  useEffect(() => {
    if (!listening) return;
    void look();
    const timer = setInterval(() => void look(), checkEverySeconds * 1000);
    return () => clearInterval(timer);
  }, [listening]);

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        <Button
          pending={listening}
          onClick={() =>
            setCheck({
              step: "listening",
              since: null,
              until: Date.now() + checkSeconds * 1000,
            })
          }
        >
          Check my site
        </Button>
        {listening && <Button onClick={() => setCheck({ step: "idle" })}>Stop</Button>}
        {children}
      </div>
      <div role="status" className="max-w-[72ch] text-ui">
        <Answer check={check} />
      </div>
    </div>
  );
}

function Answer({ check }: { check: Check }) {
  switch (check.step) {
    case "idle":
      return null;
    case "listening":
      return <p className="text-muted">Open your page in another tab. Waiting for it…</p>;
    case "failed":
      return <p className="text-danger-text">{check.message}</p>;
    case "nothing":
      return (
        <Result tone="warning" title="No page asked for this chat in two minutes.">
          Check that the snippet is on the page, and that you have saved and reloaded it. If your
          page has a Content-Security-Policy, its console names what it blocked.
        </Result>
      );
    case "seen":
      return <Seen seen={check.seen} />;
  }
}

function Seen({ seen: { origin, outcome, version, developerName } }: { seen: SiteCheck }) {
  if (outcome === "shown") {
    return <Result tone="success" title={`Seen on ${origin}, version ${version}`} />;
  }
  const { title, explanation } = reasons[outcome];
  return (
    <Result
      tone="warning"
      title={`${origin} asked for the chat and did not get it: ${lower(title)}.`}
      action={
        outcome === "origin_not_allowed" && (
          <ButtonLink size="small" href={addOriginHref(origin)}>
            Allow {origin}
          </ButtonLink>
        )
      }
    >
      {explanation}
      {outcome === "unknown_deployment" && ` It asked for ${developerName}.`}
    </Result>
  );
}

function Result({
  tone,
  title,
  action,
  children,
}: {
  tone: "success" | "warning";
  title: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const success = tone === "success";
  return (
    <div
      className={`flex flex-wrap items-start gap-3 rounded-lg p-3 ${success ? "bg-success-soft" : "bg-warning-soft"}`}
    >
      <div className="min-w-0 flex-1 basis-60">
        <p className={`font-medium ${success ? "text-success-text" : "text-warning-text"}`}>
          {title}
        </p>
        {children && <p className="mt-0.5 text-ink">{children}</p>}
      </div>
      {action}
    </div>
  );
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
