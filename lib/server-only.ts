/** Stands in for `server-only` in plain Node, where the package throws. */
export {};
