/** Where a Web deployment's bootstrap is served from; the snippet calls it the site URL. */
export function siteUrl({
  foyerUrl,
  organizationId,
  developerName,
}: {
  foyerUrl: string;
  organizationId: string;
  developerName: string;
}): string {
  return `${foyerUrl}/embed/${organizationId}/${developerName}`;
}

/** Such an address works on this computer only. */
export function isLoopback(foyerUrl: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(foyerUrl).hostname);
}
