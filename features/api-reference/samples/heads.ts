import { scriptString, shellUuid, shellWord } from "@/features/install/quoting";

/** What a reader has to put in; everything below it runs as it is. */
export type OwnValues = { url: string; orgId: string; esDeveloperName: string };

export function shellHead({ url, orgId, esDeveloperName }: OwnValues): string {
  return `URL=${shellWord(url)}
ORG=${shellWord(orgId)}
DEPLOYMENT=${shellWord(esDeveloperName)}
${shellUuid}
`;
}

export function javaScriptHead({ url, orgId, esDeveloperName }: OwnValues): string {
  return `const url = ${scriptString(url, '"')};
const orgId = ${scriptString(orgId, '"')};
const esDeveloperName = ${scriptString(esDeveloperName, '"')};
`;
}
