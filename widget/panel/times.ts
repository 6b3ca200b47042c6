/** Times and days in the customer's language. */
export function createTimes(language: string) {
  const locale = supported(language);
  const time = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" });
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", month: "long", day: "numeric" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    time: (at: number): string => time.format(at),
    day(at: number, now = Date.now()): string {
      const days = Math.round((midnight(at) - midnight(now)) / 86_400_000);
      if (days > 0 || days < -1) return day.format(at);
      const words = relative.format(days, "day");
      return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
    },
  };
}

export type Times = ReturnType<typeof createTimes>;

function supported(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
