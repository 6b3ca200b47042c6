import { t } from "./wording";

/** Shows a count on the launcher: a badge to see, a description to hear. Its name stays. */
export function createUnreadBadge(button: HTMLButtonElement, root: ShadowRoot) {
  const badge = document.createElement("span");
  badge.className = "unread";
  badge.setAttribute("aria-hidden", "true");
  const description = document.createElement("span");
  description.className = "silent";
  description.id = "foyer-unread";
  description.setAttribute("role", "status");
  root.append(description);

  return (count: number): void => {
    badge.textContent = count > 9 ? t("launcher.overNine") : String(count);
    description.textContent = count === 0 ? "" : t("launcher.unread", { count });
    if (count > 0) {
      button.append(badge);
      button.setAttribute("aria-describedby", description.id);
    } else {
      badge.remove();
      button.removeAttribute("aria-describedby");
    }
  };
}
