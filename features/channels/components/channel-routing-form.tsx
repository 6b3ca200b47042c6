"use client";

import { type ReactNode, useState } from "react";
import { useWatch } from "react-hook-form";
import type * as z from "zod";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SelectField } from "@/components/form/select-field";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import { routingTypes } from "@/protocol/channel";
import { routeChannelAction } from "../actions";
import type { channelRouting } from "../input";
import type { Channel } from "../queries";
import { routingTypeWords } from "../words";

type Fields = z.input<typeof channelRouting>;

export function ChannelRoutingForm({
  organizationId,
  channel,
  queues,
  renderNewQueue,
}: {
  organizationId: string;
  channel: Channel;
  queues: { id: string; label: string; memberCount: number }[];
  /** A dialog that makes a queue in place, and says which. */
  renderNewQueue: (answers: { onCreated: (id: string) => void; onClose: () => void }) => ReactNode;
}) {
  const { id, revision, routingType, queueId } = channel;
  const [creating, setCreating] = useState(false);
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../input").then((input) => input.channelRouting),
    defaults: { routingType, queueId: queueId ?? "" },
    save: (fields) => routeChannelAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });

  const chosenId = useWatch({ control: state.form.control, name: "queueId" });
  const chosen = queues.find((queue) => queue.id === chosenId);

  function choose(queueId: string) {
    setCreating(false);
    state.form.setValue("queueId", queueId, { shouldDirty: true, shouldValidate: true });
  }

  return (
    <>
      <SettingsForm state={state}>
        <Section title="Who answers" text="Where a chat goes when a customer writes.">
          <RadioCardsField<Fields>
            name="routingType"
            label="Routing type"
            options={routingTypes.map((value) => ({ value, ...routingTypeWords[value] }))}
          />
          <SelectField<Fields>
            name="queueId"
            label="Queue"
            placeholder="Choose a queue"
            hint={
              chosen?.memberCount === 0
                ? `${chosen.label} has no members yet, so nobody would see the chat.`
                : "Its members see the chat in their Console, such as Support."
            }
            options={queues.map(({ id, label }) => ({ value: id, label }))}
            create={{ label: "New queue…", onSelect: () => setCreating(true) }}
          />
        </Section>
      </SettingsForm>
      {creating && renderNewQueue({ onCreated: choose, onClose: () => setCreating(false) })}
    </>
  );
}
