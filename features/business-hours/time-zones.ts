type Region = { region: string; zones: string[] };

/** Every zone that this runtime knows, by the region of its name. */
export function timeZones(): Region[] {
  const regions = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const region = zone.includes("/") ? (zone.split("/")[0] ?? "") : "Other";
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  if (!regions.has("UTC")) regions.set("UTC", ["UTC"]);
  return [...regions].map(([region, zones]) => ({ region, zones }));
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
