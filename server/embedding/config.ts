import { gzipSync } from "node:zlib";
import { mostReadable } from "@/components/ui/color";
import { liveHoursOf } from "@/features/business-hours/live";
import { findLiveDeployment, type LiveDeployment, whyNotLive } from "@/features/deployments/live";
import type { Sighting } from "@/features/diagnostics/sighting";
import { findUnavailable } from "@/features/routing/availability/live";
import { ownTexts } from "@/features/texts/own-texts";
import { nearestLanguage, resolveWording } from "@/features/texts/resolve";
import { configIn } from "@/features/texts/translate";
import { sha256 } from "@/lib/crypto";
import { env } from "@/lib/env";
import { defaultBranding } from "@/protocol/branding";
import type { LiveHours } from "@/protocol/business-hours";
import type {
  ConfigAnswer,
  EmbeddedServiceConfig,
  NotShown,
  ReasonCode,
  Unavailable,
} from "@/protocol/embedded-service-config";
import { launcherStyle } from "@/protocol/launcher-style";
import { type ReadyBody, readyBody } from "@/server/doors/raw";

/** What a page asks for: the chat's configuration in its language. */
export type Asked = {
  organizationId: string;
  developerName: string;
  language: string;
  /** For one that has a chat, though no new one may begin. */
  running: boolean;
};

export type Answer = {
  plain: ReadyBody;
  gzip: ReadyBody;
  etag: string;
  outcome: Sighting["outcome"];
  /** The published version in it; 0 for none. */
  version: number;
  until: number;
  /** The configuration alone decides it until then, not who is there. */
  standsUntil: number;
};

/** After which an answer without a change in sight is made anew. */
const recheck = 3_600_000;

/** Made once per version, language, opening or closing, and who is there; dropped with the version. */
const answers = new WeakMap<LiveDeployment, Map<string, Answer>>();

/**
 * The published configuration, or the reason code why there is none. Undefined for an unknown
 * deployment.
 */
export async function findConfig(
  { organizationId, developerName, language: askedLanguage, running }: Asked,
  now: number,
): Promise<Answer | undefined> {
  const deployment = await findLiveDeployment(organizationId, developerName);
  if (!deployment) return undefined;
  const spoken = answers.get(deployment) ?? new Map<string, Answer>();
  answers.set(deployment, spoken);
  const language = languageFor(deployment, askedLanguage);
  const { id: channelId, checksAvailability } = deployment.channel;
  const unavailable = checksAvailability
    ? await findUnavailable({ organizationId, channelId }, now)
    : undefined;
  const key = `${language} ${unavailable} ${running}`;
  const made = spoken.get(key);
  const answer =
    made && now < made.until
      ? made
      : makeAnswer(deployment, language, { unavailable, running, now });
  spoken.set(key, answer);
  return answer;
}

/** What each language that pages asked for was answered in: names are parsed once. */
const languages = new WeakMap<LiveDeployment, Map<string, string>>();
/** Callers say what they like. */
const maximumLanguages = 500;

function languageFor(deployment: LiveDeployment, asked: string): string {
  const texts = deployment.version?.content.texts;
  if (!texts) return "";
  const known = languages.get(deployment) ?? new Map<string, string>();
  languages.set(deployment, known);
  const language = known.get(asked) ?? nearestLanguage(asked, texts, ownTexts);
  if (known.size < maximumLanguages) known.set(asked, language);
  return language;
}

/** Where new chats are refused, a page that has one still gets what it goes on with. */
function makeAnswer(
  deployment: LiveDeployment,
  language: string,
  {
    unavailable,
    running,
    now,
  }: { unavailable: Unavailable | null | undefined; running: boolean; now: number },
): Answer {
  const { version, businessHours: kept } = deployment;
  const reason = whyNotLive(deployment);
  const hours = kept ? liveHoursOf(kept, now) : undefined;
  const answer: ConfigAnswer =
    version && (!reason || running)
      ? {
          embeddedServiceConfig: reason
            ? { ...configIn(language, version.content, ownTexts), invitations: [] }
            : configIn(language, version.content, ownTexts),
          version: version.number,
          verifiesUsers: deployment.channel.verificationMode !== "off",
          chatButtonStyle: chatButtonStyle(version.content),
          ...(hours && { businessHours: hours }),
          ...(unavailable !== undefined && { unavailable: hidden(hours) ? null : unavailable }),
          ...(reason && { unavailable: reason }),
          ...resolveWording(language, version.content.texts, ownTexts),
        }
      : notShown(reason ?? "not_published");
  const plain = new TextEncoder().encode(JSON.stringify(answer));
  const until = hours ? (hours.changes[0] ?? now + recheck) : Number.POSITIVE_INFINITY;
  return {
    plain: readyBody(plain),
    gzip: readyBody(gzipSync(plain)),
    etag: `"${sha256(plain).slice(0, 20)}"`,
    outcome: reason ?? hidden(hours) ?? unavailable ?? "shown",
    version: version?.number ?? 0,
    until,
    standsUntil: unavailable === undefined ? until : 0,
  };
}

function notShown(reason: ReasonCode): NotShown {
  const message = `${said[reason]} Fix: ${env().FOYER_URL}/setup`;
  return { embeddedServiceConfig: null, reason, message };
}

const said: Partial<Record<ReasonCode, string>> = {
  not_published: "The deployment has not been published.",
  deployment_off: "The deployment is switched off.",
  channel_inactive: "The messaging channel is inactive.",
};

function chatButtonStyle({ branding }: EmbeddedServiceConfig): string {
  const tokens = new Map(branding.map(({ n, v }) => [n, v]));
  const shades = (name: string) => {
    const background = tokens.get(name) ?? defaultBranding.chatButton;
    return { background, text: mostReadable(background, ["#FFFFFF", "#24211D"]) };
  };
  const mode = tokens.get("darkMode");
  return launcherStyle({
    light: shades(mode === "always" ? "dark.chatButton" : "chatButton"),
    dark: mode === "system" ? shades("dark.chatButton") : undefined,
    image: tokens.get("fabImage") ?? "",
  });
}

function hidden(hours: LiveHours | undefined): ReasonCode | undefined {
  return hours && !hours.open && hours.outside === "hide" ? "outside_business_hours" : undefined;
}
