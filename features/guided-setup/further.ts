import { inPercent } from "@/features/texts/cells";
import { counted, listed } from "@/lib/sentences";
import type { VerificationMode } from "@/protocol/user-verification";
import type { FurtherFacts } from "./facts";

export type Further = {
  title: string;
  state: "In use" | "Unfinished" | "Optional";
  text: string;
  href: string;
};

/** Where a chat that works goes further; none of it is needed. */
export function furtherOf(facts: FurtherFacts): Further[] {
  const page = `/setup/embedded-service-deployments/${facts.deployment.id}`;
  const hints = [hours(facts, page), texts(facts, page), verification(facts)];
  return facts.deployment.deploymentType === "web" ? [...hints, invitations(facts, page)] : hints;
}

function hours({ hours }: FurtherFacts, href: string): Further {
  return {
    title: "Business hours",
    state: hours ? "In use" : "Optional",
    text: hours ? `Chats begin during ${hours}.` : "Chats begin at any time.",
    href,
  };
}

function texts({ languages }: FurtherFacts, page: string): Further {
  const part = languages.map(({ name, coverage }) => `${name} ${inPercent(coverage)}`);
  const whole = languages.every(({ coverage }) => coverage === 1);
  return {
    title: "Texts",
    state: languages.length === 0 ? "Optional" : whole ? "In use" : "Unfinished",
    text:
      languages.length === 0
        ? "Your own texts stand in one language."
        : whole
          ? `Translated: ${listed(languages.map(({ name }) => name))}.`
          : `Translated so far: ${listed(part)}.`,
    href: `${page}/texts`,
  };
}

const known: Record<VerificationMode, string> = {
  off: "Customers are guests; whoever signs in on your site is not known here.",
  observe: "Identity tokens are counted. Require them once nearly every chat carries one.",
  optional: "Guests and verified customers chat.",
  required: "Only verified customers chat.",
};

function verification({ verification: mode, channelId }: FurtherFacts): Further {
  return {
    title: "User verification",
    state: mode === "off" ? "Optional" : mode === "observe" ? "Unfinished" : "In use",
    text: known[mode],
    href: `/setup/messaging-channels/${channelId}/user-verification`,
  };
}

function invitations({ invitations: { active, all } }: FurtherFacts, page: string): Further {
  return {
    title: "Chat invitations",
    state: active > 0 ? "In use" : all > 0 ? "Unfinished" : "Optional",
    text:
      active > 0
        ? `${counted(active, "invitation")} ${active === 1 ? "asks" : "ask"} visitors whether they need help.`
        : all > 0
          ? `${counted(all, "invitation")}, none switched on.`
          : "Visitors are not asked whether they need help.",
    href: `${page}/chat-invitations`,
  };
}
