/** Runs a job while no other window of the extension runs one of the same name. */
export async function alone<T>(name: string, job: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, job);
}

/** The same where nobody runs one of that name; otherwise nothing is run, and null comes back at once. */
export async function aloneIfFree<T>(name: string, job: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? job() : null));
}
