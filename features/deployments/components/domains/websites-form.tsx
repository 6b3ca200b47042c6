"use client";

import { useWatch } from "react-hook-form";
import type * as z from "zod";
import { CheckboxListField } from "@/components/form/checkbox-list-field";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import { narrowDeploymentAction } from "../../origins/actions";
import type { originsForm } from "../../origins/input";
import { savedLive } from "../../words";

type Fields = z.input<typeof originsForm>;

/** Which of the allowed websites may show this deployment: all of them, or some. */
export function WebsitesForm({
  organizationId,
  deploymentId,
  entries,
  kept,
}: {
  organizationId: string;
  deploymentId: string;
  entries: { id: string; pattern: string; description: string }[];
  /** Null while it keeps to all. */
  kept: string[] | null;
}) {
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../../origins/input").then((input) => input.originsForm),
    defaults: { which: kept ? "some" : "all", entryIds: kept ?? [] },
    save: (fields) => narrowDeploymentAction(organizationId, { ...fields, id: deploymentId }),
    saved: savedLive,
  });
  const which = useWatch({ control: state.form.control, name: "which" });

  return (
    <SettingsForm state={state}>
      <Section
        stacked
        title="Websites"
        text="The CORS Allowlist is the outer limit; a deployment may keep to a part of it. Live on save."
      >
        <RadioCardsField<Fields>
          name="which"
          label="Which websites may show this chat"
          options={[
            {
              value: "all",
              label: "Every website in the CORS Allowlist",
              hint: "Also those that are added later.",
            },
            {
              value: "some",
              label: "Only some of them",
              hint: "Others are refused, such as a shop’s pages for the chat of its partners.",
            },
          ]}
        />
        {which === "some" && (
          <CheckboxListField<Fields>
            name="entryIds"
            label="Websites of this deployment"
            searchLabel="Find a website"
            options={entries.map(({ id, pattern, description }) => ({
              value: id,
              label: pattern,
              detail: description,
            }))}
            empty="The CORS Allowlist is empty. Add an origin first."
          />
        )}
      </Section>
    </SettingsForm>
  );
}
