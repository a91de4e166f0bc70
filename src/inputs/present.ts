type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that have a value: an optional property is absent then, never undefined. */
export function present<T extends object>(entries: T): Present<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Present<T>;
}
