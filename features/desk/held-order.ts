export type HeldRow<Item> = { id: string; item: Item | undefined };

/**
 * A list that must not jump: under the pointer, rows that went leave their place empty
 * and new ones come last. `held` are the ids shown when the pointer came.
 */
export function heldOrder<Item>(
  held: readonly string[] | undefined,
  current: readonly { id: string; item: Item }[],
): HeldRow<Item>[] {
  if (!held) return [...current];
  const byId = new Map(current.map((row) => [row.id, row.item]));
  const known = new Set(held);
  return [
    ...held.map((id) => ({ id, item: byId.get(id) })),
    ...current.filter((row) => !known.has(row.id)),
  ];
}
