import type { Deployment } from "./configuration";
import type { KeyValueStorage } from "./key-value-storage";

/** Keeps a guest's token over the ends of pages and apps. Storage that fails costs no chat. */
export class KeptToken {
  readonly #storage: KeyValueStorage;
  readonly #key: string;

  constructor(storage: KeyValueStorage, { orgId, deployment }: Deployment) {
    this.#storage = storage;
    this.#key = `foyer/${orgId.slice(0, 15)}/${deployment}`;
  }

  async read(): Promise<string | undefined> {
    try {
      return (await this.#storage.getItem(this.#key)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  async keep(accessToken: string): Promise<void> {
    try {
      await this.#storage.setItem(this.#key, accessToken);
    } catch {
      // Full or blocked: it holds until the page is left.
    }
  }

  async forget(): Promise<void> {
    try {
      await this.#storage.removeItem(this.#key);
    } catch {
      // What cannot be written was not kept either.
    }
  }
}
