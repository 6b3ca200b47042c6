export type Answers = Record<string, { at: number; accepted: boolean }>;
type Of = { orgId: string; deployment: string };
type Visit = {
  /** When the visit began, in milliseconds. */
  since: number;
  /** Pages of it so far, this one included. */
  pageViews: number;
  answers: Answers;
};

/** Counts this page. A visit lasts as long as the tab; answers outlive it. */
export function readVisit(of: Of): Visit {
  const { since = Date.now(), pageViews = 0 } = read<Partial<Visit>>(() => sessionStorage, of);
  const visit = { since, pageViews: pageViews + 1 };
  write(() => sessionStorage, of, visit);
  return { ...visit, answers: read<Answers>(() => localStorage, of) };
}

export function keepAnswer(of: Of, answers: Answers): void {
  write(() => localStorage, of, answers);
}

function keyOf({ orgId, deployment }: Of): string {
  return `foyer:invitations:${orgId.slice(0, 15)}:${deployment.toLowerCase()}`;
}

/** Empty where pages may not store anything, or what is stored is somebody else's. */
function read<Kept extends object>(storage: () => Storage, of: Of): Kept {
  try {
    const kept: unknown = JSON.parse(storage().getItem(keyOf(of)) ?? "{}");
    return (typeof kept === "object" && kept !== null ? kept : {}) as Kept;
  } catch {
    return {} as Kept;
  }
}

function write(storage: () => Storage, of: Of, kept: object): void {
  try {
    storage().setItem(keyOf(of), JSON.stringify(kept));
  } catch {
    // Then the next page counts anew.
  }
}
