import type { FormField } from "@/protocol/embedded-service-config";
import type { PageMistake } from "../mistakes/page-mistake";
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
export function preChatApi(preChat: () => PreChat, refuse: (mistake: PageMistake) => void) {
  /** Whether the field can be changed now, and to `value`: empty suits every field. */
  const fits = (name: string, isHidden: boolean, value: unknown = ""): boolean => {
    const { fields, fixed } = preChat();
    const field = fields?.find((each) => each.name === name && each.isHidden === isHidden);
    const limit = field?.maxLength;
    const good = !fixed && typeof value === "string" && value.length <= (limit ?? -1);
    if (!good) refuse({ name, isHidden, fixed, limit, ready: !!fields });
    return good;
  };

  return {
    setHiddenPrechatFields(values: Record<string, string>): void {
      for (const [name, value] of Object.entries(values ?? {})) {
        if (fits(name, true, value ?? null)) preChat().hidden[name] = value;
      }
    },

    removeHiddenPrechatFields(names: string[]): void {
      for (const name of names ?? []) if (fits(name, true)) delete preChat().hidden[name];
    },

    setVisiblePrechatFields(values: Record<string, GivenValue>): void {
      for (const [name, given] of Object.entries(values ?? {})) {
        if (!fits(name, false, given?.value ?? null)) continue;
        const isEditableByEndUser = given.isEditableByEndUser !== false;
        preChat().visible[name] = { value: given.value, isEditableByEndUser };
      }
    },

    unsetVisiblePrechatFields(names: string[]): void {
      for (const name of names ?? []) if (fits(name, false)) delete preChat().visible[name];
    },
  };
}
