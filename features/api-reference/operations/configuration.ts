import * as z from "zod";
import * as answers from "@/protocol/messaging-answers.schema";
import { configPath } from "@/protocol/messaging-api";
import { exampleValues } from "../example-values";
import { configurationExample } from "../examples";
import type { Operation } from "../operation";

const { orgId, esDeveloperName } = exampleValues;

export const configurationOperations: Operation[] = [
  {
    id: "getConfiguration",
    tag: "Configuration",
    method: "GET",
    path: configPath,
    summary: "Read the published configuration",
    about: [
      "What an Admin published for a deployment, in one language, with what is true now: whether it is open and whether somebody is there. It needs no token; the token call answers the same configuration.",
      "`embeddedServiceConfig` is null while no chat may be shown, and `reason` says why. Keep the answer’s `ETag` and send it as `If-None-Match`: 304 means that nothing has changed.",
    ],
    bearer: false,
    after: "nothing",
    query: {
      schema: z.object({
        orgId: z.string(),
        esConfigName: z.string(),
        language: z.string().optional(),
        running: z.string().optional(),
        again: z.string().optional(),
      }),
      about: {
        orgId: "The organization’s ID.",
        esConfigName: "The deployment’s developer name.",
        language: "Such as `de` or `pt_BR`; the nearest one that there is.",
        running: "Present: for a page that has a chat, though no new one may begin.",
        again: "Present: a look whether something has changed, not counted as a load.",
      },
      example: { orgId, esConfigName: esDeveloperName, language: "en_US" },
    },
    headers: {
      "If-None-Match": { about: "The `ETag` of the answer that you have.", schema: z.string() },
    },
    answers: {
      200: {
        about: "The configuration.",
        headers: { ETag: { about: "Changes with the answer.", example: '"3b7a1f0c9e2d4a5b6c7d"' } },
        body: { schema: answers.configuration, example: configurationExample },
      },
      304: { about: "It is as you have it." },
    },
    refusals: {
      400: "`unknown_deployment`: no organization or no deployment has this name.",
    },
  },
];
