import type { Operation } from "./operation";
import { authorizationOperations } from "./operations/authorization";
import { configurationOperations } from "./operations/configuration";
import { conversationOperations } from "./operations/conversations";
import { descriptionOperations } from "./operations/description";
import { entryOperations } from "./operations/entries";
import { eventOperations } from "./operations/events";
import { fileOperations } from "./operations/files";
import { messageOperations } from "./operations/messages";

/** Every operation of the messaging API, in the order in which one meets them. */
export const operations: readonly Operation[] = [
  ...authorizationOperations,
  ...conversationOperations,
  ...messageOperations,
  ...fileOperations,
  ...entryOperations,
  ...eventOperations,
  ...configurationOperations,
  ...descriptionOperations,
];
