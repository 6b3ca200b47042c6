"use client";

import { Check, X } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Section } from "@/components/page/section";
import { Input } from "@/components/ui/input";
import type { InvitationsFields } from "@/features/chat-invitations/input";
import { sayCondition } from "@/features/chat-invitations/say-when";
import { conditionHolds, invitationHolds, type VisitorFacts } from "@/protocol/chat-invitation";

const numbers = [
  { name: "secondsOnPage", label: "Seconds on the page" },
  { name: "secondsOnSite", label: "Seconds on the website" },
  { name: "pageViews", label: "Page views" },
] as const;

/** Which invitation a visitor would get, and why: decided by the very code that runs on the page. */
export function Simulator() {
  const { control } = useFormContext<InvitationsFields>();
  const invitations = useWatch({ control, name: "invitations" });
  const [typed, setTyped] = useState<Record<string, string>>({
    secondsOnPage: "30",
    secondsOnSite: "60",
    pageViews: "2",
    url: "https://shop.example.com/checkout",
  });
  const variables = [
    ...new Set(
      invitations.flatMap(({ conditions }) =>
        conditions.flatMap(({ type, variable }) =>
          type === "custom_variable" && variable ? [variable] : [],
        ),
      ),
    ),
  ];
  const facts: VisitorFacts = {
    secondsOnPage: Number(typed.secondsOnPage),
    secondsOnSite: Number(typed.secondsOnSite),
    pageViews: Number(typed.pageViews),
    url: typed.url ?? "",
    variables: Object.fromEntries(
      variables.flatMap((name) => {
        const value = typed[`variable ${name}`];
        return value ? [[name, value]] : [];
      }),
    ),
  };
  const active = invitations.filter((invitation) => invitation.active);
  const chosen = active.find((invitation) => invitationHolds(invitation, facts));
  const edit = (name: string) => ({
    value: typed[name] ?? "",
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  });

  return (
    <Section
      stacked
      title="Who would be invited?"
      text="Say where a visitor stands. Nothing of it is saved."
    >
      <div className="grid gap-4 sm:grid-cols-3">
        {numbers.map(({ name, label }) => (
          <Field key={name} id={`simulated-${name}`} label={`Visitor: ${label}`}>
            <Input id={`simulated-${name}`} type="number" min={0} {...edit(name)} />
          </Field>
        ))}
      </div>
      <Field id="simulated-url" label="Visitor: Page address">
        <Input id="simulated-url" {...edit("url")} />
      </Field>
      {variables.map((name) => (
        <Field key={name} id={`simulated-${name}`} label={`Visitor: Variable ${name}`}>
          <Input id={`simulated-${name}`} {...edit(`variable ${name}`)} />
        </Field>
      ))}
      <div aria-live="polite" className="rounded-lg border border-line p-4 text-ui">
        <p className="font-medium">
          {chosen ? `${chosen.label} would be shown: “${chosen.text}”` : "Nobody would be invited."}
        </p>
        <ul className="mt-2 grid gap-1 text-muted">
          {active.flatMap((invitation) =>
            invitation.conditions.map((condition) => {
              const holds = conditionHolds(condition, facts);
              return (
                <li
                  key={`${invitation.id} ${sayCondition(condition)}`}
                  className="flex items-center gap-2"
                >
                  {holds ? (
                    <Check role="img" aria-label="Holds:" className="text-success-text" />
                  ) : (
                    <X role="img" aria-label="Does not hold:" className="text-faint" />
                  )}
                  {invitation.label}: {sayCondition(condition)}
                </li>
              );
            }),
          )}
        </ul>
      </div>
    </Section>
  );
}
