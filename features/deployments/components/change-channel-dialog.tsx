"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState, useTransition } from "react";
import { useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormDialog } from "@/components/form/form-dialog";
import { SelectField } from "@/components/form/select-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { counted, listed } from "@/lib/sentences";
import { changeChannelAction, channelImpactAction } from "../channel-change/actions";
import type { Effect } from "../channel-change/impact";
import { type ChannelChoice, channelChoice } from "../channel-change/input";
import type { ChannelImpact } from "../channel-change/queries";
import { deploymentKinds } from "../settings";
import type { ChannelOption, NewChannel } from "./new-deployment-dialog";

type Made = { published: number | null };

/** Says what another channel means before it happens; open chats stay where they are. */
export function ChangeChannelDialog({
  organizationId,
  deployment,
  channels,
  newChannel,
  onClose,
}: {
  organizationId: string;
  deployment: { id: string; deploymentType: ChannelOption["usedFor"]; channelId: string };
  channels: readonly ChannelOption[];
  newChannel: NewChannel;
  onClose: () => void;
}) {
  const { id, deploymentType } = deployment;
  const [impact, setImpact] = useState<ChannelImpact>();
  const [made, setMade] = useState<ChannelOption[]>([]);
  const [creating, setCreating] = useState(false);
  const [reading, startReading] = useTransition();
  const state = useDialogForm<ChannelChoice, Made>({
    schema: channelChoice,
    defaults: { channelId: "", addMissing: true, publish: false },
    async save(choice) {
      if (!impact) return { ok: false, code: "invalid", message: "Read what changes first." };
      const { revision, liveNumber } = impact;
      return changeChannelAction(organizationId, { ...choice, id, revision, liveNumber });
    },
    onSaved({ published }) {
      onClose();
      toastDone(
        published === null
          ? "Saved to the draft. New chats go there after you publish."
          : `Version ${published} is live. New chats go there now.`,
      );
    },
  });
  const { form } = state;
  const channelId = useWatch({ control: form.control, name: "channelId" });
  const known = channels.concat(made.filter((one) => !channels.some((each) => each.id === one.id)));
  const fitting = known.filter(
    (each) => each.usedFor === deploymentType && each.id !== deployment.channelId,
  );

  function look(next: string) {
    setImpact(undefined);
    startReading(async () => {
      const result = await channelImpactAction(organizationId, { id, channelId: next });
      if (result.ok) setImpact(result.value);
      else form.setError("channelId", { message: result.message });
    });
  }

  function use(channel: { id: string; label: string }) {
    setMade([...made, { ...channel, usedFor: deploymentType, active: false }]);
    form.setValue("channelId", channel.id, { shouldDirty: true, shouldValidate: true });
    setCreating(false);
    look(channel.id);
  }

  return (
    <>
      <FormDialog
        state={state}
        open
        onOpenChange={onClose}
        wide
        title="Change the channel"
        description="New chats go to another channel. Chats that are open stay where they are, and no snippet changes."
        submit="Move to this channel"
      >
        <SelectField<ChannelChoice>
          name="channelId"
          label="New messaging channel"
          hint={`Any other channel for ${deploymentKinds[deploymentType].label}, such as one whose chats another team answers.`}
          placeholder="Choose a channel"
          options={fitting.map(({ id, label, active }) => ({
            value: id,
            label: active ? label : `${label} (inactive)`,
          }))}
          create={{ label: "New channel…", onSelect: () => setCreating(true) }}
          onValueChange={look}
        />
        <section aria-label="What changes" aria-live="polite" aria-busy={reading}>
          {reading && <p className="text-ui text-muted">Comparing the channels…</p>}
          {impact && channelId !== "" && <Effects effects={impact.effects} />}
        </section>
        {impact && impact.missing.length > 0 && (
          <CheckboxField<ChannelChoice>
            name="addMissing"
            label="Add the missing parameters to the new channel"
            hint={`Adds ${listed(impact.missing)}, with where each lands. Without it their fields leave the draft.`}
          />
        )}
        {impact && (
          <CheckboxField<ChannelChoice>
            name="publish"
            label="Publish at once"
            hint={
              impact.otherChanges === 0
                ? "Otherwise customers get it with your next publish."
                : `Also makes ${counted(impact.otherChanges, "other change")} of the draft live. Otherwise customers get it with your next publish.`
            }
          />
        )}
      </FormDialog>
      {creating &&
        newChannel({
          usedFor: deploymentType,
          onCreated: use,
          onClose: () => setCreating(false),
        })}
    </>
  );
}

function Effects({ effects }: { effects: readonly Effect[] }) {
  return (
    <ul className="max-h-[38vh] divide-y divide-line overflow-y-auto rounded-lg border border-line text-ui">
      {effects.map(({ about, text, warns }) => (
        <li key={`${about}${text}`} className="flex gap-2.5 px-3 py-2.5">
          {warns ? (
            <TriangleAlert aria-label="Look at this" className="mt-0.5 text-warning-text" />
          ) : (
            <CircleCheck aria-hidden className="mt-0.5 text-faint" />
          )}
          <div className="min-w-0">
            <p className="font-medium">{about}</p>
            <p className="wrap-anywhere text-muted">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
