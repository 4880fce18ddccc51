import { CategoryPicker } from './picker/category-picker.ts';
import { FilePicker } from './files/file-picker.ts';
import { RichText } from './rich-text/rich-text.ts';
import { PasswordField } from './page/password-field.ts';
import { armFaqSearch } from './faq/search-bar.ts';
import { armFormSuggestions } from './faq/form-suggestions.ts';
import { armAnsweredErrors } from './page/answered-errors.ts';
import { armConditions } from './conditions/form-conditions.ts';
import { armAutosave } from './draft/autosave.ts';
import { sendKeptDrafts } from './draft/send-kept.ts';
import { armOfflinePage } from './offline/offline-page.ts';
import { registerWorker } from './offline/register.ts';
import { armEntityField } from './page/entity-field.ts';
import { armErrorSummary } from './page/error-summary.ts';
import { armForm } from './page/form-guard.ts';
import { nameSubmission } from './page/form-address.ts';
import { followAddress } from './page/field-focus.ts';
import { armMenu } from './page/menu.ts';
import { armOutages } from './page/outages.ts';
import { armPasswordLines } from './page/password-lines.ts';
import { armPrint } from './page/print.ts';
import { applyStoredStyles } from './page/stored-styles.ts';
import { armLiveTicket } from './tickets/live-ticket.ts';

customElements.define('gb-category-picker', CategoryPicker);
customElements.define('gb-files', FilePicker);
customElements.define('gb-password', PasswordField);
customElements.define('gb-rich-text', RichText);

// Before any other script changes what the server sent.
document.querySelectorAll<HTMLElement>('[data-gb-live]').forEach(armLiveTicket);
// Before the address changes: the part of it that leads to a question goes with that.
followAddress();
document.querySelectorAll<HTMLFormElement>('form[data-gb-form]').forEach((form) => {
  armConditions(form);
  armAnsweredErrors(form);
  armOutages(form);
  armForm(form, armAutosave(form));
  nameSubmission(form);
  armFormSuggestions(form);
});
document.querySelectorAll<HTMLFormElement>('form[data-gb-faq-search]').forEach(armFaqSearch);
document.querySelectorAll<HTMLSelectElement>('select[data-gb-entity]').forEach(armEntityField);
document.querySelectorAll<HTMLDetailsElement>('details.gb-menu').forEach(armMenu);
document.querySelectorAll<HTMLElement>('[data-gb-password-rule]').forEach(armPasswordLines);
document.querySelectorAll<HTMLButtonElement>('[data-gb-print]').forEach(armPrint);
document.querySelectorAll<HTMLElement>('[data-gb-offline]').forEach(armOfflinePage);
applyStoredStyles(document);
armErrorSummary();
void sendKeptDrafts();
registerWorker();
