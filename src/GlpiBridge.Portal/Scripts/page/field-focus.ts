const takesFocus = 'input:not([type="hidden"], [hidden]), select:not([hidden]), textarea, button, a[href]';

/** Brings a question into view and the focus into its control, or into the first one of a group. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  (field.closest('.gb-question') ?? field).scrollIntoView({ block: 'start' });
  const control = field.matches(takesFocus) ? field : (field.querySelector<HTMLElement>(takesFocus) ?? field);
  control.focus({ preventScroll: true });
  return true;
}

/** A link to one question (« Modifier » on the page that sums the answers up) leads into its control. */
export function followAddress(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id.startsWith('q-')) focusField(id);
}
