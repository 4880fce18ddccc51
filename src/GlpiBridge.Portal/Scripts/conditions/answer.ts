type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Reads the named controls of a question, disabled ones included: a question that comes back has kept its answer. Only the controls
 * of the question's own name give values; a person's parts and the names of files stand beside them.
 */
export function readAnswer(question: HTMLElement, id: string): [string, string[]][] {
  const values: string[] = [];
  const rest: string[] = [];
  for (const control of question.querySelectorAll<Control>('input[name^="r."], select[name^="r."], textarea[name^="r."]')) {
    (control.name === `r.${id}` && control.type !== 'file' ? values : rest).push(...valuesOf(control));
  }
  for (const name of question.querySelectorAll('.gb-file[data-file] .gb-file-name')) rest.push(name.textContent);
  return [[id, values], [`${id}.`, rest]];
}

function valuesOf(control: Control): string[] {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map((option) => option.value);
  if (control instanceof HTMLTextAreaElement) return [control.value];
  if (control.type === 'radio' || control.type === 'checkbox') return control.checked ? [control.value] : [];
  if (control.type === 'file') return [...(control.files ?? [])].map((file) => file.name);
  return control.type === 'hidden' ? [] : [control.value];
}
