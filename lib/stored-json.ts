import * as z from "zod";
import { AppError } from "./errors";

type Older = Record<string, unknown>;

export type StoredJson<Value> = {
  /** The column as it is understood now; one that cannot be read is an error with a name, never defaults. */
  read: (column: unknown, what: string) => Value;
  /** The value as the column holds it. */
  store: (value: Value) => Value & { schema: number };
};

/**
 * A JSON column. Each bears a `schema` number; `upgrades` turn what an earlier release wrote, keyed
 * by the number they start from, one step at a time.
 */
export function storedJson<Value extends object>({
  schema,
  number,
  upgrades = {},
}: {
  schema: z.ZodType<Value>;
  number: number;
  upgrades?: Record<number, (older: Older) => Older>;
}): StoredJson<Value> {
  const numbered = z.looseObject({ schema: z.int32().min(1).max(number) });

  function read(column: unknown): Value {
    let { schema: from, ...content } = numbered.parse(column) as Older & { schema: number };
    for (; from < number; from++) {
      const upgrade = upgrades[from];
      if (!upgrade) throw new Error(`Nothing upgrades schema ${from}`);
      content = upgrade(content) as typeof content;
    }
    return schema.parse(content);
  }

  return {
    read(column, what) {
      try {
        return read(column);
      } catch (cause) {
        throw new AppError("unavailable", `${what} cannot be read.`, { cause });
      }
    },
    store: (value) => ({ ...value, schema: number }),
  };
}
