import type { ReasonCode } from "@/protocol/embedded-service-config";

/** Why a chat does not show. */
export type Refusal = { reason: ReasonCode; message: string };

/** The line for developers names the code, the cause and its fix; `page` is the page's origin. */
export function refusal(reason: ReasonCode, page: string, foyerUrl: string): Refusal {
  return {
    reason,
    message: `[Foyer] Chat not shown (${reason}). ${explain(reason, page, foyerUrl)}`,
  };
}

function explain(reason: ReasonCode, page: string, foyerUrl: string): string {
  const fix = `Fix: ${foyerUrl}/setup`;
  switch (reason) {
    case "origin_not_allowed":
      return `${page} could not read the configuration. Usual cause: it is not in the CORS Allowlist. ${fix}/cors-allowlist?add=${encodeURIComponent(page)}`;
    case "config_unreachable":
      return `${page} could not read the configuration. Usual cause: nothing answers at ${foyerUrl}. ${fix}`;
    case "blocked_by_csp":
      return `${page} could not read the configuration. Usual cause: its Content-Security-Policy. Fix: allow ${foyerUrl} in connect-src and script-src`;
    case "unknown_deployment":
      return `No such organization or deployment. Copy the snippet again. ${fix}`;
    case "not_published":
      return `The deployment has not been published. ${fix}`;
    case "deployment_off":
      return `The deployment is switched off. ${fix}`;
    case "channel_inactive":
      return `The messaging channel is inactive. ${fix}`;
    case "hidden_by_page":
      return "The page set hideChatButtonOnLoad. Fix: utilAPI.showChatButton()";
    case "already_loaded":
      return "init was called before. Fix: keep one snippet, or call utilAPI.removeAllComponents() first";
  }
}
