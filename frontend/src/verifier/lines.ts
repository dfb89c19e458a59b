/** Cuts a stream of bytes into lines and keeps no more than one of them. */
export class Lines {
  private parts: Uint8Array[] = [];
  private length = 0;

  /**
   * @param longest bytes of the longest line that is kept
   * @param each called with each line without its line feed; with null for one that is longer or has no end
   */
  constructor(
    private readonly longest: number,
    private readonly each: (line: Uint8Array | null) => void,
  ) {}

  push(chunk: Uint8Array): void {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      this.keep(chunk.subarray(from, end));
      this.give();
      from = end + 1;
    }
    this.keep(chunk.subarray(from));
  }

  /** No more bytes come: what stands behind the last line feed is no line. */
  end(): void {
    if (this.length > 0) {
      this.parts = [];
      this.length = 0;
      this.each(null);
    }
  }

  private keep(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.longest) {
      this.parts = [];
    } else if (part.length > 0) {
      this.parts.push(part.slice());
    }
  }

  private give(): void {
    const line = this.length > this.longest ? null : joined(this.parts, this.length);
    this.parts = [];
    this.length = 0;
    this.each(line);
  }
}

/** Puts parts together to one. */
export function joined(parts: Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) {
    return only;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
