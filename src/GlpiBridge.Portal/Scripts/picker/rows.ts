/** The rows of a listbox: what each stands for, and which one is active. */
export class Rows<Item> {
  #rows: HTMLElement[] = [];
  #items: Item[] = [];
  #active = -1;

  constructor(
    readonly element: HTMLElement,
    private readonly onActive: (rowId: string) => void,
  ) {}

  get count(): number {
    return this.#rows.length;
  }

  get active(): Item | undefined {
    return this.#items[this.#active];
  }

  get isFirstActive(): boolean {
    return this.#active === 0;
  }

  of(row: HTMLElement): Item | undefined {
    return this.#items[this.#rows.indexOf(row)];
  }

  clear(): void {
    this.#rows = [];
    this.#items = [];
    this.#active = -1;
  }

  add<Row extends HTMLElement>(row: Row, item: Item): Row {
    row.id = `${this.element.id}-${this.#rows.length}`;
    this.#rows.push(row);
    this.#items.push(item);
    return row;
  }

  indexOf(holds: (item: Item) => boolean): number {
    return this.#items.findIndex(holds);
  }

  move(step: number): void {
    const from = this.#active < 0 && step < 0 ? this.count : this.#active;
    this.activate(Math.max(0, Math.min(this.count - 1, from + step)));
  }

  activate(index: number): void {
    this.#rows[this.#active]?.classList.remove('gb-active');
    this.#active = Math.min(index, this.count - 1);
    const row = this.#rows[this.#active];
    row?.classList.add('gb-active');
    // The first row brings what stands above it into view.
    if (this.#active === 0) this.element.scrollTop = 0;
    else row?.scrollIntoView({ block: 'nearest' });
    this.onActive(row?.id ?? '');
  }
}
