/**
 * Milliseconds to wait before attempt `failures` + 1: 1.5 times longer at each,
 * with up to a half taken off at random so that clients do not return together.
 */
export function backoff(failures: number, { first = 1000, longest = 30_000 } = {}): number {
  const full = Math.min(longest, first * 1.5 ** Math.max(0, failures - 1));
  return full * (0.5 + Math.random() / 2);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
