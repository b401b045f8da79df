/** A topic of the security notes. */
export interface Note {
  readonly title: string;
  /** AWS's page on it. */
  readonly page: string;
  /** What a hover shows, as Markdown. */
  readonly short: string;
  /** What follows it on the notes page, as Markdown; may be empty. */
  readonly further: string;
}
