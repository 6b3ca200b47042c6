import { checkPreChatValues } from "@/features/pre-chat/values";
import type { PreChatValue } from "@/protocol/console-api";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { claimOfField, type IdentityClaims, identityClaims } from "@/protocol/user-verification";
import type { Customer } from "./customer";

type Sent = Readonly<Record<string, string | null>> | null | undefined;

const claimLabels: Record<keyof IdentityClaims, string> = {
  given_name: "First name",
  family_name: "Last name",
  name: "Full name",
  email: "Email",
};

/**
 * What a customer told before the chat. What their identity token says need not be asked again,
 * and it alone is verified: the same field with another value is the customer's own word.
 */
export function checkTold(
  { identity }: Pick<Customer, "identity">,
  config: EmbeddedServiceConfig,
  sent: Sent,
): PreChatValue[] {
  if (!identity) return checkPreChatValues(config, sent);
  const { claims } = identity;
  const asked = config.forms[0].formFields;
  const known: Record<string, string> = {};
  for (const { name, maxLength } of asked) {
    const value = claims[claimOfField[name] ?? "name"];
    if (claimOfField[name] && value && value.length <= maxLength) known[name] = value;
  }
  const given = Object.entries(sent ?? {}).filter(([, value]) => value?.trim());
  const values = checkPreChatValues(config, { ...known, ...Object.fromEntries(given) });
  const told = values.map((value) => ({
    ...value,
    verified: known[value.name] !== undefined && known[value.name] === value.value,
  }));
  const said = new Set(
    told.filter(({ verified }) => verified).map(({ name }) => claimOfField[name]),
  );
  const more = identityClaims.flatMap((claim): PreChatValue[] => {
    const value = claims[claim];
    if (!value || said.has(claim)) return [];
    return [{ name: claim, label: claimLabels[claim], value, hidden: false, verified: true }];
  });
  return [...told, ...more];
}
