/**
 * Whether a page of `origin` is allowed by `pattern`: the same origin, or
 * `https://*.example.com` for every host below `example.com` (not itself).
 * `origin` is what a browser sends: lower case, no path, default port left out.
 */
export function matchesPattern(pattern: string, origin: string): boolean {
  const [scheme, rest] = pattern.split("://*.");
  if (rest === undefined) return pattern === origin;
  const prefix = `${scheme}://`;
  if (!origin.startsWith(prefix)) return false;
  const host = origin.slice(prefix.length);
  return host.endsWith(`.${rest}`) && /^[a-z0-9.-]+$/.test(host.slice(0, -rest.length - 1));
}

export function isAllowed(patterns: readonly string[], origin: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, origin));
}
