"use client";

import Link from "next/link";
import type * as z from "zod";
import { SettingsForm } from "@/components/form/settings-form";
import { TextField } from "@/components/form/text-field";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Facts } from "@/components/page/facts";
import { Section } from "@/components/page/section";
import { editKeysetAction } from "../actions";
import type { keysetFields } from "../input";
import type { Keyset } from "../queries";
import { keysetTypeWords } from "../words";

type Fields = z.input<typeof keysetFields>;

export function KeysetForm({
  organizationId,
  keyset,
  channels,
}: {
  organizationId: string;
  keyset: Keyset;
  channels: { id: string; label: string }[];
}) {
  const { id, revision, label, developerName, issuer, jwksUrl, type } = keyset;
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../input").then((input) => input.keysetFields),
    defaults: { label, developerName, issuer, jwksUrl },
    save: (fields) => editKeysetAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });

  return (
    <SettingsForm state={state}>
      <Section title="Names" text="How your team finds the keyset. Customers never see this.">
        <TextField<Fields>
          name="label"
          label="Label"
          hint="What your team reads, such as Shop accounts."
          maxLength={80}
        />
        <TextField<Fields>
          name="developerName"
          label="Developer name"
          hint="What code and exports say. A new one changes no customer’s identity."
          mono
          spellCheck={false}
        />
      </Section>
      <Section title="Tokens" text="What a token must say for its signature to be looked at.">
        <TextField<Fields>
          name="issuer"
          label="Issuer"
          hint="The iss claim of your tokens, to the letter: case and a slash at the end count. Such as https://login.example.com"
          mono
          spellCheck={false}
        />
        {type === "jwks_url" && (
          <TextField<Fields>
            name="jwksUrl"
            label="JWKS address"
            hint="Where your identity provider publishes its public keys, over https. Read again every 10 minutes, and when a token names a new key."
            mono
            spellCheck={false}
            inputMode="url"
          />
        )}
        <Facts
          facts={[
            { name: "Keys", value: keysetTypeWords[type].label },
            {
              name: "Identity of customers",
              value: (
                <span className="font-mono text-mono">
                  v2/iamessage/AUTH/{keyset.authIdentifier}/uid:…
                </span>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Accepted by" text="The channels whose customers prove themselves with it.">
        {channels.length === 0 ? (
          <p className="text-ui text-muted">
            No channel yet. Choose this keyset on a channel’s User verification tab.
          </p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {channels.map((channel) => (
              <li key={channel.id} className="py-2.5 text-ui">
                <Link
                  href={`/setup/messaging-channels/${channel.id}/user-verification`}
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
