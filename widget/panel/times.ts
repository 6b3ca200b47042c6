import { languageChain, languageTag } from "@/protocol/languages";

/** Times and days as written in that language and region. */
export function createTimes(locale: string) {
  const time = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" });
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", month: "long", day: "numeric" });
  const moment = new Intl.DateTimeFormat(locale, {
    ...{ weekday: "long", month: "long", day: "numeric", hour: "numeric", minute: "2-digit" },
    // The visitor may be elsewhere than the shop.
    timeZoneName: "short",
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    time: (at: number): string => time.format(at),
    moment: (at: number): string => moment.format(at),
    day(at: number, now = Date.now()): string {
      const days = Math.round((midnight(at) - midnight(now)) / 86_400_000);
      if (days > 0 || days < -1) return day.format(at);
      const words = relative.format(days, "day");
      return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
    },
  };
}

export type Times = ReturnType<typeof createTimes>;

/** The asked language with its region, such as en-GB, where the answer is in that language. */
export function localeOf(asked: string, answered: string): string {
  const tag = languageTag(asked);
  return tag && languageChain(tag).includes(answered) ? tag : answered;
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
