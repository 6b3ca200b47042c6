/**
 * The page to lead to after signing in. Only pages of ours: another address, typed into a link,
 * would send people somewhere else with our name on it.
 */
export function returnPath(wanted: string | undefined): string {
  if (!wanted || !/^\/(setup|console)(?![^/?])/.test(wanted)) return "/";
  const url = new URL(wanted, "http://foyer.invalid");
  // Next marks its own requests for a page with this.
  url.searchParams.delete("_rsc");
  return url.pathname + url.search;
}

/** The sign-in page that says why somebody is there, and knows where they wanted to be. */
export function signInPath(ending: string, wanted: string | undefined): string {
  const parameters = new URLSearchParams();
  if (ending !== "none") parameters.set("reason", ending);
  const next = returnPath(wanted);
  if (next !== "/") parameters.set("next", next);
  return parameters.size > 0 ? `/sign-in?${parameters}` : "/sign-in";
}
