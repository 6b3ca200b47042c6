"use client";

import Link from "next/link";
import type * as z from "zod";
import { SettingsForm } from "@/components/form/settings-form";
import { TextField } from "@/components/form/text-field";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import type { Member } from "@/features/members/queries";
import { editQueueAction } from "../actions";
import type { queueInput } from "../input";
import type { Queue, QueueUses } from "../queries";
import { MembersField } from "./members-field";

type Fields = z.input<typeof queueInput>;

export function QueueForm({
  organizationId,
  queue,
  uses,
  members,
}: {
  organizationId: string;
  queue: Queue;
  uses: QueueUses;
  members: Member[];
}) {
  const { id, revision, label, developerName, memberIds } = queue;
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../input").then((input) => input.queueInput),
    defaults: { label, developerName, memberIds },
    save: (fields) => editQueueAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });

  return (
    <SettingsForm state={state}>
      <Section title="Names" text="How your team finds the queue.">
        <TextField<Fields>
          name="label"
          label="Label"
          hint="What your team reads, such as Support."
          maxLength={80}
        />
        <TextField<Fields>
          name="developerName"
          label="Developer name"
          hint="What code and exports say. Letters, digits and single underscores."
          mono
          spellCheck={false}
        />
      </Section>
      <Section title="Who answers" text="Without members, chats wait here and nobody sees them.">
        <MembersField
          members={members.filter(({ id, disabledAt }) => !disabledAt || memberIds.includes(id))}
        />
      </Section>
      <Section title="Used by" text="The channels that send their chats here.">
        {uses.channels.length === 0 ? (
          <p className="text-ui text-muted">
            No channel yet. Choose this queue on a channel’s Routing tab.
          </p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {uses.channels.map((channel) => (
              <li key={channel.id} className="py-2.5 text-ui">
                <Link
                  href={`/setup/messaging-channels/${channel.id}/routing`}
                  className="font-medium text-accent-text underline-offset-2 hover:underline"
                >
                  {channel.label}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </SettingsForm>
  );
}
