/** The mobile configuration file as Setup gives it; what else stands in it is passed over. */
export type Configuration = { OrganizationId: string; DeveloperName: string; Url: string };

/** One deployment of one organization, and where it answers. */
export type Deployment = { orgId: string; deployment: string; url: string };

/** Throws when the file does not say which deployment of which organization is meant, and where. */
export function readConfiguration(file: Configuration): Deployment {
  const read = (name: keyof Configuration): string => {
    const value: unknown = file?.[name];
    if (typeof value === "string" && value !== "") return value;
    throw new TypeError(`The configuration has no ${name}. Download it again from Setup.`);
  };
  return {
    orgId: read("OrganizationId"),
    deployment: read("DeveloperName"),
    url: read("Url").replace(/\/+$/, ""),
  };
}
