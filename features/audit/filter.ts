import { type AuditAction, actionWords, type RecordKind, recordKinds } from "./words";

/** Which events are looked for. What the address does not say is not asked for. */
export type AuditFilter = {
  q: string;
  /** A member's id, or `system`. */
  person: string;
  kind: RecordKind | "";
  action: AuditAction | "";
  /** A record's id: its history alone. */
  record: string;
  /** Days in `zone`, both included, such as 2026-11-22. */
  from: string;
  to: string;
  zone: string;
};

export const filterNames = [
  "q",
  "person",
  "kind",
  "action",
  "record",
  "from",
  "to",
  "zone",
] as const;

type Parameters = Record<string, string | string[] | undefined>;

/** From an address; what it cannot mean is left out. */
export function auditFilterOf(parameters: Parameters): AuditFilter {
  const said = (name: (typeof filterNames)[number]) => {
    const value = parameters[name];
    return (typeof value === "string" ? value : "").trim().slice(0, 200).replaceAll("\0", "");
  };
  return {
    q: said("q"),
    person: said("person"),
    kind: isKind(said("kind")) ? (said("kind") as RecordKind) : "",
    action: isAction(said("action")) ? (said("action") as AuditAction) : "",
    record: said("record"),
    from: isDay(said("from")) ? said("from") : "",
    to: isDay(said("to")) ? said("to") : "",
    zone: isZone(said("zone")) ? said("zone") : "UTC",
  };
}

/** The same as an address says it, without what is not asked for. */
export function auditSearch(filter: Partial<AuditFilter>): string {
  const search = new URLSearchParams();
  for (const name of filterNames) {
    const value = filter[name];
    if (value && (name !== "zone" || filter.from || filter.to)) search.set(name, value);
  }
  return search.size > 0 ? `?${search}` : "";
}

export const auditTrailPath = "/setup/audit-trail";

export function isFiltered({ q, person, kind, action, record, from, to }: AuditFilter): boolean {
  return [q, person, kind, action, record, from, to].some(Boolean);
}

/** The first moment of a day where the reader is. */
export function startOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const guess = midnight - offset(midnight, zone);
  return new Date(midnight - offset(guess, zone));
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (
    Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - at
  );
}

function isKind(text: string): boolean {
  return Object.hasOwn(recordKinds, text);
}

function isAction(text: string): boolean {
  return Object.hasOwn(actionWords, text);
}

function isDay(text: string): boolean {
  return /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function isZone(text: string): boolean {
  try {
    return text !== "" && Boolean(new Intl.DateTimeFormat("en-US", { timeZone: text }));
  } catch {
    return false;
  }
}
