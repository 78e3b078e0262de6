/** Runs a job while no other window of the extension runs one of the same name. */
export async function alone<T>(name: string, job: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, job);
}
