import * as answers from "@/protocol/messaging-answers.schema";
import { messagingApiPath } from "@/protocol/messaging-api";
import { accessTokenRequest, verifiedTokenRequest } from "@/protocol/messaging-api.schema";
import { exampleValues } from "../example-values";
import { customerTokenExample } from "../examples";
import type { Operation } from "../operation";

const { orgId, esDeveloperName, accessToken, identityToken } = exampleValues;
const client = { appName: "My app", clientVersion: "1.0.0" };
const guest = { orgId, esDeveloperName, capabilitiesVersion: "1", platform: "Web" };

const deploymentRefused =
  "`unknown_deployment`: no deployment of this organization has this name. `not_published`, `deployment_off`, `channel_inactive`: it cannot be reached now. `invalid`: the message names the member.";

export const authorizationOperations: Operation[] = [
  {
    id: "generateAccessTokenForUnauthenticatedUser",
    tag: "Authorization",
    method: "POST",
    path: `${messagingApiPath}/authorization/unauthenticated/access-token`,
    summary: "Get an access token for a guest",
    about: [
      "Makes a new guest and answers their access token, with the published configuration of the deployment. Nothing is stored until the guest begins a conversation, so a token costs nothing.",
      "Each call makes another guest. Keep the token for as long as the chat lasts; before it expires, `generateContinuationToken` prolongs it. Its claim `exp` says when that is: how long tokens hold is a setting of the channel.",
      "Ask the pre-chat form when `context.configuration.embeddedServiceConfig.forms[0].formFields` has a field with `isHidden` false, and send the answers as `routingAttributes`.",
    ],
    bearer: false,
    after: "nothing",
    body: {
      schema: accessTokenRequest,
      examples: {
        "The least": { orgId, esDeveloperName },
        "With what clients tell of themselves": {
          ...guest,
          deviceId: "f3b1c0de-device",
          context: client,
        },
      },
    },
    answers: {
      200: {
        about: "The guest’s token.",
        body: { schema: answers.customerToken, example: customerTokenExample("guest") },
      },
    },
    refusals: {
      400: deploymentRefused,
      401: "`identity_token_required`: only customers with an identity token can chat here.",
    },
  },
  {
    id: "generateAccessTokenForAuthenticatedUser",
    tag: "Authorization",
    method: "POST",
    path: `${messagingApiPath}/authorization/authenticated/access-token`,
    summary: "Get an access token for a signed-in customer",
    about: [
      "Exchanges an identity token, a JWT that your own server signed with RS256 or RS512, for an access token. The same `sub` is the same customer on every device, and finds their conversations there.",
      "The keys against which it is checked are in Setup: User Verification holds the keyset, the channel’s User verification tab uses it.",
      "While the channel only observes, a token that is not good is answered 200 for a guest, and `context.identity` says what is wrong with it.",
    ],
    bearer: false,
    after: "nothing",
    body: {
      schema: verifiedTokenRequest,
      examples: {
        "An identity token": {
          ...guest,
          authorizationType: "JWT",
          customerIdentityToken: identityToken,
        },
      },
    },
    answers: {
      200: {
        about: "The customer’s token.",
        body: { schema: answers.customerToken, example: customerTokenExample("verified") },
      },
    },
    refusals: {
      400: `\`user_verification_off\`: the channel does not verify users. ${deploymentRefused}`,
      401: "`identity_token_…`: the code names the check that the identity token did not pass, such as `identity_token_expired` or `identity_token_signature`.",
    },
  },
  {
    id: "generateContinuationToken",
    tag: "Authorization",
    method: "GET",
    path: `${messagingApiPath}/authorization/continuation-access-token`,
    summary: "Get another access token for the same customer",
    about: [
      "For a reload, another tab, or a token that expires soon: the same customer, a new token. A stream that is opened with it begins at its `lastEventId`, so what came before is read with `listConversationEntries`.",
      "A guest’s time is prolonged. A verified customer’s is not: when the time of the first token is over, send a new identity token.",
    ],
    bearer: true,
    after: "token",
    answers: {
      200: {
        about: "The new token; the old one stays good until it expires.",
        body: { schema: answers.accessToken, example: { accessToken, lastEventId: "4" } },
      },
    },
  },
  {
    id: "listKnownAnswers",
    tag: "Authorization",
    method: "GET",
    path: `${messagingApiPath}/pre-chat-answers`,
    summary: "See what the customer has answered before",
    about: [
      "The pre-chat answers that are known of this customer, from earlier conversations and from their identity token, for the fields that an Admin fills in or skips when known. An addition of Foyer’s.",
    ],
    bearer: true,
    after: "token",
    answers: {
      200: {
        about: "Answers by field, as `routingAttributes` take them.",
        body: {
          schema: answers.knownAnswers,
          example: { answers: { _firstName: "Zoe" }, termsVersion: null },
        },
      },
    },
  },
];
