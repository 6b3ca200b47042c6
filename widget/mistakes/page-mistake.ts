/** What a page did wrong with the public API. Bootstrap sees it; the panel's script has the words. */
export type PageMistake =
  /** With `setIdentityToken`; `verifies` is unknown before the chat is ready. */
  | { given: unknown; verifies: boolean | undefined }
  /** With a pre-chat field; there is no `limit` where there is no such field. */
  | { name: string; isHidden: boolean; fixed: boolean; limit: number | undefined; ready: boolean };
