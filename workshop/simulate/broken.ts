/** Something that must not be; the tickets that it is about. */
export class Broken extends Error {
  readonly about: readonly string[];
  constructor(message: string, ...about: readonly string[]) {
    super(message);
    this.about = about;
  }
}
