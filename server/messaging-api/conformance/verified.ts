import { expect } from "vitest";
import type { Signer } from "@/features/user-verification/testing";
import { aListener, type Listener } from "./clients/listener";
import type { Network } from "./network";

/** A device on which somebody signed in: their company says who they are. */
export async function aDevice(
  network: Network,
  signer: Signer,
  sub = "customer-42",
): Promise<Listener> {
  const { url, orgId, esDeveloperName } = network.configuration;
  const path = "/iamessage/api/v2/authorization/authenticated/access-token";
  const answer = await network.fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      ...{ orgId, esDeveloperName, capabilitiesVersion: "1", platform: "Web" },
      ...{ authorizationType: "JWT", customerIdentityToken: await signer.sign({ sub }) },
    }),
  });
  expect(answer.status).toBe(200);
  return aListener(network, await answer.json());
}
