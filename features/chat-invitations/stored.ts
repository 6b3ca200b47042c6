import { storedJson } from "@/lib/stored-json";
import { invitationInput } from "./input";

/** The column `chat_invitations.content`. */
export const storedInvitation = storedJson({ schema: invitationInput, number: 1 });
