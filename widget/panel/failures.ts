import { MessagingError } from "@/client/request";
import { t } from "./wording";

/** Why the chat did not load, for the customer. */
export function explainLoad(error: unknown): string {
  return explainIdentity(error) ?? t("error.load");
}

/** Why the chat did not start. */
export function explainStart(error: unknown): string {
  if (!(error instanceof MessagingError) || error.status === 0 || error.status >= 500) {
    return t("error.startOffline");
  }
  if (error.status === 429) return t("error.startBusy");
  return explainIdentity(error) ?? t("error.start");
}

function explainIdentity(error: unknown): string | undefined {
  const code = error instanceof MessagingError ? error.code : undefined;
  if (code === "identity_token_required") return t("error.signIn");
  return code?.startsWith("identity_token") ? t("error.identity") : undefined;
}
