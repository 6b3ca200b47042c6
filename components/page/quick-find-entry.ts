export type QuickFindEntry = {
  group: string;
  label: string;
  href: string;
  /** Other names under which somebody may look for it. */
  keywords?: readonly string[];
  /** Too many to be listed before somebody types. */
  onlySought?: boolean;
  /** Muted, at the right: a developer name, a type. */
  detail?: string;
};
