"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { OwnValues } from "../samples/heads";
import type { Known } from "../try-it/request";

export type Language = "curl" | "JavaScript";

type Workbench = {
  known: Known;
  learn: (found: Partial<Known>) => void;
  language: Language;
  choose: (language: Language) => void;
};

const Shared = createContext<Workbench | undefined>(undefined);

/** What all examples of the page share: the reader's values, and what calls have taught so far. */
export function WorkbenchProvider({ own, children }: { own: OwnValues; children: ReactNode }) {
  const [language, choose] = useState<Language>("curl");
  const [known, setKnown] = useState<Known>(() => ({
    ...own,
    accessToken: null,
    conversationId: "",
    begun: false,
    file: null,
  }));

  return (
    <Shared
      value={{
        known,
        learn: (found) => setKnown((before) => ({ ...before, ...found })),
        language,
        choose,
      }}
    >
      {children}
    </Shared>
  );
}

export function useWorkbench(): Workbench {
  const shared = useContext(Shared);
  if (!shared) throw new Error("There is no workbench around this");
  return shared;
}
