import { findLiveDeployment, type LiveDeployment, whyNotLive } from "@/features/deployments/live";
import type { Sighting } from "@/features/diagnostics/sighting";
import { recordSighting } from "@/features/diagnostics/sightings";
import { ownTexts } from "@/features/texts/own-texts";
import { nearestLanguage, resolveWording } from "@/features/texts/resolve";
import { configIn } from "@/features/texts/translate";
import { sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import type { ConfigAnswer } from "@/protocol/embedded-service-config";

type Asked = { organizationId: string; developerName: string; origin: string };
type Answer = { body: string; etag: string };

/** Made once per version and language, and dropped with the version. */
const answers = new WeakMap<LiveDeployment, Map<string, Answer>>();

/**
 * The published configuration, or the reason code why there is none. `invalid` for
 * an unknown deployment. Each call of a page is one load of the chat and is counted;
 * without an origin it is no page's, or a refused page's second look at what stopped it.
 */
export async function readConfig({
  language: askedLanguage,
  ...asked
}: Asked & { language: string }): Promise<Answer> {
  const deployment = await findLiveDeployment(asked.organizationId, asked.developerName);
  if (!deployment) {
    count(asked, "unknown_deployment", 0);
    const message = "This deployment is unknown. Copy the snippet anew.";
    throw new AppError("invalid", message, { reason: "unknown_deployment" });
  }
  const version = deployment.version?.number ?? 0;
  count(asked, whyNotLive(deployment) ?? "shown", version);
  const spoken = answers.get(deployment) ?? new Map<string, Answer>();
  answers.set(deployment, spoken);
  const texts = deployment.version?.content.texts;
  const language = texts ? nearestLanguage(askedLanguage, texts, ownTexts) : "";
  const answer = spoken.get(language) ?? makeAnswer(deployment, language);
  spoken.set(language, answer);
  return answer;
}

function count(asked: Asked, outcome: Sighting["outcome"], version: number): void {
  if (asked.origin !== "") recordSighting({ ...asked, outcome, version });
}

function makeAnswer(deployment: LiveDeployment, language: string): Answer {
  const { version } = deployment;
  const reason = whyNotLive(deployment);
  const answer: ConfigAnswer =
    version && !reason
      ? {
          embeddedServiceConfig: configIn(language, version.content),
          version: version.number,
          ...resolveWording(language, version.content.texts, ownTexts),
        }
      : { embeddedServiceConfig: null, reason: reason ?? "not_published" };
  const body = JSON.stringify(answer);
  return { body, etag: `"${sha256(body).slice(0, 20)}"` };
}
