import type { EmbeddedServiceConfig, Wording } from "@/protocol/embedded-service-config";

/** What bootstrap hands over. */
export type InvitationsFrame = {
  answer: Wording & {
    embeddedServiceConfig: Pick<EmbeddedServiceConfig, "invitations" | "branding">;
  };
  orgId: string;
  deployment: string;
  /** What the page has set; `customVariables` says what it knows of its visitor. */
  settings: Readonly<Record<string, unknown>>;
  /** Without its button on the page nobody is invited. */
  launcher: { root: ShadowRoot; button: HTMLButtonElement };
  launch: () => Promise<unknown>;
  emit: (event: string, detail?: unknown) => void;
};
