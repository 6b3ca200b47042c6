import type { LookupAddress, LookupOptions } from "node:dns";
import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { isLoopbackAddress, isPublicAddress } from "./public-address";

type Limits = {
  maximumBytes: number;
  seconds: number;
  /** For development: this computer, and no other. */
  allowLoopback: boolean;
};

/**
 * The body of an address that somebody typed. It leads to the public Internet alone: the very
 * address that was checked is connected to, a redirect is refused, and size and time are limited.
 * What goes wrong is an error whose message may be shown.
 */
export async function fetchPublic(address: string, limits: Limits): Promise<string> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = await resolve(host);
  const loopback = limits.allowLoopback && found.every((each) => isLoopbackAddress(each.address));
  const reachable = found.length > 0 && found.every((each) => isPublicAddress(each.address));
  if (!loopback && !reachable) {
    throw new Error(
      `${url.hostname} leads into a private network. Only public addresses are read.`,
    );
  }
  if (url.protocol !== "https:" && !loopback) throw new Error("Only https addresses are read.");
  return receive(url, found, limits);
}

async function resolve(host: string): Promise<LookupAddress[]> {
  if (isIP(host)) return [{ address: host, family: isIP(host) }];
  try {
    return await lookup(host, { all: true });
  } catch (cause) {
    throw new Error(`The name ${host} cannot be resolved.`, { cause });
  }
}

function receive(url: URL, found: LookupAddress[], limits: Limits): Promise<string> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      agent: false,
      headers: { accept: "application/json", "user-agent": "Foyer" },
      signal: AbortSignal.timeout(limits.seconds * 1000),
      lookup: (_host, options, callback) => answerWith(found, options, callback),
    });
    request.on("error", (error) => reject(named(error, url, limits)));
    request.on("response", (response) => {
      read(response, limits).then(resolve, (error) => {
        request.destroy();
        reject(named(error, url, limits));
      });
    });
    request.end();
  });
}

/** A second look-up could answer otherwise. */
function answerWith(
  found: LookupAddress[],
  options: LookupOptions,
  callback: (error: null, address: string | LookupAddress[], family?: number) => void,
): void {
  const [first] = found;
  if (options.all) callback(null, found);
  else callback(null, first?.address ?? "", first?.family ?? 4);
}

class Refusal extends Error {}

async function read(response: IncomingMessage, { maximumBytes }: Limits): Promise<string> {
  const { statusCode = 0 } = response;
  if (statusCode >= 300 && statusCode < 400) {
    throw new Refusal("The address redirects. Enter the one it leads to.");
  }
  if (statusCode !== 200) throw new Refusal(`The address answers ${statusCode}.`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maximumBytes)
      throw new Refusal(`The answer is larger than ${maximumBytes / 1024} KiB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function named(error: unknown, { host }: URL, { seconds }: Limits): Error {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const timed = code === "ABORT_ERR" || (error instanceof Error && error.name === "TimeoutError");
  const said = timed
    ? `${host} did not answer within ${seconds} s.`
    : `${host} cannot be reached${code && ` (${code})`}.`;
  return new Error(said, { cause: error });
}
