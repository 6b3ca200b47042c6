const paths = {
  minimize: "m6 9.5 6 6 6-6",
  end: "M6.5 6.5l11 11m0-11l-11 11",
  send: "M12 19V5.5m-6 6 6-6 6 6",
  emoji:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8.5 14.5s1.2 1.8 3.5 1.8 3.5-1.8 3.5-1.8M9 9.5h.01M15 9.5h.01",
  again: "M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5",
  down: "M12 5v13.5m-6-6 6 6 6-6",
};

/** A 20 px line drawing in the color of the text beside it. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
