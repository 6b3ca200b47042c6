/** What a message can hold (messaging-api.md §7.2–§7.8): absent members may also be null. */
type Maybe<T> = T | null | undefined;

export type TitleItem = {
  itemType: "TitleItem" | "TitleImageItem" | "TitleVideoItem";
  title: string;
  subTitle?: Maybe<string>;
  secondarySubTitle?: Maybe<string>;
  tertiarySubTitle?: Maybe<string>;
  referenceId?: Maybe<string>;
  imageId?: Maybe<string>;
  videoId?: Maybe<string>;
};
export type Asset = {
  assetType: "ImageAsset" | "VideoAsset" | "DocumentAsset";
  id: string;
  mimeType: string;
  assetUrl: string;
  description?: Maybe<string>;
  referenceId?: Maybe<string>;
};
export type LinkItem = { itemType: "TitleLinkItem"; titleItem: TitleItem; url: string };
export type OptionItem = {
  itemType: "TitleOptionItem";
  titleItem: TitleItem;
  optionIdentifier: string;
  optionId?: Maybe<string>;
};

export type Attachment = {
  id: string;
  /** As it was sent; see `shownFileName`. */
  name: string;
  mimeType: string;
  /** In what is read: good for a while, for whoever has it. The log holds none. */
  url: string;
  /** Ours: bytes, and pixels of a picture that may be shown in place. */
  size?: Maybe<number>;
  width?: Maybe<number>;
  height?: Maybe<number>;
  referenceId?: Maybe<string>;
  attachmentUploadResult?: Maybe<{
    resultType:
      | "CompletedAttachmentUploadResult"
      | "PendingAttachmentUploadResult"
      | "ErrorAttachmentUploadResult";
    referenceId?: Maybe<string>;
    errorType?: Maybe<string>;
    errorMessage?: Maybe<string>;
  }>;
};

type Citation = {
  citedReference: {
    citedReferenceType: "Link";
    link: { url: string };
    label?: Maybe<string>;
    recordId?: Maybe<string>;
  };
  citedDetails?: Maybe<{
    citedDetailsType: "InlineMetadata";
    inlineMetadata: {
      claim?: Maybe<{ claimStartOffset: number; claimEndOffset: number }>;
      citedLocationOffset?: Maybe<number>;
    }[];
  }>;
};

export type TextContent = {
  formatType: "Text";
  text: string;
  citationContent?: Maybe<{ citations: Citation[] }>;
};
export type AttachmentsContent = {
  formatType: "Attachments";
  text?: Maybe<string>;
  attachments: Attachment[];
};
export type StaticContent =
  | TextContent
  | AttachmentsContent
  | {
      formatType: "RichLink";
      text?: Maybe<string>;
      image?: Maybe<Asset>;
      video?: Maybe<Asset>;
      linkItem: LinkItem;
    }
  | {
      formatType: "WebView";
      url: string;
      displayType?: Maybe<string>;
      title?: Maybe<TitleItem>;
      parameters?: Maybe<{ name: string; value: Value }[]>;
    }
  | { formatType: "Links"; links: { url: string }[] }
  | {
      formatType: "Buttons";
      text: string;
      actions?: Maybe<{ actionType: string; label: string }[]>;
      linkItems?: Maybe<LinkItem[]>;
    }
  | { formatType: "Media"; mediaAsset: Asset; linkItems?: Maybe<LinkItem[]> }
  | {
      formatType: "Carousel";
      images?: Maybe<Asset[]>;
      items: { titleItem: TitleItem; linkItems: LinkItem[] }[];
    }
  | {
      formatType: "ExperienceType";
      message?: Maybe<string>;
      values: { valueType: "ExperienceTypeValue"; type: string; value?: unknown }[];
    };

export type TimeSlot = {
  itemType: "TimeSlotOptionItem";
  optionIdentifier: string;
  /** ISO 8601 */
  startTime: string;
  /** Seconds. */
  duration: number;
  referenceId?: Maybe<string>;
};
type Framed = {
  message?: Maybe<TitleItem>;
  reply?: Maybe<TitleItem>;
  images?: Maybe<Asset[]>;
};
export type Choices =
  | { formatType: "Buttons"; text: string; optionItems: OptionItem[] }
  | {
      formatType: "QuickReplies";
      text: string;
      optionItems: OptionItem[];
      images?: Maybe<Asset[]>;
    }
  | {
      formatType: "Carousel";
      title?: Maybe<string>;
      images?: Maybe<Asset[]>;
      items: { titleItem: TitleItem; interactionItems: (OptionItem | LinkItem)[] }[];
    }
  | ({ formatType: "ListPicker"; title: string; optionItems: OptionItem[] } & Framed)
  | { formatType: "Media"; mediaAsset: Asset; optionItems: OptionItem[] }
  | {
      formatType: "DisplayableOptions";
      displayType: "Menu" | "Buttons";
      title: string;
      optionItems: { alias: string; title: string; optionIdentifier: string }[];
    }
  | ({
      formatType: "TimePicker";
      calendarEvent: {
        itemType: "CalendarEventOptionsItem";
        identifier: string;
        title: string;
        /** Minutes. */
        timezoneOffset?: Maybe<number>;
        imageId?: Maybe<string>;
        referenceId?: Maybe<string>;
        location?: Maybe<{
          itemType: "LocationItem";
          name: string;
          latitude?: Maybe<number>;
          longitude?: Maybe<number>;
          radius?: Maybe<number>;
          referenceId?: Maybe<string>;
        }>;
        timeSlotOptionItems: TimeSlot[];
      };
    } & Framed)
  | {
      formatType: "ExperienceType";
      message?: Maybe<string>;
      sourceType: string;
      targetType: string;
      options: { optionIdentifier: string; value?: unknown }[];
    };

