import css from "./emoji-picker.css";

const emoji = [
  ..."😀😄😁😅😂🙂😉😊😍😘🤗🤔😐🙄😕😟😢😭😡😱😴🤒🥳😎",
  ..."👍👎👌🙏👏💪🤝👋✌🤞👀🙌",
  ..."❤💔✨🎉🎂🎁☕🍕🌞🌧🐶🐱📷📞📦🚚💳🔑✅❌❓❗⏰💡",
];
const columns = 8;
const moves: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: columns,
  ArrowUp: -columns,
};

/** Opens a grid of emoji in `place`, with the focus in it. Returns how to close it. */
export function openEmojiPicker({
  place,
  name,
  onChoose,
  onClose,
}: {
  place: HTMLElement;
  name: string;
  onChoose: (emoji: string) => void;
  /** By Escape, or when the focus went elsewhere. */
  onClose: () => void;
}): () => void {
  const root = place.getRootNode() as ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const grid = document.createElement("div");
  grid.className = "emoji";
  grid.setAttribute("role", "dialog");
  grid.setAttribute("aria-label", name);
  const buttons = emoji.map((one) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = one;
    button.tabIndex = -1;
    button.addEventListener("click", () => onChoose(one));
    return button;
  });
  grid.append(...buttons);

  let at = 0;
  function goTo(next: number): void {
    const button = buttons[next];
    if (!button) return;
    buttons[at]?.setAttribute("tabindex", "-1");
    at = next;
    button.tabIndex = 0;
    button.focus();
  }
  grid.addEventListener("keydown", (event) => {
    if (event.key === "Escape") onClose();
    else if (event.key in moves) {
      const forward = getComputedStyle(grid).direction === "rtl" ? -1 : 1;
      const move = moves[event.key] ?? 0;
      goTo(at + (Math.abs(move) === 1 ? move * forward : move));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  grid.addEventListener("focusout", ({ relatedTarget }) => {
    if (!grid.contains(relatedTarget as Node | null)) onClose();
  });

  place.append(grid);
  goTo(0);
  return () => {
    grid.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
