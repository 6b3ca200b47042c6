import type { MappingTarget } from "@/protocol/channel";

type Target = { label: string; hint: string };

/** Where a value can go, in the words of the screen. */
export const targets: Record<MappingTarget, Target> = {
  rep: { label: "Shown to reps", hint: "Stands in the Console under a name of your choice." },
  user_name: {
    label: "Messaging user: Name",
    hint: "Reps see the customer under it, in place of first and last name.",
  },
  user_email: { label: "Messaging user: Email", hint: "In place of the standard field Email." },
  user_phone: { label: "Messaging user: Phone", hint: "Stands in the customer’s record." },
  user_language: {
    label: "Messaging user: Language",
    hint: "A tag such as de or pt-BR, in place of what the browser says.",
  },
  session_subject: {
    label: "Session: Subject",
    hint: "What the chat is about, in place of the standard field Subject.",
  },
};
