import type { Channel } from "@/features/channels/queries";
import { readiness } from "@/features/channels/readiness";
import { consentTypeWords } from "@/features/consent/words";
import { verificationSettings } from "@/features/user-verification/channel/settings";
import { counted, listed } from "@/lib/sentences";
import { sayValue } from "@/lib/setting";
import type { MovedFields } from "./moved-fields";

export type Side = {
  channel: Channel;
  /** The keysets whose tokens it trusts. */
  keysetIds: readonly string[];
};

export type ImpactFacts = {
  from: Side;
  to: Side;
  openSessions: number;
  /** Of the deployment; null before the first publish. */
  liveNumber: number | null;
  moved: Pick<MovedFields, "missing" | "lost">;
};

export type Effect = { about: string; text: string; warns?: true };

/** What another channel means for the customers, reps and pages of a deployment, before it happens. */
export function impactOf(facts: ImpactFacts): Effect[] {
  const { from, to, openSessions, liveNumber } = facts;
  const [old, next] = [from.channel, to.channel];
  const chats = counted(openSessions, "open chat");
  return [
    {
      about: "Open chats",
      text:
        openSessions === 0
          ? "None is open now. One that is open when you publish goes on where it began."
          : `${chats} ${openSessions === 1 ? "goes" : "go"} on on ${old.label}, with its queue and its rules, until somebody ends ${openSessions === 1 ? "it" : "them"}.`,
    },
    {
      about: "New chats",
      text: `${liveNumber === null ? "They go" : "Once published, they go"} to ${next.label}: ${answers(next)}.${answers(old) === answers(next) ? "" : ` On ${old.label} it is ${answers(old)}.`} Automated responses and session rules are those of ${next.label}.`,
    },
    ...activity(next, liveNumber),
    ...consent(old, next),
    ...verification(from, to),
    ...lostFields(facts.moved),
    {
      about: "Unchanged",
      text: "The developer name, the snippets and apps that use it, the business hours, the allowed websites, the look and the texts.",
    },
    {
      about: "Address identifier",
      text: `${next.addressIdentifier} takes the place of ${old.addressIdentifier}, also where the API tells it.`,
    },
  ];
}

function answers({ routingType, queue, rep }: Channel): string {
  if (routingType === "rep") return rep ? rep.name : "no rep yet";
  return queue ? `the queue ${queue.label}` : "no queue yet";
}

function activity(next: Channel, liveNumber: number | null): Effect[] {
  if (next.active) return [];
  const { lacks } = readiness(next);
  const missing =
    lacks.length === 0 ? "" : ` It is not ready: ${lacks.map(({ message }) => message).join(" ")}`;
  const when =
    liveNumber === null ? "Until you activate it" : "If you publish before you activate it";
  return [
    {
      about: "Inactive channel",
      text: `${next.label} is inactive. ${when}, customers see no chat.${missing}`,
      warns: true,
    },
  ];
}

function consent(old: Channel, next: Channel): Effect[] {
  const [before, after] = [old, next].map(({ consent }) => consentTypeWords[consent.type]);
  if (!before || !after || before === after) return [];
  const text = `${before.label} becomes ${after.label.toLowerCase()}. ${after.hint} Who agreed on ${old.label} is asked anew.`;
  return [{ about: "Consent", text, warns: true }];
}

function verification({ channel: old, ...from }: Side, { channel: next, ...to }: Side): Effect[] {
  const { mode } = verificationModeWords(old, next);
  const effects: Effect[] = [];
  if (mode) effects.push({ about: "User verification", text: mode, warns: true });
  if (old.verificationMode === "off" && next.verificationMode === "off") return effects;
  const shared = old.configurationName?.toLowerCase() === next.configurationName?.toLowerCase();
  const trusted = from.keysetIds.filter((id) => to.keysetIds.includes(id));
  if (trusted.length < from.keysetIds.length) {
    effects.push({
      about: "Keysets",
      text: `${next.label} does not trust all keysets of ${old.label}. Tokens of the others are refused there.`,
      warns: true,
    });
  }
  effects.push(
    shared && next.configurationName
      ? {
          about: "Verified history",
          text: `Both have the Configuration Name ${next.configurationName}: verified customers keep their history.`,
        }
      : {
          about: "Verified history",
          text: `The channels share no Configuration Name. Verified customers begin a history of their own on ${next.label}, and come back to a chat that is open on ${old.label} only while their page stays open.`,
          warns: true,
        },
  );
  return effects;
}

function verificationModeWords(old: Channel, next: Channel): { mode?: string } {
  if (old.verificationMode === next.verificationMode) return {};
  const said = (mode: string) => sayValue(verificationSettings.verificationMode, mode);
  return { mode: `“${said(old.verificationMode)}” becomes “${said(next.verificationMode)}”.` };
}

function lostFields({ missing, lost }: ImpactFacts["moved"]): Effect[] {
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            about: "Custom parameters",
            text: `The pre-chat form fills ${listed(missing.map(({ label }) => label))}, which the new channel does not have.`,
            warns: true,
          } as const,
        ]),
    ...lost.map(
      ({ label, why }) =>
        ({
          about: "Pre-chat field",
          text: `“${label}” leaves the draft. ${why}`,
          warns: true,
        }) as const,
    ),
  ];
}
