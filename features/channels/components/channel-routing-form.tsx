"use client";

import { type ReactNode, useState } from "react";
import { useWatch } from "react-hook-form";
import type * as z from "zod";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SelectField } from "@/components/form/select-field";
import { SettingField } from "@/components/form/setting-field";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import { routingSettings } from "@/features/routing/settings";
import { routingTypes } from "@/protocol/channel";
import { routeChannelAction } from "../actions";
import type { channelRouting } from "../input";
import type { Channel } from "../queries";
import { routingTypeWords } from "../words";

type Fields = z.input<typeof channelRouting>;
type QueueField = "queueId" | "fallbackQueueId";

export function ChannelRoutingForm({
  organizationId,
  channel,
  queues,
  reps,
  renderNewQueue,
}: {
  organizationId: string;
  channel: Channel;
  queues: { id: string; label: string; memberCount: number }[];
  /** Team members; those without access are there to say so. */
  reps: { id: string; name: string; enabled: boolean }[];
  /** A dialog that makes a queue in place, and says which. */
  renderNewQueue: (answers: { onCreated: (id: string) => void; onClose: () => void }) => ReactNode;
}) {
  const { id, revision, routingType, queueId, repId, fallbackQueueId, routing } = channel;
  const [creatingFor, setCreatingFor] = useState<QueueField>();
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../input").then((input) => input.channelRouting),
    defaults: {
      routingType,
      queueId: queueId ?? "",
      repId: repId ?? "",
      fallbackQueueId: fallbackQueueId ?? "",
      ...routing,
    },
    save: (fields) => routeChannelAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });
  const values = useWatch({ control: state.form.control });
  const byRep = values.routingType === "rep";
  const rep = reps.find((one) => one.id === values.repId);

  function choose(chosen: string) {
    if (!creatingFor) return;
    setCreatingFor(undefined);
    state.form.setValue(creatingFor, chosen, { shouldDirty: true, shouldValidate: true });
  }

  function queueField(name: QueueField, words: { label: string; hint: string; none?: string }) {
    const chosen = queues.find((queue) => queue.id === values[name]);
    return (
      <SelectField<Fields>
        name={name}
        label={words.label}
        placeholder="Choose a queue"
        hint={
          chosen?.memberCount === 0
            ? `${chosen.label} has no members yet, so nobody would see the chat.`
            : words.hint
        }
        options={[
          ...(words.none ? [{ value: "", label: words.none }] : []),
          ...queues.map((queue) => ({ value: queue.id, label: queue.label })),
        ]}
        create={{ label: "New queue…", onSelect: () => setCreatingFor(name) }}
      />
    );
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
          {byRep ? (
            <>
              <SelectField<Fields>
                name="repId"
                label="Rep"
                placeholder="Choose a rep"
                hint={
                  rep && !rep.enabled
                    ? `${rep.name} has no access any more, so every chat falls back.`
                    : "Sees the chat in their Console, and nobody else does, such as Ann."
                }
                options={reps.map(({ id, name, enabled }) => ({
                  value: id,
                  label: enabled ? name : `${name} (no access)`,
                }))}
              />
              {queueField("fallbackQueueId", {
                label: "Fallback queue",
                hint: "Takes the chat while the rep is offline, or when they do not accept it in time, such as Support.",
                none: "None: chats wait for the rep",
              })}
              {values.fallbackQueueId && (
                <SettingField<Fields> name="repSeconds" setting={routingSettings.repSeconds} />
              )}
            </>
          ) : (
            queueField("queueId", {
              label: "Queue",
              hint: "Its members see the chat in their Console, such as Support.",
            })
          )}
        </Section>
        <Section title="Maximum wait" text="So that no chat waits for ever.">
          <SettingField<Fields> name="limitWait" setting={routingSettings.limitWait} />
          {values.limitWait && (
            <>
              <SettingField<Fields> name="maximumWait" setting={routingSettings.maximumWait} />
              <SettingField<Fields> name="afterWait" setting={routingSettings.afterWait} />
              {values.afterWait === "reroute" ? (
                !byRep &&
                queueField("fallbackQueueId", {
                  label: "Fallback queue",
                  hint: "Takes chats that nobody accepted in time, such as Second line.",
                })
              ) : (
                <SettingField<Fields> name="waitMessage" setting={routingSettings.waitMessage} />
              )}
            </>
          )}
        </Section>
        <Section title="While customers wait" text="What they see of the line they stand in.">
          <SettingField<Fields> name="estimatedWait" setting={routingSettings.estimatedWait} />
          <SettingField<Fields> name="queuePosition" setting={routingSettings.queuePosition} />
        </Section>
        {channel.usedFor === "web" && (
          <Section
            title="When nobody can answer"
            text="Whether customers see the chat button then. Live at once, without publishing."
          >
            <SettingField<Fields> name="availability" setting={routingSettings.availability} />
            {(values.availability === "queue_length" ||
              values.availability === "queue_length_per_rep") && (
              <SettingField<Fields>
                name="queueThreshold"
                setting={routingSettings.queueThreshold}
                hint={
                  values.availability === "queue_length"
                    ? routingSettings.queueThreshold.hint
                    : "Chats that nobody has accepted, for each available rep, such as 3."
                }
              />
            )}
          </Section>
        )}
      </SettingsForm>
      {creatingFor &&
        renderNewQueue({ onCreated: choose, onClose: () => setCreatingFor(undefined) })}
    </>
  );
}
