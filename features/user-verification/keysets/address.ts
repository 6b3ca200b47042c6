/** Why an address of keys cannot be used, in words; undefined when it can. What it resolves to is checked at each fetch. */
export function faultOfJwksUrl(
  address: string,
  { development = false }: { development?: boolean } = {},
): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return "Enter a full address, such as https://login.example.com/.well-known/jwks.json";
  if (url.username || url.password) return "Leave user name and password out of the address";
  const loopback = isLoopbackHost(url.hostname);
  if (loopback) {
    return development
      ? undefined
      : "Addresses of this computer work only while FOYER_URL is one too, for development";
  }
  if (url.protocol !== "https:")
    return "Use https, so that nobody on the way can exchange the keys";
  if (url.port !== "") return "Use the standard port: leave the port out of the address";
  return undefined;
}

export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}
