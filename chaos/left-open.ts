type Closable = { close(): unknown };

const open = new Set<Closable>();

/** Whatever becomes of its scenario, it is closed before the next. */
export function closeInTheEnd(thing: Closable): void {
  open.add(thing);
}

export async function closeWhatIsOpen(): Promise<void> {
  const those = [...open];
  open.clear();
  await Promise.all(those.map((thing) => thing.close()));
}
