import { matchesPattern } from "./matching";
import { isPublicSuffix, isSharedHosting } from "./public-suffixes";

/** One typed entry: the pattern to store, or what is wrong and what would be right. */
export type TypedPattern =
  | { typed: string; pattern: string; also?: string }
  | { typed: string; message: string; correction?: string };

const onlyHttps = "Only https. http works for localhost and 127.0.0.1, for development.";
const startWithHttps = "Start with https://.";
const wildcardFirst = "The wildcard stands first: https://*.example.com.";
const domainAfterWildcard = "Put a domain after the wildcard, such as https://*.example.com.";
const extension = /^(chrome-extension:\/\/[a-z]{32}|moz-extension:\/\/[0-9a-f-]{36})$/;

/** Several at once: one per line, or separated by commas. */
export function parsePatterns(text: string, allowed: readonly string[]): TypedPattern[] {
  const known = [...allowed];
  const entries = text.split(/[\n\r,;]+|\s+(?=\S*:\/\/)/).filter((entry) => entry.trim() !== "");
  return entries.map((entry) => {
    const parsed = parsePattern(entry, known);
    if ("pattern" in parsed) known.push(parsed.pattern);
    return parsed;
  });
}

/**
 * Accepts `https://` and a host, alone or below a wildcard that stands first.
 * Lower-cased, international names in their ASCII form, a default port and a
 * single trailing slash dropped.
 */
export function parsePattern(text: string, allowed: readonly string[] = []): TypedPattern {
  const typed = text.trim();
  const refuse = (message: string, correction?: string): TypedPattern => ({
    typed,
    message,
    ...(correction !== undefined && offers(correction) && { correction }),
  });

  if (typed === "") return refuse("Enter an origin, such as https://example.com.");
  if (typed.toLowerCase() === "null") {
    return refuse("Pages without an origin (files, sandboxed frames) cannot be allowed.");
  }
  if (/\s/.test(typed)) {
    return refuse("An origin has no spaces.", typed.replace(/\s+/g, ""));
  }
  const lowered = typed.toLowerCase().replace(/\/$/, "");
  if (extension.test(lowered)) return accept(typed, lowered, allowed);

  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(typed) ?? [];
  if (scheme === undefined || rest === undefined) return withoutScheme(typed, refuse);
  if (/^(https?:\/\/|\/)/i.test(rest)) {
    return refuse(startWithHttps, `https://${rest.replace(/^(https?:)?\/+/i, "")}`);
  }

  const { authority, path } = split(rest);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const prefix = `${scheme.toLowerCase()}://`;
  if (host.includes("*") && !/^\*\.[^*]+$/.test(host)) {
    return /^(\*\.?)?(:\d*)?$/.test(host)
      ? refuse(domainAfterWildcard)
      : refuse(
          wildcardFirst,
          /^\*[^*.]+\.[^*]+$/.test(host) ? host.replace("*", `${prefix}*.`) : undefined,
        );
  }

  const wildcard = host.startsWith("*.");
  const url = parseUrl(prefix, wildcard ? host.slice(2) : host);
  if (!url) return refuse(hostMessage(host, wildcard));
  const named = `${wildcard ? "*." : ""}${url.host}`;
  if (wildcard && (isAddress(url.hostname) || isPublicSuffix(url.hostname.replace(/\.$/, "")))) {
    return refuse(domainAfterWildcard);
  }
  if (wildcard && isSharedHosting(url.hostname)) {
    return refuse(
      `Anybody can publish under ${url.hostname}. Name your own site, such as https://yours.${url.hostname}.`,
    );
  }
  const local = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  if (prefix !== "https://" && !(prefix === "http://" && local)) {
    return refuse(onlyHttps, /^(http|wss?|ftp):/.test(prefix) ? `https://${named}` : undefined);
  }
  if (url.hostname.endsWith(".")) {
    return refuse("A host has no dot at its end.", `${prefix}${named.replace(/\.(?=$|:)/, "")}`);
  }
  if (url.port === "0") return refuse("A port is a number from 1 to 65535.");
  if (authority.includes("@")) return refuse("An origin has no user name.", `${prefix}${named}`);
  if (path !== "" && path !== "/") return refuse("An origin has no path.", `${prefix}${named}`);
  if (isAddress(url.hostname) && !authority.toLowerCase().startsWith(url.hostname)) {
    return refuse("Write the address in full.", `${prefix}${named}`);
  }
  return accept(typed, `${prefix}${named}`, allowed);
}

function accept(typed: string, pattern: string, allowed: readonly string[]): TypedPattern {
  const covering = coveredBy(pattern, allowed);
  if (covering !== undefined) return { typed, message: `Already allowed by ${covering}.` };
  const bare = pattern.replace("://*.", "://");
  const missing = bare !== pattern && coveredBy(bare, allowed) === undefined;
  return { typed, pattern, ...(missing && { also: bare }) };
}

/** The entry that already allows everything `pattern` would. */
export function coveredBy(pattern: string, allowed: readonly string[]): string | undefined {
  const below = pattern.replace("://*.", "://any.");
  return allowed.find((entry) => entry === pattern || matchesPattern(entry, below));
}

/** What a domain given on a deployment adds: itself and everything below it. */
export function originsOfDomain(domain: string): string[] {
  const host = domain.trim().toLowerCase();
  const local = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
  const wanted = local ? [`http://${host}`] : [`https://${host}`, `https://*.${host}`];
  return wanted.flatMap((each) => {
    const parsed = parsePattern(each);
    return "pattern" in parsed ? [parsed.pattern] : [];
  });
}

function withoutScheme(
  typed: string,
  refuse: (message: string, correction?: string) => TypedPattern,
): TypedPattern {
  if (/^\*\.?$/.test(typed)) return refuse(domainAfterWildcard);
  const rest = typed.replace(/^(https?:)?\/*/i, "");
  const local = /^(localhost|127\.0\.0\.1)(?=$|[:/])/i.test(rest);
  const { authority } = split(rest);
  return refuse(startWithHttps, `${local ? "http" : "https"}://${authority}`);
}

/** A correction is offered only when it would be accepted as it stands. */
function offers(correction: string): boolean {
  return "pattern" in parsePattern(correction);
}

function split(rest: string): { authority: string; path: string } {
  const end = rest.search(/[/?#\\]/);
  return end < 0
    ? { authority: rest, path: "" }
    : { authority: rest.slice(0, end), path: rest.slice(end) };
}

function parseUrl(prefix: string, host: string): URL | undefined {
  const special = prefix === "http://" ? prefix : "https://";
  try {
    const url = new URL(`${special}${host}`);
    const labels = url.hostname.replace(/\.$/, "").split(".");
    const named = labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label));
    const fits = url.hostname.length <= 253 && (named || url.hostname.startsWith("["));
    return fits ? url : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(hostname: string): boolean {
  return hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
}

function hostMessage(host: string, wildcard: boolean): string {
  if (wildcard) return domainAfterWildcard;
  if (/:\d+$/.test(host)) return "A port is a number from 1 to 65535.";
  if (/:[^\]]*$/.test(host) && !host.startsWith("[")) {
    return "Name one port, such as https://example.com:8443.";
  }
  return "Enter a host after https://, such as https://example.com.";
}
