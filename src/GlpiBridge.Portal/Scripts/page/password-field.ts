import { say } from '../text/words.ts';
import { element, srOnly } from './element.ts';

/** `<gb-password>` around a password field: a button that shows what was typed. */
export class PasswordField extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.querySelector('button')) return;
    const button = element('button', { type: 'button', 'aria-controls': input.id });
    const show = (shown: boolean): void => {
      input.type = shown ? 'text' : 'password';
      button.replaceChildren(say(shown ? 'script.password-hide' : 'script.password-show'), srOnly(` ${say('script.password-what')}`));
    };
    show(false);
    button.addEventListener('click', () => show(input.type === 'password'));
    // Password managers and the browser's history must see a password field.
    input.form?.addEventListener('submit', () => show(false));
    this.classList.add('gb-armed');
    this.append(button);
  }
}
