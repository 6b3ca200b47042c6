import { completeTokens } from "@/features/branding/complete";
import { standardTexts } from "@/features/texts/part";
import { storedJson } from "@/lib/stored-json";
import { defaultChatWindow } from "@/protocol/chat-window";
import type { PublishedConfig } from "@/protocol/embedded-service-config";
import { publishedConfig } from "@/protocol/embedded-service-config.schema";
import type { VerificationMode } from "@/protocol/user-verification";

/** The column `deployment_versions.content`. */
export const storedVersion = storedJson<PublishedConfig>({
  schema: publishedConfig,
  number: 3,
  upgrades: {
    1: (older) => ({
      ...older,
      branding: completeTokens(older.branding as PublishedConfig["branding"]),
      texts: standardTexts,
      chatWindow: defaultChatWindow,
      invitations: [],
    }),
    2: ({ chatWindow, ...older }) => ({
      ...older,
      chatWindow: { ...defaultChatWindow, ...(chatWindow as object) },
    }),
  },
});

export function readVersionContent(content: unknown, label: string): PublishedConfig {
  return storedVersion.read(content, `The published version of ${label}`);
}

/** Versions hold paths, which outlive a move of the server; pages elsewhere need whole addresses. */
export function withFullAddresses(content: PublishedConfig, base: string): PublishedConfig {
  const branding = content.branding.map(({ n, v }) =>
    n.endsWith("Image") && v.startsWith("/") ? { n, v: `${base}${v}` } : { n, v },
  );
  return { ...content, branding };
}

/** How customers are known is the channel's matter, and live: no version holds it. */
export function withVerification(
  content: PublishedConfig,
  mode: VerificationMode,
): PublishedConfig {
  return {
    ...content,
    embeddedServiceMessagingChannel: {
      ...content.embeddedServiceMessagingChannel,
      authMode: mode === "off" ? "UnAuth" : "Auth",
      userVerification: mode,
    },
  };
}

/** Whether customers may take the conversation away is the channel's matter, too, and live. */
export function withTranscript(
  content: PublishedConfig,
  allowTranscriptDownload: boolean,
): PublishedConfig {
  return { ...content, transcript: { allowTranscriptDownload } };
}
