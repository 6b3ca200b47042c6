import type { ConfigAnswer, PublishedAnswer, ReasonCode } from "@/protocol/embedded-service-config";
import { configPath } from "@/protocol/messaging-api";
import { type Refusal, refusal } from "./refusal";

export type ConfigQuery = {
  orgId: string;
  esConfigName: string;
  language: string;
  /** Not a load of the page: a look at what may have changed since. */
  again?: "";
  /** A chat runs here, which goes on though no new one may begin. */
  running?: "";
};

/** The published configuration, or the reason why the chat will not show; `explain` finds out why it cannot be read. */
export async function loadConfig(
  foyerUrl: string,
  query: ConfigQuery,
  explain: (url: string) => Promise<Refusal>,
): Promise<PublishedAnswer | Refusal> {
  const url = `${foyerUrl + configPath}?${new URLSearchParams(query)}`;
  try {
    const response = await fetch(url);
    const answer: ConfigAnswer | { message: string; code: ReasonCode } = await response.json();
    if ("version" in answer) return answer;
    return refusal("reason" in answer ? answer.reason : answer.code, answer.message);
  } catch {
    return explain(url).catch(() =>
      refusal("config_unreachable", `Nothing answers at ${foyerUrl}`),
    );
  }
}
