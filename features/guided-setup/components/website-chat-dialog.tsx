"use client";

import { AppWindow, Inbox, MessagesSquare, ShieldCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { FormDialog } from "@/components/form/form-dialog";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { originsOfDomain } from "@/features/cors-allowlist/pattern";
import { domainIn } from "@/features/deployments/domain";
import { setUpWebsiteChatAction } from "../actions";
import { newQueue, type WebsiteChatFields, websiteChatInput } from "../input";

export type QueueChoice = { id: string; label: string };

/** Asks three things, shows what they make, and leads to the snippet. */
export function WebsiteChatDialog({
  organizationId,
  queues,
  onClose,
}: {
  organizationId: string;
  queues: QueueChoice[];
  onClose: () => void;
}) {
  const router = useRouter();
  const state = useDialogForm<WebsiteChatFields, { deploymentId: string }>({
    schema: websiteChatInput,
    defaults: { name: "Website chat", domain: "", answers: newQueue },
    save: (fields) => setUpWebsiteChatAction(organizationId, fields),
    onSaved: ({ deploymentId }) => {
      toastDone("Your chat is published. Put the snippet on your website.");
      router.push(`/setup/embedded-service-deployments/${deploymentId}/install`);
      onClose();
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={(open) => !open && onClose()}
      title="Set up a website chat"
      submit="Create chat"
    >
      <TextField<WebsiteChatFields>
        name="name"
        label="Name"
        hint="For you and your team, such as Shop chat. Customers see the chat title."
        maxLength={40}
      />
      <TextField<WebsiteChatFields>
        name="domain"
        label="Domain"
        hint="Where the chat will appear, such as example.com. Without https://."
        inputMode="url"
        spellCheck={false}
      />
      <SelectField<WebsiteChatFields>
        name="answers"
        label="Who answers"
        hint="The members of a queue get its chats in the Console. You can add more later."
        options={[
          { value: newQueue, label: "Me, in a new queue" },
          ...queues.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <Plan queues={queues} />
    </FormDialog>
  );
}

function Plan({ queues }: { queues: QueueChoice[] }) {
  const fields = useWatch<WebsiteChatFields>();
  const name = <span className="font-medium text-ink">{fields.name?.trim() || "…"}</span>;
  const origins = originsOfDomain(domainIn(fields.domain ?? ""));
  const queue = queues.find(({ id }) => id === fields.answers);

  return (
    <div className="rounded-lg bg-sunken p-4 text-ui">
      <p className="font-medium">This creates</p>
      <ul className="mt-2 space-y-1.5 text-muted">
        {!queue && (
          <Line icon={<Inbox aria-hidden />}>The queue {name}, with you as its member</Line>
        )}
        <Line icon={<MessagesSquare aria-hidden />}>
          The messaging channel {name}, active{queue && `, led to ${queue.label}`}
        </Line>
        <Line icon={<AppWindow aria-hidden />}>The deployment {name}, published</Line>
        <Line icon={<ShieldCheck aria-hidden />}>
          {origins.length > 0
            ? `Allowed websites: ${origins.join(" and ")}`
            : "The allowed websites, from the domain"}
        </Line>
      </ul>
    </div>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <span className="mt-0.5 text-faint">{icon}</span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  );
}
