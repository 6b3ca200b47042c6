/** The server puts the client's address here after dropping what the request brought. */
export const addressHeader = "x-foyer-address";

/** And here the path and query that were asked for, which Next does not tell a page. */
export const pathHeader = "x-foyer-path";
