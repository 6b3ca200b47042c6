import type { AbstractMessage } from "./message";

/** The words that a message begins with; empty when it has none. Small, for where `messageText` is too much. */
export function briefText(message: AbstractMessage): string {
  switch (message.messageType) {
    case "StaticContentMessage":
      return wordsOf(message.staticContent);
    case "ChoicesMessage":
      return wordsOf(message.choices);
    case "ChoicesResponseMessage":
      return message.choicesResponse.selectedOptions
        .map(({ optionTitle }) => optionTitle?.title)
        .join(", ");
    case "FormMessage":
      return message.form.formTitle.title;
    default:
      return "";
  }
}

function wordsOf(content: object): string {
  const { text, title, attachments } = content as {
    text?: unknown;
    title?: unknown;
    attachments?: { name: string }[];
  };
  if (text && typeof text === "string") return text;
  if (attachments) return attachments.map(({ name }) => name).join(", ");
  return typeof title === "string" ? title : "";
}
