/**
 * Keeps what was read last: at least so many, at most twice as many. Two tables take turns, so that what is
 * used stays and nothing is moved about.
 */
export class Recent<T> {
  private readonly most: number;
  private young = new Map<number, T>();
  private old = new Map<number, T>();

  constructor(most: number) {
    this.most = most;
  }

  get(key: number): T | undefined {
    const own = this.young.get(key);
    if (own !== undefined) return own;
    const earlier = this.old.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  set(key: number, value: T): void {
    if (this.young.size >= this.most && !this.young.has(key)) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }
}
