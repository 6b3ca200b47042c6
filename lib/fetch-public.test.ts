import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it, test } from "vitest";
import { fetchPublic } from "./fetch-public";

const limits = { maximumBytes: 1024, seconds: 1, allowLoopback: true };
const servers: Server[] = [];
let visits = 0;

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    visits += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

test("on one computer, for development, its own addresses are read", async () => {
  const url = await serving((_request, response) => response.end("{}"));
  expect(await fetchPublic(url, limits)).toBe("{}");
});

it.each([
  {
    what: "redirects",
    answer: (r) => r.writeHead(302, { location: "http://10.0.0.1/" }).end(),
    said: "redirects",
  },
  { what: "is too large", answer: (r) => r.end("x".repeat(2000)), said: "larger than 1 KiB" },
  { what: "drips", answer: (r) => r.write("x"), said: "within 1 s" },
  { what: "fails", answer: (r) => r.writeHead(500).end(), said: "answers 500" },
] as { what: string; answer: (response: Parameters<RequestListener>[1]) => void; said: string }[])(
  "an answer that $what is refused",
  async ({ answer, said }) => {
    const url = await serving((_request, response) => answer(response));
    await expect(fetchPublic(url, limits)).rejects.toThrow(said);
  },
);

it.each([
  (port: string) => `http://127.0.0.1:${port}/`,
  (port: string) => `http://2130706433:${port}/`,
  (port: string) => `http://0x7f.1:${port}/`,
  (port: string) => `http://localhost:${port}/`,
  (port: string) => `https://[::ffff:127.0.0.1]:${port}/`,
  () => "https://169.254.169.254/latest/meta-data",
  () => "https://10.0.0.1/",
  () => "https://[fd00::1]/",
])("a private address is never connected to (%#)", async (address) => {
  const url = await serving((_request, response) => response.end("{}"));
  const before = visits;
  const refused = fetchPublic(address(new URL(url).port), { ...limits, allowLoopback: false });
  await expect(refused).rejects.toThrow("private network");
  expect(visits).toBe(before);
});