export type SelectedOption = {
  optionIdentifier: string;
  /** The server adds it, so that every client can show what was chosen. */
  optionTitle?: Maybe<TitleItem>;
};
export type ChoicesResponse = { formatType: "Selections"; selectedOptions: SelectedOption[] };

export type Value =
  | { valueType: "TextValue"; textValue: string }
  | { valueType: "BooleanValue"; booleanValue: boolean }
  | { valueType: "IntegerValue"; integerValue: number }
  | { valueType: "DoubleValue"; doubleValue: number }
  | { valueType: "UrlValue"; urlValue: string }
  /** `YYYY-MM-DD` */
  | { valueType: "DateValue"; dateValue: string }
  /** ISO 8601 */
  | { valueType: "DateTimeValue"; dateTimeValue: string };

type Asked = {
  id: string;
  label?: Maybe<TitleItem>;
  hintText?: Maybe<string>;
  required?: Maybe<boolean>;
};
export type Input = Asked &
  (
    | {
        inputType: "TextInput";
        placeholder?: Maybe<string>;
        keyboardType?: Maybe<string>;
        textContentType?: Maybe<string>;
        textInputType?: Maybe<string>;
        maximumCharacterCount?: Maybe<number>;
        prefixText?: Maybe<string>;
        regEx?: Maybe<string>;
      }
    | {
        inputType: "DatePickerInput";
        startDate?: Maybe<string>;
        minimumDate?: Maybe<string>;
        maximumDate?: Maybe<string>;
        dateFormat?: Maybe<string>;
      }
    | {
        inputType: "DateTimePickerInput";
        startDateTime?: Maybe<string>;
        minimumDateTime?: Maybe<string>;
        maximumDateTime?: Maybe<string>;
        dateTimeFormat?: Maybe<string>;
      }
    | { inputType: "SelectInput"; multipleSelection?: Maybe<boolean>; optionItems: OptionItem[] }
    | {
        inputType: "OptionPickerInput";
        optionItems: OptionItem[];
        selectedOptionIndex?: Maybe<number>;
      }
    | {
        inputType: "SelectNavigationInput";
        optionItems: { nextInputId: string; optionItem: OptionItem }[];
      }
  );
export type Section = {
  sectionType: "SingleInputSection";
  input: Input;
  nextSectionInputId?: Maybe<string>;
  submitForm?: Maybe<boolean>;
};
export type Form = {
  formatType: "Inputs";
  formTitle: TitleItem;
  introScreen?: Maybe<{
    screenType: "FormSplashScreen";
    title?: Maybe<string>;
    text?: Maybe<string>;
    buttonLabel?: Maybe<string>;
    imageId?: Maybe<string>;
  }>;
  sections: Section[];
} & Framed;

export type InputValue =
  | { inputValueType: "SingleInputValue"; inputId: string; value: Value }
  | {
      inputValueType: "SelectedOptionsInputValue";
      inputId: string;
      selectedOptions: SelectedOption[];
    };
export type FormResponse =
  | { formatType: "Inputs"; inputValues: InputValue[] }
  | {
      formatType: "Result";
      result:
        | {
            resultType: "FormRecordsResult";
            records: {
              recordReferenceId: string;
              isCreated: boolean;
              resultMessage?: Maybe<string>;
            }[];
          }
        | {
            resultType: "FormErrorResult";
            errors: { errorType: string; errorMessage: string; errorCode?: Maybe<string> }[];
          };
    };

/** Members of messages that other kinds of channels exchange; their content is carried as it is. */
export const carriedContents = {
  AuthenticationRequestMessage: "authenticationRequest",
  AuthenticationResponseMessage: "authenticationResponse",
  PaymentRequestMessage: "paymentRequest",
  PaymentResponseMessage: "paymentResponse",
  PaymentStatusMessage: "paymentStatusResponse",
  OrderMessage: "order",
  CatalogMessage: "catalog",
  InformationRequestMessage: "informationRequest",
  CommandMessage: "command",
} as const;
export type CarriedType = keyof typeof carriedContents;

type MessageBase = {
  id: string;
  inReplyToMessageId: string | null;
  references: { id: string; recordId: string }[];
};
export type StaticContentMessage = MessageBase & {
  messageType: "StaticContentMessage";
  staticContent: StaticContent;
};
export type ChoicesMessage = MessageBase & { messageType: "ChoicesMessage"; choices: Choices };
export type ChoicesResponseMessage = MessageBase & {
  messageType: "ChoicesResponseMessage";
  choicesResponse: ChoicesResponse;
};
export type FormMessage = MessageBase & { messageType: "FormMessage"; form: Form };
export type FormResponseMessage = MessageBase & {
  messageType: "FormResponseMessage";
  formResponse: FormResponse;
};
export type CarriedMessage = {
  [Type in CarriedType]: MessageBase & { messageType: Type } & Record<
      (typeof carriedContents)[Type],
      { formatType: string }
    >;
}[CarriedType];
export type AbstractMessage =
  | StaticContentMessage
  | ChoicesMessage
  | ChoicesResponseMessage
  | FormMessage
  | FormResponseMessage
  | CarriedMessage;
