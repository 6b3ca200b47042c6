import { answerSchemas } from "./schemas/answers";
import { entrySchemas } from "./schemas/entries";
import { messageSchemas } from "./schemas/messages";
import type { Named } from "./schemas/named";
import { requestSchemas } from "./schemas/requests";

/** Every schema that the description names; others stand where they are used. */
export const namedSchemas: readonly Named[] = [
  ...requestSchemas,
  ...answerSchemas,
  ...messageSchemas,
  ...entrySchemas,
];
