import { element } from './element.ts';

/** Another entity has other categories: the form is brought up to date, with all that was typed. */
export function armEntityField(field: HTMLSelectElement): void {
  field.addEventListener('change', () => {
    const update = element('button', { type: 'submit', name: 'Update', value: 'true', hidden: '' });
    field.form?.append(update);
    field.form?.requestSubmit(update);
    update.remove();
  });
}
