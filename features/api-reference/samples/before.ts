import type { Operation, Stage } from "../operation";
import { operations } from "../operations";

const token = ["generateAccessTokenForUnauthenticatedUser"];
const conversation = [...token, "createConversation"];
const file = [...conversation, "sendFile", "listConversationEntries"];

/** The calls that must come before, and the one that it is about. */
export type Sample = { before: string; own: string };

/** What reaches each stage, in order. */
const reached: Record<Stage, string[]> = {
  nothing: [],
  token,
  conversation,
  message: [...conversation, "sendMessage"],
  file,
  address: [...file, "getFileAddress"],
};

/** The operations without which this one cannot be called. */
export function operationsBefore({ after }: Operation): Operation[] {
  return reached[after].flatMap((id) => operations.filter((each) => each.id === id));
}
