/** How far a long job has come: `done` records of `of`. */
export type Progress = { readonly done: number; readonly of: number };

/** What a long job is given: somebody to tell how far it has come, and a signal that gives it up. */
export type Job = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

/** How long one slice of a job may keep a view from its reader, in milliseconds. */
const SLICE = 10;

/** A function to await between two pieces of work: it lets the view have its turn when a slice is over. */
export function turns(signal: AbortSignal | undefined): () => Promise<void> {
  let end = performance.now() + SLICE;
  return async () => {
    if (performance.now() < end) return;
    await new Promise((go) => setTimeout(go));
    signal?.throwIfAborted();
    end = performance.now() + SLICE;
  };
}
