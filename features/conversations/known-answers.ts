import "server-only";
import { mayChat } from "@/features/members/permissions";
import type { KnownAnswers } from "@/protocol/messaging-api";
import type { Customer } from "./customer";
import { getOpenDeployment } from "./deployment";
import { findKnown } from "./sessions/telling/queries";
import { knownOf } from "./told";

/** What the form need not ask of this customer; nothing of what it asks all the same. */
export async function getKnownAnswers(customer: Customer): Promise<KnownAnswers> {
  mayChat(customer);
  const { organizationId, deployment } = customer;
  const { version } = await getOpenDeployment(organizationId, deployment.developerName);
  const { values, terms } = knownOf(customer, version.content, await findKnown(customer));
  const answers = version.content.forms[0].formFields.flatMap(({ name, isHidden, whenKnown }) => {
    const known = values.find((value) => value.name === name);
    return known && !isHidden && whenKnown ? [[name, String(known.value)] as const] : [];
  });
  return { answers: Object.fromEntries(answers), termsVersion: terms?.version ?? null };
}
