/** Characters of one text message. */
export const maximumTextLength = 10_000;
/** Bytes of a JSON body on any public door. */
export const maximumBodyBytes = 64 * 1024;
/** Bytes of a logo. */
export const maximumLogoBytes = 200 * 1024;
/** Pixels of a logo's width, and of its height. */
export const maximumLogoSide = 4096;
/** Seconds between two pings of an event stream. */
export const pingSeconds = 25;
/** The same for consoles: often, because another node may have ended the sign-in unheard. */
export const consolePingSeconds = 4;
/** Seconds after which a customer's stream without a word is dead: two pings, and a little. */
export const silenceSeconds = 60;
/** Event streams that one customer may have open on one node: tabs, and those whose end is not known yet. */
export const maximumStreams = 10;
/** Seconds for which the other side shows "typing" without a refresh. */
export const typingSeconds = 5;
/** Ids on the event stream are `epoch × epochFactor + seq`. */
export const epochFactor = 1_000_000_000_000;
