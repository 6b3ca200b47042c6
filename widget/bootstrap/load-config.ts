import type { ConfigAnswer, PublishedAnswer } from "@/protocol/embedded-service-config";
import { configPath } from "@/protocol/messaging-api";
import { type Refusal, refusal } from "./refusal";

export type ConfigQuery = {
  orgId: string;
  esConfigName: string;
  language: string;
  /** Not a load of the page: a look at what may have changed since. */
  again?: "";
};

/** The published configuration, or the reason why the chat will not show. */
export async function loadConfig(
  foyerUrl: string,
  query: ConfigQuery,
): Promise<PublishedAnswer | Refusal> {
  const url = `${foyerUrl + configPath}?${new URLSearchParams(query)}`;
  const unreadable = `${location.origin} could not read the configuration. Usual cause: `;
  const fix = `Fix: ${foyerUrl}/setup`;
  let violated = false;
  const watch = () => {
    violated = true;
  };
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const response = await fetch(url);
    const answer: ConfigAnswer | { message: string } = await response.json();
    if ("version" in answer) return answer;
    const unknown = response.status === 400 ? "unknown_deployment" : "config_unreachable";
    return refusal("reason" in answer ? answer.reason : unknown, answer.message);
  } catch {
    try {
      // A CORS refusal looks like any other failure; without CORS there is an answer.
      await fetch(url, { mode: "no-cors" });
      return refusal(
        "origin_not_allowed",
        `${unreadable}it is not in the CORS Allowlist. ${fix}/cors-allowlist?add=${encodeURIComponent(location.origin)}`,
      );
    } catch {
      // The violation is reported in a task of its own, after the rejection.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return violated
        ? refusal(
            "blocked_by_csp",
            `${unreadable}its Content-Security-Policy. Fix: allow ${foyerUrl} in connect-src and script-src`,
          )
        : refusal("config_unreachable", `${unreadable}nothing answers at ${foyerUrl}. ${fix}`);
    }
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}
