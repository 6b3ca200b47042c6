import { findLiveDeployment, type LiveDeployment, whyNotLive } from "@/features/deployments/live";
import { recordSighting } from "@/features/diagnostics/sightings";
import { sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import type { ConfigAnswer } from "@/protocol/embedded-service-config";

type Asked = { organizationId: string; developerName: string; origin: string };
type Answer = { body: string; etag: string };

/** Made once per version, and dropped with it. */
const answers = new WeakMap<LiveDeployment, Answer>();

/**
 * The published configuration, or the reason code why there is none. Each call is
 * one load of the chat by a page and is counted. `invalid` for an unknown deployment.
 */
export async function readConfig(asked: Asked): Promise<Answer> {
  const deployment = await findLiveDeployment(asked.organizationId, asked.developerName);
  if (!deployment) {
    recordSighting({ ...asked, outcome: "unknown_deployment", version: 0 });
    const message = "This deployment is unknown. Copy the snippet anew.";
    throw new AppError("invalid", message, { reason: "unknown_deployment" });
  }
  const version = deployment.version?.number ?? 0;
  recordSighting({ ...asked, outcome: whyNotLive(deployment) ?? "shown", version });
  const answer = answers.get(deployment) ?? makeAnswer(deployment);
  answers.set(deployment, answer);
  return answer;
}

function makeAnswer(deployment: LiveDeployment): Answer {
  const { version } = deployment;
  const reason = whyNotLive(deployment);
  const answer: ConfigAnswer =
    version && !reason
      ? { embeddedServiceConfig: version.content, version: version.number }
      : { embeddedServiceConfig: null, reason: reason ?? "not_published" };
  const body = JSON.stringify(answer);
  return { body, etag: `"${sha256(body).slice(0, 20)}"` };
}
