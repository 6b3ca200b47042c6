export type StreamRequest = {
  url: string;
  headers?: Record<string, string>;
  credentials?: RequestCredentials;
  signal: AbortSignal;
};

/** Reads a stream to its end. Rejects with `MessagingError` when the server refuses it. */
export type ReadText = (
  request: StreamRequest,
  on: { open: () => void; text: (chunk: string) => void },
) => Promise<void>;
