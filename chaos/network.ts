import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";
import { closeInTheEnd } from "./left-open";

export type Cut = "reset" | "end" | "silence";
export const cuts: [Cut, ...Cut[]] = ["reset", "end", "silence"];

type Pair = { client: Socket; server: Socket };

/** A network between a client and the server that can break in three ways. */
export class Network {
  readonly #pairs = new Set<Pair>();

  private constructor(
    private readonly listener: Server,
    readonly port: number,
  ) {}

  static async before(port: number): Promise<Network> {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const network = new Network(listener, (listener.address() as AddressInfo).port);
    listener.on("connection", (client) => network.#join(client, connect(port, "127.0.0.1")));
    closeInTheEnd(network);
    return network;
  }

  /** Breaks every connection, each in its own way. After a silence nobody is told: both ends stay open and hear nothing. */
  cut(choose: () => Cut): Cut[] {
    const broken = [...this.#pairs];
    this.#pairs.clear();
    return broken.map(({ client, server }) => {
      const how = choose();
      client.unpipe(server);
      server.unpipe(client);
      if (how === "silence") {
        client.pause();
        server.pause();
      } else {
        for (const socket of [client, server]) {
          if (how === "reset") socket.resetAndDestroy();
          else socket.end();
        }
      }
      return how;
    });
  }

  close(): void {
    this.cut(() => "reset");
    this.listener.close();
  }

  #join(client: Socket, server: Socket): void {
    const pair = { client, server };
    this.#pairs.add(pair);
    client.pipe(server);
    server.pipe(client);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#pairs.delete(pair);
        other.destroy();
      });
    }
  }
}
