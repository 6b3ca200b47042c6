import type { LiveHours } from "./business-hours";
import type { ParameterDataType } from "./channel";
import type { ChatInvitation } from "./chat-invitation";
import type { ChatWindow } from "./chat-window";
import type { Direction } from "./languages";
import type {
  FieldControl,
  FormFieldType,
  KnownAnswer,
  PreChatDisplay,
  PreChatMoment,
  ShownWhen,
} from "./pre-chat";
import type { AuthMode, VerificationMode } from "./user-verification";

/**
 * Why a chat does not show on a page. The first three and the last come in the
 * configuration's answer, the three after them follow from it; the others only the page
 * itself can know.
 */
export const reasonCodes = [
  "not_published",
  "deployment_off",
  "channel_inactive",
  "outside_business_hours",
  "no_rep_available",
  "queue_too_long",
  "origin_not_allowed",
  "config_unreachable",
  "blocked_by_csp",
  "hidden_by_page",
  "already_loaded",
  "unknown_deployment",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why the button is hidden for the moment, though everything is set up. */
export type Unavailable = Extract<ReasonCode, "no_rep_available" | "queue_too_long">;

export type FormField = {
  /** Key in `routingAttributes`: a standard field, or the parameter's channel variable name. */
  name: string;
  label: string;
  order: number;
  type: FormFieldType;
  required: boolean;
  maxLength: number;
  isHidden: boolean;
  choiceListId?: string;
} & FormFieldDetails;

/** Ours, beside what the field knows; a member that is absent changes nothing. */
export type FormFieldDetails = {
  control?: FieldControl;
  /** As what the value is kept; absent: text. */
  dataType?: ParameterDataType;
  helpText?: string;
  placeholder?: string;
  defaultValue?: string;
  /** Without it the field is always shown. */
  shownWhen?: ShownWhen;
  /** Required where `shownWhen` holds; clients that do not know conditions must not demand it. */
  requiredWhenShown?: true;
  minLength?: number;
  /** A number or a date, as the field's answers are written. */
  minimum?: string;
  maximum?: string;
  /** For the whole answer; see `pattern.ts`. */
  pattern?: string;
  patternMessage?: string;
  /** Such as +41: from where numbers without a + are. */
  callingCode?: string;
  whenKnown?: Exclude<KnownAnswer, "ask">;
};

export type ServedAttachments = {
  endUserToAgent: boolean;
  /** MB of 1,048,576 bytes. */
  maxFileSize: number;
  /** Endings of names, without a dot; absent: any. */
  allowedFileTypes?: string[];
};

export type PreChatForm = {
  formType: "PreChat";
  displayContext: PreChatDisplay;
  /** Ours; absent: before the chat. */
  moment?: PreChatMoment;
  /** Hidden fields are always here; visible ones only while the form is switched on. */
  formFields: FormField[];
};

export type ChoiceList = {
  choiceListId: string;
  choiceListValues: {
    order: number;
    choiceListValueName: string;
    choiceListValueId: string;
    isDefaultValue: boolean;
  }[];
};

/** The field's members; `version` is ours and changes with the words. `[text](address)` is a link. */
export type TermsAndConditions = {
  isTermsAndConditionsEnabled: boolean;
  isTermsAndConditionsRequired: boolean;
  label: string;
  version: string;
};

/** What `chatWindow` says, as the field says it; in answers alone. */
type FieldNames = {
  shouldShowTypingIndicators?: boolean;
  shouldShowDeliveryReceipts?: boolean;
  shouldShowReadReceipts?: boolean;
  shouldShowEmojiSelection?: boolean;
  shouldStartNewLineOnEnter?: boolean;
};

/**
 * What of a published version the customer's browser receives, in the
 * field's form (reference: messaging-api.md §4.1 and §5.11).
 */
export type EmbeddedServiceConfig = {
  name: string;
  deploymentType: "web" | "mobile" | "api";
  chatTitle: string;
  welcomeText: string;
  /** Name and value of each token of `Branding`. */
  branding: { n: string; v: string }[];
  forms: [PreChatForm];
  choiceListConfig: { choiceList: ChoiceList[] };
  chatWindow: ChatWindow;
  /** Absent: no terms. */
  termsAndConditions?: TermsAndConditions;
  embeddedServiceMessagingChannel: {
    channelAddressIdentifier: string;
    /** Live, as is `userVerification`: a published version always holds UnAuth. */
    authMode: AuthMode;
    userVerification?: VerificationMode;
  } & FieldNames;
  /** In the order in which they are tried; only those that are switched on. */
  invitations: ChatInvitation[];
  /** Live, as the channel says: a published version holds none. */
  attachments: ServedAttachments;
  transcript: { allowTranscriptDownload: boolean };
};

/** A deployment's own wording: what differs from ours, by language and key. */
export type PublishedTexts = {
  /** The deployment's default language, in which its own texts are written. */
  standard: string;
  /** Those added beside it. */
  languages: string[];
  overrides: Record<string, Record<string, string>>;
};

/** What a version holds: customers receive it in one language, without the table of them all. */
export type PublishedConfig = EmbeddedServiceConfig & { texts: PublishedTexts };

/** What the widget says, in one language; `texts` has the keys of `protocol/texts.ts`. */
export type Wording = {
  language: string;
  direction: Direction;
  texts: Readonly<Record<string, string>>;
};

/** What is true of a deployment now, whatever its version. */
export type LiveAnswer = Wording & {
  /** Absent: always open. */
  businessHours?: LiveHours;
  /**
   * Why no new chat may begin, for pages that have one to go on with. Absent: the button does
   * not go by who is there. Else ask again from time to time.
   */
  unavailable?: ReasonCode | null;
};

export type PublishedAnswer = LiveAnswer & {
  embeddedServiceConfig: EmbeddedServiceConfig;
  version: number;
  /** Live, as the channel says. */
  verifiesUsers: boolean;
  /** A style sheet: the chat button's colors and icon. */
  chatButtonStyle: string;
};

/** Answer of `GET /embeddedservice/v1/embedded-service-config`. */
export type ConfigAnswer = PublishedAnswer | NotShown;

/** `message` says to developers what the matter is, and what mends it. */
export type NotShown = { embeddedServiceConfig: null; reason: ReasonCode; message: string };
