import { standardsOf } from "@/lib/setting";
import type { InvitationCondition } from "@/protocol/chat-invitation";
import type { Invitation } from "./input";
import { invitationSettings } from "./settings";

export const newCondition: InvitationCondition = {
  type: "seconds_on_page",
  operator: "at_least",
  value: "30",
  variable: "",
};

/** One that invites after half a minute, to be changed from there. */
export function newInvitation(number: number): Invitation {
  return {
    ...standardsOf(invitationSettings),
    id: crypto.randomUUID(),
    label: `Invitation ${number}`,
    conditions: [newCondition],
    logic: "all",
    formula: "",
  };
}
