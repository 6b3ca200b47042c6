import type { FormField } from "@/protocol/embedded-service-config";
import type { VisibleValue } from "../panel-frame";

/** The pre-chat values that the page sets, each checked against the published fields. */
export type PreChat = {
  hidden: Record<string, string>;
  visible: Record<string, VisibleValue>;
  /** `undefined` until the configuration is here. */
  fields: FormField[] | undefined;
  /** While a conversation runs its values are fixed. */
  fixed: boolean;
};

type GivenValue = { value: string; isEditableByEndUser?: boolean };

export function emptyPreChat(): PreChat {
  return { hidden: {}, visible: {}, fields: undefined, fixed: false };
}

/** What pages call; `preChat` gives the values of the chat that is on the page now. */
export function preChatApi(preChat: () => PreChat) {
  const known = (name: string, isHidden: boolean): FormField | undefined => {
    const { fields, fixed } = preChat();
    if (!fields) return refuse("Pre-chat values can be set after onEmbeddedMessagingReady.");
    if (fixed) return refuse("Pre-chat values cannot change after the conversation began.");
    return (
      fields.find((field) => field.name === name && field.isHidden === isHidden) ??
      refuse(
        `"${name}" is no ${isHidden ? "hidden" : "visible"} pre-chat field of this deployment.`,
      )
    );
  };

  const fits = (name: string, value: unknown, isHidden: boolean): value is string => {
    const field = known(name, isHidden);
    if (!field) return false;
    if (typeof value === "string" && value.length <= field.maxLength) return true;
    refuse(`"${name}" takes a string of at most ${field.maxLength} characters.`);
    return false;
  };

  return {
    setHiddenPrechatFields(values: Record<string, string>): void {
      for (const [name, value] of Object.entries(values ?? {})) {
        if (fits(name, value, true)) preChat().hidden[name] = value;
      }
    },

    removeHiddenPrechatFields(names: string[]): void {
      for (const name of names ?? []) if (known(name, true)) delete preChat().hidden[name];
    },

    setVisiblePrechatFields(values: Record<string, GivenValue>): void {
      for (const [name, given] of Object.entries(values ?? {})) {
        if (!fits(name, given?.value, false)) continue;
        const isEditableByEndUser = given.isEditableByEndUser !== false;
        preChat().visible[name] = { value: given.value, isEditableByEndUser };
      }
    },

    unsetVisiblePrechatFields(names: string[]): void {
      for (const name of names ?? []) if (known(name, false)) delete preChat().visible[name];
    },
  };
}

function refuse(message: string): undefined {
  console.error(`[Foyer] ${message}`);
}
