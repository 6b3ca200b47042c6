import { nothingTold, type Told } from "@/features/pre-chat/told";
import type { Sent, TraceContext } from "@/features/pre-chat/trace";
import { checkPreChatValues } from "@/features/pre-chat/values";
import type { PreChatValue } from "@/protocol/console-api";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { claimOfField, type IdentityClaims, identityClaims } from "@/protocol/user-verification";
import type { Customer } from "./customer";

type Identified = Pick<Customer, "identity">;

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
  customer: Identified,
  config: EmbeddedServiceConfig,
  sent: Sent,
  context: TraceContext = {},
): Told {
  const { identity } = customer;
  if (!identity) return checkPreChatValues(config, sent, context);
  const { claims } = identity;
  const known = claimed(customer, config);
  const given = Object.entries(sent ?? {}).filter(([, value]) => value?.trim());
  const { values, terms } = checkPreChatValues(
    config,
    { ...known, ...Object.fromEntries(given) },
    context,
  );
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
    const label = claimLabels[claim];
    return [{ name: claim, label, type: "text", value, hidden: false, verified: true }];
  });
  return { values: [...told, ...more], terms };
}

/** What need not be asked: what an earlier session was told, and what the identity token says. */
export function knownOf(
  customer: Identified,
  config: EmbeddedServiceConfig,
  before: Told = nothingTold,
): Told {
  const claims = claimed(customer, config);
  const values = Object.entries(claims).map(
    ([name, value]): PreChatValue => ({
      ...{ name, label: name, type: "text", value, hidden: false, verified: true },
    }),
  );
  return { ...before, values: [...values, ...before.values.filter(({ name }) => !claims[name])] };
}

/** The answers that an identity token gives, by the form's fields. */
function claimed({ identity }: Identified, config: EmbeddedServiceConfig): Record<string, string> {
  const known: Record<string, string> = {};
  for (const { name, maxLength } of config.forms[0].formFields) {
    const claim = claimOfField[name];
    const value = claim && identity?.claims[claim];
    if (value && value.length <= maxLength) known[name] = value;
  }
  return known;
}
