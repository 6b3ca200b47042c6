import * as answers from "@/protocol/messaging-answers.schema";
import { messagingApiPath } from "@/protocol/messaging-api";
import { conversationListQuery, createConversationRequest } from "@/protocol/messaging-api.schema";
import { exampleValues } from "../example-values";
import type { Operation } from "../operation";
import { conversationPlace, conversationUnknown, deploymentNotOpen, emptyObject } from "./shared";

const { esDeveloperName, conversationId } = exampleValues;

export const conversationOperations: Operation[] = [
  {
    id: "createConversation",
    tag: "Conversations",
    method: "POST",
    path: `${messagingApiPath}/conversation`,
    summary: "Begin a conversation",
    about: [
      "You make the conversation’s UUID, in lowercase. The same call again is answered 201 again and begins nothing: after a broken connection just send it once more.",
      "The chat is routed at once, and waits on the desks of its queue. `routingAttributes` are the answers to the pre-chat form and the values of hidden fields, by name.",
    ],
    bearer: true,
    after: "token",
    body: {
      schema: createConversationRequest,
      examples: {
        "The least": { conversationId, esDeveloperName },
        "With pre-chat answers": {
          conversationId,
          esDeveloperName,
          routingAttributes: { _firstName: "Zoe", _email: "zoe@example.com" },
          language: "en_US",
        },
      },
    },
    answers: { 201: { about: "It has begun.", body: emptyObject } },
    refusals: {
      400: `\`invalid\`: the message names the member, also the pre-chat answer that is missing. \`conversation_closed\`: it was closed before; make another UUID. ${deploymentNotOpen}`,
      401: "`identity_token_required`: only customers with an identity token can begin a chat here now.",
    },
  },
  {
    id: "listConversations",
    tag: "Conversations",
    method: "GET",
    path: `${messagingApiPath}/conversation/list`,
    summary: "List the customer’s conversations",
    about: [
      "For a client that starts anew: whether there is a conversation to go on with. The newest comes first; `endTimestamp` 0 means that it is open.",
    ],
    bearer: true,
    after: "token",
    query: {
      schema: conversationListQuery,
      about: {
        limit: "How many at the most, from 1 to 50.",
        inclClosedConvs: "Whether closed ones are listed too.",
      },
      example: { inclClosedConvs: "true" },
    },
    answers: {
      200: {
        about: "The conversations.",
        body: {
          schema: answers.conversationList,
          example: {
            openConversationsFound: 1,
            closedConversationsFound: 0,
            conversations: [{ conversationId, startTimestamp: 1_700_000_000_000, endTimestamp: 0 }],
          },
        },
      },
    },
  },
  {
    id: "getRoutingStatus",
    tag: "Conversations",
    method: "GET",
    path: `${messagingApiPath}/conversation/{conversationId}`,
    summary: "See whether somebody answers",
    about: [
      "`INITIAL`: a session waits for a rep, also while it is on its way to another one. `ROUTED`: a rep has accepted it. `NEEDS_ROUTING`: nothing waits, because no session is open or none was routed. `TRANSFER` belongs to the contract, and is not said now.",
    ],
    bearer: true,
    after: "conversation",
    places: conversationPlace,
    answers: {
      200: {
        about: "The status.",
        body: {
          schema: answers.conversationStatus,
          example: { conversationId, routingStatus: "INITIAL" },
        },
      },
    },
    refusals: { 404: conversationUnknown },
  },
  {
    id: "endMessagingSession",
    tag: "Conversations",
    method: "DELETE",
    path: `${messagingApiPath}/conversation/{conversationId}/session`,
    summary: "End the session, keep the conversation",
    about: [
      "The customer leaves for now. The next message begins another session in the same conversation. Where no session is open nothing happens.",
    ],
    bearer: true,
    after: "conversation",
    places: conversationPlace,
    answers: { 204: { about: "No session is open." } },
    refusals: { 404: conversationUnknown },
  },
  {
    id: "closeConversation",
    tag: "Conversations",
    method: "DELETE",
    path: `${messagingApiPath}/conversation/{conversationId}`,
    summary: "Close the conversation",
    about: [
      "Ends the session and the conversation. It can still be read; what comes next needs a conversation of its own. All clients of the customer hear it.",
    ],
    bearer: true,
    after: "conversation",
    places: conversationPlace,
    answers: { 204: { about: "It is closed." } },
    refusals: { 404: conversationUnknown },
  },
];
