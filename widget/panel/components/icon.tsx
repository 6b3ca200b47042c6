const paths = {
  minimize: "m6 9.5 6 6 6-6",
  end: "M6.5 6.5l11 11m0-11l-11 11",
  send: "M12 19V5.5m-6 6 6-6 6 6",
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
