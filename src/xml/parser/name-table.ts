interface Name {
  readonly namespace: string;
  readonly local: string;
}

/** What is known by qualified names, asked without putting a string together. */
export class NameTable<T> {
  private readonly spaces = new Map<string, Map<string, T>>();

  add({ namespace, local }: Name, value: T): void {
    const space = this.spaces.get(namespace) ?? new Map<string, T>();
    this.spaces.set(namespace, space.set(local, value));
  }

  get({ namespace, local }: Name): T | undefined {
    return this.spaces.get(namespace)?.get(local);
  }
}
