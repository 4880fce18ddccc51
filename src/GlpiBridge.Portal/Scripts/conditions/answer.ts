import type { Answer } from './condition.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Reads the named controls of a question, disabled ones included: a question that comes back has kept its answer. */
export function readAnswer(question: HTMLElement): Answer {
  const controls = [...question.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
  const keptFiles = question.querySelectorAll('.gb-file[data-file]').length;
  const values = [...controls.flatMap(valuesOf), ...Array<string>(keptFiles).fill('fichier')];
  return { values: values.filter((value) => value.trim() !== ''), set: controls.some(takesSeveral) };
}

function valuesOf(control: Control): string[] {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map((option) => option.value);
  if (control instanceof HTMLTextAreaElement) return [control.value];
  if (control.type === 'radio' || control.type === 'checkbox') return control.checked ? [control.value] : [];
  if (control.type === 'file') return [...(control.files ?? [])].map((file) => file.name);
  return control.type === 'hidden' ? [] : [control.value.trim()];
}

function takesSeveral(control: Control): boolean {
  return control instanceof HTMLSelectElement ? control.multiple : control.type === 'checkbox' || control.type === 'file';
}
