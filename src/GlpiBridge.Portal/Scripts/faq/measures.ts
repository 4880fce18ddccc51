type Happening = 'shown' | 'opened' | 'abandoned';

/** Counts what becomes of the articles that a form suggests: each shown and opened once, the form left once. */
export class Measures {
  readonly #told = new Set<string>();
  #opened: number | undefined;
  #isSent = false;

  constructor(private readonly send: (happening: Happening, article: number) => void) {}

  shown(article: number): void {
    this.#once('shown', article);
  }

  opened(article: number): void {
    this.#opened = article;
    this.#once('opened', article);
  }

  /** The form is on its way: whoever leaves the page now has not given up. */
  sent(): void {
    this.#isSent = true;
  }

  left(): void {
    if (this.#opened === undefined || this.#isSent) return;
    this.send('abandoned', this.#opened);
    this.#opened = undefined;
  }

  /** The page has come back out of the browser's memory. */
  returned(): void {
    this.#isSent = false;
  }

  #once(happening: Happening, article: number): void {
    const key = `${happening} ${article}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.send(happening, article);
  }
}
