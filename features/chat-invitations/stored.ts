import { storedJson } from "@/lib/stored-json";
import { invitationInput } from "./input";

/** The column `chat_invitations.content`: all but its id and its place. */
export const storedInvitation = storedJson({
  schema: invitationInput.omit({ id: true }),
  number: 1,
});
