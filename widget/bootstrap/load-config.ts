import type { ConfigAnswer, PublishedAnswer, ReasonCode } from "@/protocol/embedded-service-config";
import { configPath } from "@/protocol/messaging-api";

/** The published configuration, or the reason why the chat will not show. */
export async function loadConfig(
  foyerUrl: string,
  query: { orgId: string; esConfigName: string; language: string },
): Promise<PublishedAnswer | ReasonCode> {
  const url = `${foyerUrl + configPath}?${new URLSearchParams(query)}`;
  let violated = false;
  const watch = () => {
    violated = true;
  };
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const response = await fetch(url);
    if (response.status === 400) return "unknown_deployment";
    const answer: ConfigAnswer = await response.json();
    if (answer.embeddedServiceConfig) return answer;
    return "reason" in answer ? answer.reason : "config_unreachable";
  } catch {
    try {
      // A CORS refusal looks like any other failure; without CORS there is an answer.
      await fetch(url, { mode: "no-cors" });
      return "origin_not_allowed";
    } catch {
      // The violation is reported in a task of its own, after the rejection.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return violated ? "blocked_by_csp" : "config_unreachable";
    }
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}
