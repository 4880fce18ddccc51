/** What the page lends to the editor: everything that is not text editing happens there. */
export interface EditorHost {
  readonly textarea: HTMLTextAreaElement;
  /** Stored HTML, with styles. */
  readonly html: string;
  readonly label: string;
  changed(html: string): void;
  /** Sends a picture and shows how far it is. `done` comes with its address, `gone` when the user gives it up. */
  send(file: File, done: (address: string) => Promise<void>, gone: () => void): void;
  /** Says something that went otherwise than the user thinks. */
  tell(sentences: readonly string[]): void;
}

/** What the field's attributes say. */
export interface FieldState {
  readonly required: boolean;
  readonly invalid: boolean;
  /** The help and the errors that belong to it. */
  readonly description: string;
}

export interface EditorHandle {
  focus(): void;
  setState(state: FieldState): void;
}
