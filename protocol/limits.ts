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
/** Seconds for which the other side shows "typing" without a refresh. */
export const typingSeconds = 5;
/** Ids on the event stream are `epoch × epochFactor + seq`. */
export const epochFactor = 1_000_000_000_000;
