"use client";

import { useWatch } from "react-hook-form";
import { CheckboxListField } from "@/components/form/checkbox-list-field";
import { SettingField } from "@/components/form/setting-field";
import { SettingsForm } from "@/components/form/settings-form";
import { TextField } from "@/components/form/text-field";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Notice } from "@/components/page/notice";
import { Section } from "@/components/page/section";
import { ButtonLink } from "@/components/ui/button-link";
import { listed } from "@/lib/sentences";
import { verifyChannelUsersAction } from "../actions";
import type { ChannelVerificationFields } from "../input";
import type { ChannelVerification, Counts } from "../queries";
import { verificationSettings } from "../settings";
import { OutcomeShares } from "./outcome-shares";
import { RequireWarning } from "./require-warning";

type Fields = ChannelVerificationFields;

export function VerificationForm({
  organizationId,
  channel,
  keysets,
  sharing,
  counts,
}: {
  organizationId: string;
  channel: ChannelVerification;
  keysets: { id: string; label: string; authIdentifier: string; issuer: string }[];
  /** Channels by Configuration Name. */
  sharing: { id: string; label: string; configurationName: string }[];
  counts: Counts;
}) {
  const { id, revision, label: _, configurationName, ...stored } = channel;
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../input").then((input) => input.channelVerification),
    defaults: { ...withoutId(stored), configurationName: configurationName ?? "" },
    save: (fields) => verifyChannelUsersAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });
  const { control } = state.form;
  const mode = useWatch({ control, name: "verificationMode" });
  const typedName = useWatch({ control, name: "configurationName" }).trim().toLowerCase();
  const shared = sharing.filter(
    (each) => each.id !== id && each.configurationName.toLowerCase() === typedName,
  );

  return (
    <SettingsForm state={state}>
      <Section
        title="Who can chat"
        text="A customer proves who they are with a token that your server signs when they are signed in."
      >
        <SettingField<Fields>
          name="verificationMode"
          setting={verificationSettings.verificationMode}
        />
        <RequireWarning mode={mode} saved={channel.verificationMode} counts={counts[7]} />
      </Section>
      <Section
        title="What customers bring"
        text="Chats that began on this channel, by the token that came with them."
      >
        <OutcomeShares counts={counts} />
      </Section>
      <Section title="Keysets" text="Tokens of these are good, and of no others.">
        {keysets.length === 0 ? (
          <Notice
            title="There is no keyset yet."
            action={
              <ButtonLink href="/setup/user-verification?new" size="small">
                New keyset
              </ButtonLink>
            }
          >
            It says whose tokens are good and with which keys they are signed.
          </Notice>
        ) : (
          <CheckboxListField<Fields>
            name="keysetIds"
            label="Accepted keysets"
            hint="The same sub of two keysets is two customers, such as of your shop and of your partner’s."
            searchLabel="Find a keyset"
            empty="No keysets yet."
            options={keysets.map(({ id, label, authIdentifier }) => ({
              value: id,
              label,
              detail: authIdentifier,
            }))}
          />
        )}
      </Section>
      <Section
        title="How long a token holds"
        text="Of the access that Foyer grants, not of the token that your server signs."
      >
        <SettingField<Fields>
          name="verifiedTokenMinutes"
          setting={verificationSettings.verifiedTokenMinutes}
        />
        <SettingField<Fields>
          name="guestTokenMinutes"
          setting={verificationSettings.guestTokenMinutes}
        />
      </Section>
      <Section
        title="Shared history"
        text="A verified customer finds their conversation again on every device, and on every channel with the same Configuration Name."
      >
        <TextField<Fields>
          name="configurationName"
          label="Configuration Name"
          hint="The same on the channels of your website and of your app, such as Shop. Empty: this channel alone. A new name begins a new history; the old one stays with its reps."
          mono
          spellCheck={false}
          maxLength={80}
        />
        {typedName !== "" && (
          <p className="text-ui text-muted">
            {shared.length > 0
              ? `Shares one history with ${listed(shared.map(({ label }) => label))}.`
              : "No other channel has this name yet."}
          </p>
        )}
      </Section>
    </SettingsForm>
  );
}

function withoutId({
  verificationMode,
  verifiedTokenMinutes,
  guestTokenMinutes,
  keysetIds,
}: Pick<Fields, "verificationMode" | "verifiedTokenMinutes" | "guestTokenMinutes" | "keysetIds">) {
  return { verificationMode, verifiedTokenMinutes, guestTokenMinutes, keysetIds };
}
