/** Where the trail is taken away, with the filter of the address behind it. */
export const auditExportsPath = "/api/setup/v1/audit-trail";

export function auditExportPath(format: "csv" | "json"): string {
  return `${auditExportsPath}.${format}`;
}
