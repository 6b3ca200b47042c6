import { operations } from "./operations";

/** The way in: each step is an operation, and what one should know before it. */
export const guide = {
  title: "From nothing to a conversation in five calls",
  about:
    "You need three values, none of them secret: the address of this server, the organization’s ID and the developer name of a published deployment. Setup shows them on the deployment’s Install tab. Everything else you make yourself or are given on the way.",
  steps: [
    {
      id: "generateAccessTokenForUnauthenticatedUser",
      title: "Get a token",
      about: "It says who the customer is: from now on a guest whom nobody knows yet.",
    },
    {
      id: "createConversation",
      title: "Begin a conversation",
      about:
        "You make its id. From here on it waits in the queue, and stands on the desks of reps.",
    },
    {
      id: "sendMessage",
      title: "Say something",
      about: "202 means that it is stored. A rep sees it at once in the Console.",
    },
    {
      id: "openEventStream",
      title: "Listen",
      about:
        "To a fresh guest all that has happened comes first, then what happens: answer in the Console and watch it arrive. Other tokens begin at their `lastEventId`; what came before is read with `listConversationEntries`. When the stream breaks, open it again with the last `id` you saw as `Last-Event-ID`, and nothing is lost.",
    },
    {
      id: "closeConversation",
      title: "End it",
      about: "Both sides see that it is over.",
    },
  ].map((step) => ({ ...step, operation: operationOf(step.id) })),
} as const;

function operationOf(id: string) {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`The guide names no operation: ${id}`);
  return found;
}
