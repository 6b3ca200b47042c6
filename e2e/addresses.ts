/** The process that the seed has filled. */
export const foyer = "http://localhost:3100";
/** A process on an empty database: for the first visit. */
export const newcomer = "http://localhost:3101";
/** A customer's website on another origin, which the seed's organization lists. */
export const site = "http://127.0.0.1:4000";
/** The same pages under an origin that nobody lists. */
export const unlistedSite = "http://127.0.0.1:4001";

export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
