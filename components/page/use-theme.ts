"use client";

import { useSyncExternalStore } from "react";
import { parseTheme, type Theme, themeCookie } from "./theme";

const year = 365 * 24 * 60 * 60;

/** The theme in force, and how to change it: at once here, and by cookie for the next page. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    subscribe,
    () => parseTheme(document.documentElement.dataset.theme),
    () => "system" as const,
  );
  return [theme, setTheme];
}

function setTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${year}; samesite=lax`;
}

function subscribe(onChange: () => void) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
