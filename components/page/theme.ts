export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

export function parseTheme(stored: string | undefined): Theme {
  return themes.find((theme) => theme === stored) ?? "system";
}
