"use client";

import type { ReactNode } from "react";
import { NameFields } from "@/components/form/name-fields";
import { SettingField } from "@/components/form/setting-field";
import { SettingsForm } from "@/components/form/settings-form";
import { TextField } from "@/components/form/text-field";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Facts } from "@/components/page/facts";
import { Section } from "@/components/page/section";
import { maximumNameLength } from "@/lib/developer-name";
import { saveDetailsAction } from "../actions";
import type { DeploymentDraft } from "../draft";
import type { DetailsFields } from "../input";
import { deploymentKinds, detailSettings } from "../settings";
import { savedToDraft } from "../words";
import { AvailabilitySwitch } from "./availability-switch";
import { DomainField } from "./domain-field";
import { useSavedBeforePublish } from "./publish/unsaved-form";

const labelHint = "What your team reads, such as Shop. Customers never see it.";

/** The tab Details: the switch is live at once, all else is part of the draft. */
export function DetailsForm({
  draft,
  published,
  channel,
  children,
}: {
  draft: DeploymentDraft;
  published: boolean;
  /** Its channel, with the way to another. */
  channel: ReactNode;
  /** What else is live at once: the business hours. */
  children: ReactNode;
}) {
  const { id, revision, organizationId, deploymentType, enabled } = draft;
  const { label, developerName, domain, details } = draft;
  const state = useSettingsForm<DetailsFields, void>({
    schema: () => import("../input").then((input) => input.detailsInput),
    defaults: { label, developerName, domain, ...details },
    save: (details) => saveDetailsAction(organizationId, { id, revision, details }),
    saved: savedToDraft,
  });
  useSavedBeforePublish({ dirty: state.form.formState.isDirty, save: state.save });

  return (
    <>
      <Section title="Availability" text="Takes effect at once, without publishing.">
        <AvailabilitySwitch
          organizationId={organizationId}
          deployment={{ id, enabled, deploymentType }}
        />
      </Section>
      {children}
      <div className="mt-10 max-w-210 border-t border-line pt-10">
        <SettingsForm state={state}>
          <Section title="Chat" text="What customers read first.">
            <SettingField<DetailsFields> name="chatTitle" setting={detailSettings.chatTitle} />
            <SettingField<DetailsFields> name="welcomeText" setting={detailSettings.welcomeText} />
          </Section>
          <Section title="Deployment" text="Its names, its place, its channel.">
            {published ? (
              <>
                <TextField<DetailsFields>
                  name="label"
                  label="Label"
                  hint={labelHint}
                  maxLength={maximumNameLength}
                />
                <TextField<DetailsFields>
                  name="developerName"
                  label="Developer name"
                  hint="Fixed since the first publish: snippets and apps out there use it."
                  mono
                  readOnly
                />
              </>
            ) : (
              <NameFields
                labelHint={labelHint}
                nameHint="What snippets and apps say. Fixed with the first publish."
              />
            )}
            {deploymentType === "web" && <DomainField<DetailsFields> name="domain" />}
            <Facts
              facts={[
                { name: "Type", value: deploymentKinds[deploymentType].label },
                { name: "Channel", value: channel },
              ]}
            />
          </Section>
        </SettingsForm>
      </div>
    </>
  );
}
