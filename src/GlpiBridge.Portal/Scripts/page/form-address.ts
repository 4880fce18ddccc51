/** The page takes the address of what it holds: back after sending leads to the receipt, not to a filled form that would be sent a second time. */
export function nameSubmission(form: HTMLFormElement): void {
  const submission = form.elements.namedItem('Submission');
  if (submission instanceof HTMLInputElement) history.replaceState(history.state, '', `?brouillon=${submission.value}`);
}
