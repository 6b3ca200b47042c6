"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { useState, useTransition } from "react";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { toastError } from "@/components/ui/toast";
import { simulateChatAction } from "../actions";
import type { Simulation } from "../simulate";

const looks = {
  good: { icon: CircleCheck, color: "text-success" },
  bad: { icon: CircleAlert, color: "text-danger" },
  neutral: { icon: Info, color: "text-faint" },
};

/** Says who would get a chat now, link by link, without one. */
export function ChatSimulator({
  organizationId,
  channelId,
}: {
  organizationId: string;
  channelId: string;
}) {
  const [simulation, setSimulation] = useState<Simulation>();
  const [pending, startTransition] = useTransition();

  function ask() {
    startTransition(async () => {
      const result = await simulateChatAction(organizationId, { id: channelId });
      if (result.ok) setSimulation(result.value);
      else toastError(result.message);
    });
  }

  return (
    <Section title="Try it" text="By what is saved, and by who is there at this moment.">
      <Button pending={pending} onClick={ask}>
        Who would get a chat now?
      </Button>
      <div role="status" className={classNames(!simulation && "sr-only")}>
        {simulation && (
          <>
            <p className="mb-3 text-body font-medium">{simulation.outcome}</p>
            <ol className="divide-y divide-line border-y border-line">
              {simulation.steps.map(({ state, text, fix }) => {
                const { icon: Icon, color } = looks[state];
                return (
                  <li
                    key={text}
                    className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-ui"
                  >
                    <Icon aria-hidden className={classNames("shrink-0", color)} />
                    <span className="min-w-0 flex-1 basis-50 wrap-anywhere">{text}</span>
                    {fix && (
                      <ButtonLink href={fix.href} size="small">
                        {fix.label}
                      </ButtonLink>
                    )}
                  </li>
                );
              })}
            </ol>
          </>
        )}
      </div>
    </Section>
  );
}
