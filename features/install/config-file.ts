/** Exactly these keys, in this order: apps read the file as it is. */
export function configFile({
  organizationId,
  developerName,
  url,
}: {
  organizationId: string;
  developerName: string;
  url: string;
}): string {
  const file = {
    OrganizationId: organizationId,
    DeveloperName: developerName,
    Url: url.replace(/\/+$/, ""),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
