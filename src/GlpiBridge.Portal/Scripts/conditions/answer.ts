type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Reads the named controls of a question, disabled ones included: a question that comes back has kept its answer. */
export function readAnswer(question: HTMLElement): string[] {
  const controls = [...question.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
  const kept = [...question.querySelectorAll('.gb-file[data-file] .gb-file-name')].map((name) => name.textContent);
  return [...controls.flatMap(valuesOf), ...kept].filter((value) => value.trim() !== '');
}

function valuesOf(control: Control): string[] {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map((option) => option.value);
  if (control instanceof HTMLTextAreaElement) return [control.value];
  if (control.type === 'radio' || control.type === 'checkbox') return control.checked ? [control.value] : [];
  if (control.type === 'file') return [...(control.files ?? [])].map((file) => file.name);
  return control.type === 'hidden' ? [] : [control.value];
}
