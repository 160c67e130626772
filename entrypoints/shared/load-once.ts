/** Gives something that is loaded once. */
export interface Loaded<T> {
  (): Promise<T>;
  /** Loads it again at the next call. @returns what was loaded so far, or is being loaded */
  readonly forget: () => Promise<T> | undefined;
}

/**
 * Makes a function that loads something at the first call and keeps it. After a failure the next
 * call tries again.
 */
export function loadOnce<T>(load: () => Promise<T>): Loaded<T> {
  let loading: Promise<T> | undefined;
  const forget = (): Promise<T> | undefined => {
    const loaded = loading;
    loading = undefined;
    return loaded;
  };
  const get = (): Promise<T> => {
    loading ??= load().catch((error: unknown) => {
      void forget();
      throw error;
    });
    return loading;
  };
  return Object.assign(get, { forget });
}
