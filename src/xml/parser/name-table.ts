interface ExpandedName {
  readonly namespace: string;
  readonly local: string;
}

/** A map by expanded names, which is asked without putting a string together. */
export class NameTable<T> {
  private readonly spaces = new Map<string, Map<string, T>>();

  add({ namespace, local }: ExpandedName, value: T): void {
    const space = this.spaces.get(namespace) ?? new Map<string, T>();
    this.spaces.set(namespace, space.set(local, value));
  }

  get({ namespace, local }: ExpandedName): T | undefined {
    return this.spaces.get(namespace)?.get(local);
  }
}
