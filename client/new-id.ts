/** A random UUID, also where pages without TLS and React Native have no `crypto.randomUUID`. */
export function newId(): string {
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) => {
    const [random = 0] = globalThis.crypto?.getRandomValues(new Uint8Array(1)) ?? [
      Math.random() * 256,
    ];
    // Where an 8 stands its two highest bits do, as the format has it.
    return (Number(digit) ^ ((random & 15) >> (Number(digit) / 4))).toString(16);
  });
}
