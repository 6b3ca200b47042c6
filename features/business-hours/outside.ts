import type { OutsideHours } from "@/protocol/business-hours";
import type { DeploymentType } from "@/protocol/channel";

type Option = { value: OutsideHours; label: string; hint: string };

const takeMessages: Option = {
  value: "take_messages",
  label: "Take messages",
  hint: "Chats begin all the same. Customers are told from when on somebody answers.",
};

/** What a deployment can do outside its business hours; an app draws its own button. */
export function outsideOptions(deploymentType: DeploymentType): Option[] {
  if (deploymentType !== "web") {
    return [
      {
        value: "hide",
        label: "Refuse new chats",
        hint: "The messaging API answers outside_business_hours with the next opening.",
      },
      takeMessages,
    ];
  }
  return [
    {
      value: "hide",
      label: "Hide the chat button",
      hint: "It appears by itself when the hours begin, even on a page that stays open.",
    },
    {
      value: "say",
      label: "Say when you are back",
      hint: "The button stays. The window says that you are closed and when the chat opens again.",
    },
    takeMessages,
  ];
}
