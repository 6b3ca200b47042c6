/**
 * Every text of ours that customers can see or hear, in English. `{name}` stands
 * for a value. Keys that end in a plural's category are the variants of one text,
 * which has an `other` in every language. The widget takes the types alone: the
 * words come with the configuration's answer, in the customer's language.
 */
export const texts = {
  "launcher.open": "Open chat",
  "launcher.unread.one": "{count} new message",
  "launcher.unread.other": "{count} new messages",
  "launcher.overNine": "9+",

  "header.minimize": "Minimize",
  "header.end": "End chat",
  "header.menu": "Options",

  "transcript.request": "Request transcript",
  "transcript.preparing": "Preparing the transcript…",
  "transcript.saved": "The transcript was downloaded.",
  "transcript.failed":
    "The transcript could not be downloaded. Check your connection, then try again.",

  "invitation.name": "Invitation to chat",
  "invitation.close": "Close",

  "window.name": "Chat",
  "window.loading": "Loading the chat",
  "window.conversation": "Conversation",
  "window.earlier": "Show earlier messages",
  "window.newMessages": "New messages",
  "window.tryAgain": "Try again",

  "composer.label": "Message",
  "composer.placeholder": "Write a message",
  "composer.send": "Send message",
  "composer.emoji": "Emoji",
  "composer.length": "{count} of {maximum}",

  "files.attach": "Attach files",
  "files.drop": "Drop files here to send them",
  "files.caption": "Add a caption",
  "files.remove": "Remove {name}",
  "files.cancel": "Cancel sending {name}",
  "files.sending": "Sending {name}",
  "files.open": "Open {name}",
  "files.download": "Download {name}",
  "files.tooLarge": "{name} is too large. Send files of up to {maximum} MB.",
  "files.notAllowed": "{name} cannot be sent. These types can: {types}.",
  "files.mismatch": "{name} is not what its name says. Save it again under its right name.",
  "files.unreadable": "{name} is damaged. Send another picture.",
  "files.empty": "{name} is empty. Choose another file.",
  "files.off": "Files cannot be sent in this chat.",
  "files.tooMany": "You have sent many files. Try again later.",
  "files.gone": "{name} is not available any more.",
  "files.atMost": "Send at most {maximum} files at once.",

  "delivery.sending": "Sending",
  "delivery.sent": "Sent",
  "delivery.delivered": "Delivered",
  "delivery.read": "Read",
  "delivery.notSent": "Not sent.",
  "delivery.retry": "Try again",

  "banner.offline": "You are offline. Messages will be sent when you are back.",
  "banner.reconnecting": "Reconnecting…",

  "start.starting": "Starting the chat…",
  "start.startNew": "Start new chat",

  "queue.waiting": "You are in line. Someone will be with you soon.",
  "queue.position": "You are number {position} in line.",
  "queue.estimate.one": "The wait is about {count} minute.",
  "queue.estimate.other": "The wait is about {count} minutes.",
  "queue.noRep":
    "Nobody is available right now, but do write. Someone will answer here as soon as they are available.",
  "queue.noRepWrote":
    "We have your message. Someone will answer here as soon as they are available.",

  "hours.closed": "We are closed right now.",
  "hours.opens": "The chat opens again {time}.",
  "hours.later": "We are closed right now, but do write. Someone will answer here from {time}.",
  "hours.laterWrote": "We have your message. Someone will answer here from {time}.",

  "people.typing": "{name} is typing",
  "people.someone": "Someone",
  "people.rep": "A rep",
  "people.joined": "{name} joined",
  "people.left": "{name} left",
  "people.automated": "Automated message",

  "end.title": "End this chat?",
  "end.text": "You can start a new one at any time.",
  "end.textNew": "This chat ends, and a new one begins.",
  "end.keep": "Keep chatting",
  "end.confirm": "End now",
  "end.failed": "The chat could not be ended. Check your connection, then try again.",
  "end.ended": "Chat ended",
  "end.byCustomer": "You ended the chat",
  "end.expired": "This chat has expired",
  "end.idle": "Chat ended, as nobody had written for a while",
  "end.abandoned": "Chat ended, as you were away while waiting",
  "end.waited": "Chat ended, as nobody was free",
  "end.keptText": "Your messages stay here. Write again at any time.",
  "end.paused": "The chat is paused. Write to go on.",

  "preChat.start": "Start chat",
  "preChat.optional": "Optional",
  "preChat.choose": "Choose one",
  "preChat.continue": "Continue",
  "preChat.handOver": "One moment before we connect you:",

  "error.load": "The chat could not be loaded. Check your connection, then try again.",
  "error.start": "The chat could not start. Try again in a moment.",
  "error.startOffline": "The chat could not start. Check your connection, then try again.",
  "error.signIn": "Sign in to chat with us, then try again.",
  "error.identity": "We could not confirm who you are. Sign in again, then try again.",
  "error.startBusy": "Many chats are starting just now. Wait a minute, then try again.",
  "error.required": "Fill this in to start the chat.",
  "error.choice": "Choose one to start the chat.",
  "error.check": "Check this box to start the chat.",
  "error.tooLong": "Use at most {maximum} characters.",
  "error.email": "Enter a full email address, such as name@example.com.",
  "error.number": "Enter a number, such as 42.",
  "error.phone": "Enter a phone number, such as +1 555 010 0199.",

  // What a new deployment begins with, as long as an admin leaves it as it is.
  "standard.chatTitle": "Chat with us",
  "standard.firstName": "First name",
  "standard.lastName": "Last name",
  "standard.email": "Email",
  "standard.subject": "Subject",
  "error.tooShort": "Use at least {minimum} characters.",
  "error.tooSmall": "Enter {minimum} or more.",
  "error.tooLarge": "Enter {maximum} or less.",
  "error.date": "Enter a date, such as 2026-11-22.",
  "error.tooEarly": "Choose {minimum} or later.",
  "error.tooLate": "Choose {maximum} or earlier.",
  "error.pattern": "This does not have the right form. Check it, then try again.",
  "error.terms": "Accept the terms to start the chat.",
} as const;

export type TextKey = keyof typeof texts;

export const pluralCategories = ["zero", "one", "two", "few", "many", "other"] as const;
export type PluralCategory = (typeof pluralCategories)[number];

/** A text with a variant for each of a language's plurals; `count` chooses among them. */
export type PluralName = TextKey extends infer Key
  ? Key extends `${infer Name}.other`
    ? Name
    : never
  : never;
export type PlainKey = Exclude<TextKey, `${PluralName}.${PluralCategory}`>;

/** What `t` is asked for. */
export type TextName = PlainKey | PluralName;

/** The complete texts of a language with these plurals. */
export type LanguageTexts<Category extends PluralCategory> = Record<PlainKey, string> &
  Record<`${PluralName}.${Category}`, string>;

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/** The values that a text asks for. */
export type Placeholders<Name extends TextName> = PlaceholdersIn<
  (typeof texts)[Name extends PluralName ? `${Name}.other` : Name & PlainKey]
>;
