"use client";

import Link from "next/link";
import { useWatch } from "react-hook-form";
import { SettingsForm } from "@/components/form/settings-form";
import { SwitchField } from "@/components/form/switch-field";
import { TextField } from "@/components/form/text-field";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import { editBusinessHoursAction } from "../actions";
import type { BusinessHoursFields } from "../input";
import type { BusinessHours } from "../queries";
import { isTimeZone } from "../time-zones";
import { FourWeeks } from "./four-weeks";
import { HolidayFields } from "./holiday-fields";
import { OpenNow } from "./open-now";
import { TimeZoneField } from "./time-zone-field";
import { WeekFields } from "./week-fields";

export function BusinessHoursForm({
  organizationId,
  hours,
  deployments,
}: {
  organizationId: string;
  hours: BusinessHours;
  /** Those that keep them. */
  deployments: { id: string; label: string }[];
}) {
  const { id, revision, label, developerName, timeZone, standard, week, holidays } = hours;
  const state = useSettingsForm<BusinessHoursFields, void>({
    schema: () => import("../input").then((input) => input.businessHoursInput),
    defaults: { label, developerName, timeZone, standard, week, holidays },
    save: (fields) => editBusinessHoursAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });

  return (
    <SettingsForm state={state}>
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,560px)_320px]">
        <div className="min-w-0">
          <Section
            stacked
            title="Week"
            text="Several lines a day are fine. Hours past midnight belong to the day on which they begin: Friday 22:00 to 02:00."
          >
            <TimeZoneField />
            <WeekFields />
          </Section>
          <Section
            stacked
            title="Holidays"
            text="On such a day the week does not hold: closed all day, or open at its own hours. The night before goes on to its end."
          >
            <HolidayFields />
          </Section>
          <Section stacked title="Names" text="How your team finds these hours.">
            <TextField<BusinessHoursFields>
              name="label"
              label="Label"
              hint="What your team reads, such as Office Berlin."
              maxLength={80}
            />
            <TextField<BusinessHoursFields>
              name="developerName"
              label="Developer name"
              hint="What code and exports say. Letters, digits and single underscores."
              mono
              spellCheck={false}
            />
            <SwitchField<BusinessHoursFields>
              name="standard"
              label="Default"
              hint="New deployments begin with these hours. One is the default at most."
            />
          </Section>
          <Section stacked title="Used by" text="The deployments that keep these hours.">
            <UsedBy deployments={deployments} />
          </Section>
        </div>
        <Preview />
      </div>
    </SettingsForm>
  );
}

/** By what is typed, saved or not. */
function Preview() {
  const [timeZone, week, holidays] = useWatch<
    BusinessHoursFields,
    ["timeZone", "week", "holidays"]
  >({
    name: ["timeZone", "week", "holidays"],
  });
  const hours = { timeZone: isTimeZone(timeZone) ? timeZone : "UTC", week, holidays };

  return (
    <aside aria-label="Preview" className="space-y-8 self-start xl:sticky xl:top-16">
      <div>
        <h2 className="mb-3 text-section">Open now?</h2>
        <OpenNow hours={hours} />
      </div>
      <div>
        <h2 className="mb-2 text-section">Next four weeks</h2>
        <FourWeeks hours={hours} />
      </div>
    </aside>
  );
}

function UsedBy({ deployments }: { deployments: { id: string; label: string }[] }) {
  if (deployments.length === 0) {
    return (
      <p className="text-ui text-muted">
        No deployment yet. Choose these hours on a deployment’s Details tab.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {deployments.map(({ id, label }) => (
        <li key={id} className="py-2.5 text-ui">
          <Link
            href={`/setup/embedded-service-deployments/${id}`}
            className="font-medium text-accent-text underline-offset-2 hover:underline"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
