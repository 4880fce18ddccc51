import { clock } from '../page/clock.ts';
import { element } from '../page/element.ts';
import { icon } from '../page/icon.ts';
import { show } from '../page/toast.ts';
import { failure, success, type Failure } from '../server/reply.ts';
import { request, tokenField, tokenHeader, tokenOf } from '../server/request.ts';
import { capital, say } from '../text/words.ts';
import { draftData, mayOutlivePage } from './draft-data.ts';
import { SavePlan, type Outcome } from './save-plan.ts';
import { keptDrafts } from './send-kept.ts';

const slow = 300;
// Sending the form waits for a draft that is on its way: not for ever.
const patience = 15_000;

/** Saves the form's answers as a draft while they are given, and says so in one line. */
export class Autosave {
  readonly #line: HTMLElement | null;
  readonly #plan: SavePlan;
  #reason = '';
  #changes = 0;
  #failed = false;
  #isShown = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly address: string,
  ) {
    this.#line = form.querySelector<HTMLElement>('[data-gb-draft-state]');
    this.#plan = new SavePlan(clock, (urgent) => this.#save(urgent), (delay) => this.#tellFailure(delay));
    for (const name of ['input', 'change']) form.addEventListener(name, () => this.#changed());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#plan.now(true));
    window.addEventListener('online', () => this.#plan.now());
  }

  get hasUnsaved(): boolean {
    return this.#plan.hasUnsaved;
  }

  /** Keeps what is unsaved; false when that failed, which the line says: leaving the page would lose what was typed. */
  async settle(): Promise<boolean> {
    await this.#plan.flush();
    return !this.#failed;
  }

  /** Keeps in this browser what the server cannot be told now; false where it can, and where the browser keeps nothing. */
  keepHere(): boolean {
    if (navigator.onLine && !this.#failed) return false;
    const answers = [...draftData(this.form)].flatMap(([name, value]) => (typeof value === 'string' && name !== tokenField ? [[name, value] as const] : []));
    return keptDrafts?.keep(this.#id, { address: this.address, title: document.querySelector('h1')?.textContent ?? '', answers }) ?? false;
  }

  get #id(): string {
    return this.form.querySelector<HTMLInputElement>('input[name="Submission"]')?.value ?? '';
  }

  cancel(): Promise<void> {
    return this.#plan.cancel();
  }

  resume(): void {
    this.#plan.resume();
  }

  #changed(): void {
    this.#changes++;
    this.#line?.setAttribute('data-gb-draft-state', 'unsaved');
    this.#plan.changed();
  }

  async #save(urgent: boolean): Promise<Outcome> {
    // Before anything else: a page that is being left waits for no answer.
    this.keepHere();
    const body = draftData(this.form);
    const changes = this.#changes;
    const busy = window.setTimeout(() => this.#say(say('script.draft-saving')), slow);
    const headers = { [tokenHeader]: tokenOf(this.form) };
    const reply = await request(this.address, { method: 'POST', body, headers, keepalive: urgent && mayOutlivePage(body), signal: AbortSignal.timeout(patience) });
    window.clearTimeout(busy);
    const saved = success<{ message: string }>(reply);
    if (saved) {
      this.#say(icon('check'), saved.message);
      this.#showOnce(saved.message);
      this.#failed = false;
      keptDrafts?.forget(this.#id);
      if (changes === this.#changes) this.#line?.setAttribute('data-gb-draft-state', 'saved');
      return 'saved';
    }
    const why = failure(reply);
    this.#reason = why.message;
    this.#failed = why.again;
    if (why.again) return 'failed';
    keptDrafts?.forget(this.#id);
    this.#sayOver(why);
    return 'over';
  }

  #tellFailure(delay: number): void {
    const here = this.keepHere() ? say('script.draft-here') : '';
    this.#say(icon('alert'), say('script.draft-failed', `${this.#reason}${here}`, delay / 1000));
  }

  #sayOver({ message, location }: Failure): void {
    this.#say(icon('alert'), `${capital(message)} `, ...(location ? [element('a', { href: location }, say('script.request-link'))] : []));
  }

  // Where the line is out of sight (a short form on a long page, a phone on its side), it shows once that what is typed is kept.
  #showOnce(words: string): void {
    const place = this.#line?.getBoundingClientRect();
    if (this.#isShown || !place || (place.top >= 0 && place.bottom <= window.innerHeight)) return;
    this.#isShown = true;
    show(words);
  }

  // The line is a live region: the same words again are not said again.
  #say(...content: (Node | string)[]): void {
    const words = content.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
    if (this.#line && this.#line.textContent !== words) this.#line.replaceChildren(...content);
  }
}

/** A form that names no address for its draft is not saved while it is filled in. */
export function armAutosave(form: HTMLFormElement): Autosave | undefined {
  const address = form.dataset['gbAutosave'];
  return address ? new Autosave(form, address) : undefined;
}
