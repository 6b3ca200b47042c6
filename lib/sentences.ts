const list = new Intl.ListFormat("en-US", { type: "conjunction" });

/** "Shop", "Shop and Blog", "Shop, Blog, and Help". */
export function listed(names: readonly string[]): string {
  return list.format(names);
}

/** "1 chat", "1,200 chats". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
