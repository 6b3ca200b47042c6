/** The server puts the client's address here after dropping what the request brought. */
export const addressHeader = "x-foyer-address";
