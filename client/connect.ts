import { type Configuration, readConfiguration } from "./configuration";
import { enter, type IdentityToken } from "./enter";
import { FoyerClient } from "./foyer-client";
import { KeptToken } from "./kept-token";
import { type KeyValueStorage, standardStorage } from "./key-value-storage";

export type ConnectOptions = {
  /**
   * Gives the identity token of who is signed in; absent for guests. Asked for at once, and again
   * some seconds before our token ends: it has 30 seconds, else the client emits `expired`.
   */
  identityToken?: IdentityToken;
  /** Where a guest's token is kept: React Native's `AsyncStorage`, or anything with its three methods. */
  storage?: KeyValueStorage;
  /** What your app is called in the records, such as `iOS`. */
  platform?: string;
  /** `polling` where proxies hold event streams back. */
  transport?: "stream" | "polling";
};

/** Takes the mobile configuration file as it was downloaded, and gives this customer's client. */
export async function connect(
  configuration: Configuration,
  { identityToken, storage = standardStorage(), platform, transport }: ConnectOptions = {},
): Promise<FoyerClient> {
  const place = readConfiguration(configuration);
  const kept = new KeptToken(storage, place);
  const entered = await enter(place, kept, {
    ...(identityToken && { identityToken }),
    ...(platform && { platform }),
  });
  return new FoyerClient(place, entered, { kept, transport });
}
