/** What the customer's page must allow in its Content-Security-Policy for the chat to show. */
export function cspDirectives({
  foyerUrl,
  nonce,
}: {
  foyerUrl: string;
  nonce: string | null;
}): string {
  const nonced = nonce === null ? "" : ` 'nonce-${nonce.replace(/[\s;,']/g, "")}'`;
  return `script-src${nonced} ${foyerUrl};
connect-src ${foyerUrl};
img-src ${foyerUrl};
`;
}
