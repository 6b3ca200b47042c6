import type {
  AbstractMessage,
  Choices,
  InputValue,
  LinkItem,
  OptionItem,
  StaticContent,
} from "./message";

/** A message as plain text, for whoever cannot show its kind; empty when it holds no words. */
export function messageText(message: AbstractMessage): string {
  switch (message.messageType) {
    case "StaticContentMessage":
      return lines(staticText(message.staticContent));
    case "ChoicesMessage":
      return lines(choicesText(message.choices));
    case "ChoicesResponseMessage":
      return chosen(message.choicesResponse.selectedOptions);
    case "FormMessage":
      return lines([message.form.formTitle.title, message.form.message?.title]);
    case "FormResponseMessage":
      return message.formResponse.formatType === "Inputs"
        ? lines(message.formResponse.inputValues.map(inputText))
        : "";
    default:
      return "";
  }
}

/** What somebody wrote, where they wrote: orders such as STOP are read in nothing else. */
export function writtenText(message: AbstractMessage): string | undefined {
  if (message.messageType !== "StaticContentMessage") return undefined;
  return message.staticContent.formatType === "Text" ? message.staticContent.text : undefined;
}

type Line = string | null | undefined;

function staticText(content: StaticContent): Line[] {
  switch (content.formatType) {
    case "Text":
      return [content.text];
    case "Attachments":
      return [content.text, ...content.attachments.map(({ name }) => name)];
    case "RichLink":
      return [content.text, linkText(content.linkItem)];
    case "WebView":
      return [content.title?.title, content.url];
    case "Links":
      return content.links.map(({ url }) => url);
    case "Buttons":
      return [content.text, ...(content.linkItems ?? []).map(linkText)];
    case "Media":
      return [content.mediaAsset.description ?? content.mediaAsset.assetUrl];
    case "Carousel":
      return content.items.map(({ titleItem }) => titleItem.title);
    case "ExperienceType":
      return [content.message];
  }
}

function choicesText(choices: Choices): Line[] {
  const title = "text" in choices ? choices.text : "title" in choices ? choices.title : undefined;
  const asked = "message" in choices ? choices.message : undefined;
  const message = typeof asked === "string" ? asked : asked?.title;
  const options = optionsOf(choices).map(({ title }) => `• ${title}`);
  return [title, message, ...options];
}

/** Every option that a customer may choose, by its identifier. */
export function optionsOf(choices: Choices): { optionIdentifier: string; title: string }[] {
  switch (choices.formatType) {
    case "Carousel":
      return choices.items.flatMap(({ interactionItems }) =>
        interactionItems.flatMap((item) => (isOption(item) ? [named(item)] : [])),
      );
    case "DisplayableOptions":
      return choices.optionItems;
    case "TimePicker":
      return choices.calendarEvent.timeSlotOptionItems.map(({ optionIdentifier, startTime }) => ({
        optionIdentifier,
        title: startTime,
      }));
    case "ExperienceType":
      return choices.options.map(({ optionIdentifier, value }) => ({
        optionIdentifier,
        title: typeof value === "string" ? value : optionIdentifier,
      }));
    default:
      return choices.optionItems.map(named);
  }
}

function isOption(item: OptionItem | LinkItem): item is OptionItem {
  return item.itemType === "TitleOptionItem";
}

export function named({ optionIdentifier, titleItem }: OptionItem) {
  return { optionIdentifier, title: titleItem.title };
}

function linkText({ titleItem, url }: LinkItem): string {
  return `${titleItem.title} ${url}`;
}

/** What was put into one input of a form. */
export function inputText(input: InputValue): string {
  if (input.inputValueType === "SelectedOptionsInputValue") return chosen(input.selectedOptions);
  const { valueType: _, ...member } = input.value;
  return String(Object.values(member)[0] ?? "");
}

function chosen(
  options: { optionIdentifier: string; optionTitle?: { title: string } | null | undefined }[],
): string {
  return options
    .map(({ optionIdentifier, optionTitle }) => optionTitle?.title ?? optionIdentifier)
    .join(", ");
}

function lines(texts: Line[]): string {
  return texts.filter(Boolean).join("\n");
}
