import { createServer } from "node:net";

const lowest = 20_000;
const highest = 30_000;
let next = lowest + (process.pid % (highest - lowest));

/**
 * A port that nobody listens on, below those that systems give to outgoing
 * connections: whoever calls a dead server there can never meet itself.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = port + 1 < highest ? port + 1 : lowest;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, () => server.close(() => resolve(true)));
  });
}
