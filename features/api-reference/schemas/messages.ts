import * as forms from "@/protocol/form.schema";
import { abstractMessage, choices, staticContent } from "@/protocol/message.schema";
import * as parts from "@/protocol/message-parts.schema";
import { alternatives, type Named } from "./named";

const kinds: Record<string, string> = {
  StaticContentMessage: "Something to read or look at.",
  ChoicesMessage: "A question with options. Answered by a `ChoicesResponseMessage`.",
  ChoicesResponseMessage: "What was chosen.",
  FormMessage: "Questions to fill in. Answered by a `FormResponseMessage`.",
  FormResponseMessage: "What was filled in.",
};

const contents: Record<string, string> = {
  Text: "A text.",
  Attachments: "Files.",
  RichLink: "A link with a picture and a title.",
  WebView: "A page to open in place.",
  Links: "Links.",
  Buttons: "A text with buttons that lead somewhere.",
  Media: "A picture or a video.",
  Carousel: "Cards in a row, with links.",
  ExperienceType: "Content of a type of one’s own.",
};

const offers: Record<string, string> = {
  Buttons: "Options as buttons.",
  QuickReplies: "Options as quick replies, which go once one is chosen.",
  Carousel: "Cards in a row, with options.",
  ListPicker: "Options in a list.",
  Media: "A picture or a video with options.",
  DisplayableOptions: "Options as a menu or as buttons.",
  TimePicker: "Times of an appointment.",
  ExperienceType: "Options of a type of one’s own.",
};

/** Told by the name itself. */
const plain = () => "";

export const messageSchemas: Named[] = [
  {
    name: "Message",
    schema: abstractMessage,
    about:
      "A message as it is stored and delivered. Show what you know of it, and the other kinds as a text that says so.",
  },
  ...alternatives(
    abstractMessage,
    (kind) => kind,
    (kind) => kinds[kind] ?? "Of another kind of channel; carried as it is.",
  ),
  { name: "StaticContent", schema: staticContent, about: "What a `StaticContentMessage` holds." },
  ...alternatives(
    staticContent,
    (kind) => `${kind}Content`,
    (kind) => contents[kind] ?? "",
  ),
  { name: "Choices", schema: choices, about: "What a `ChoicesMessage` offers." },
  ...alternatives(
    choices,
    (kind) => `${kind}Choices`,
    (kind) => offers[kind] ?? "",
  ),
  {
    name: "ChoicesResponse",
    schema: forms.choicesResponse,
    about: "The options chosen, by their `optionIdentifier`.",
  },
  { name: "Form", schema: forms.form, about: "Questions, one section each." },
  ...alternatives(forms.input, (kind) => kind, plain),
  {
    name: "FormResponse",
    schema: forms.formResponse,
    about: "Answers to a form, or their result.",
  },
  ...alternatives(forms.formResponse, (kind) => `${kind}FormResponse`, plain),
  { name: "InputValue", schema: forms.inputValue, about: "The answer to one question." },
  ...alternatives(forms.inputValue, (kind) => kind, plain),
  { name: "Value", schema: parts.value, about: "A value of one of seven types." },
  ...alternatives(parts.value, (kind) => kind, plain),
  { name: "TitleItem", schema: parts.titleItem, about: "A title with what belongs to it." },
  { name: "Asset", schema: parts.asset, about: "A picture, a video or a document." },
  { name: "LinkItem", schema: parts.linkItem, about: "A link with a title." },
  { name: "OptionItem", schema: parts.optionItem, about: "An option with a title." },
];
