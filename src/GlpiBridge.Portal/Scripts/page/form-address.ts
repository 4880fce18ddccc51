/** The page takes the address of what it holds: back after sending leads to the receipt, not to a filled form that would be sent a second time. */
export function nameSubmission(form: HTMLFormElement): void {
  const submission = form.elements.namedItem('Submission');
  // A form that is sent elsewhere is part of a page that is about something else.
  if (submission instanceof HTMLInputElement && new URL(form.action).pathname === location.pathname) history.replaceState(history.state, '', `?brouillon=${submission.value}`);
}
