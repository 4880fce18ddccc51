import { below } from '../server/below.ts';
import { success } from '../server/reply.ts';
import { request } from '../server/request.ts';
import { announce } from './live.ts';
import { SessionPlan, type SessionTime, type Shown, type Told } from './session-plan.ts';

// Goes on while the machine sleeps, as the session's time does.
const wallClock = {
  now: () => Date.now(),
  start: (action: () => void, delay: number) => window.setTimeout(action, delay),
  stop: (timer: number) => window.clearTimeout(timer),
};

/** Warns before the session ends and lets it go on; where nobody answers, says that it has ended and how to go on. What was typed stays where it is. */
class SessionEnd {
  readonly #ended = document.querySelector<HTMLDialogElement>('#session-finie');
  readonly #tabs = new BroadcastChannel(`gb-session ${below('/')}`);
  readonly #plan: SessionPlan;
  #isUnderstood = false;

  constructor(private readonly warning: HTMLDialogElement) {
    this.#plan = new SessionPlan(wallClock, Number(warning.dataset['warning']) * 1000, () => ask(true), (what) => this.#show(what), (time) => this.#tabs.postMessage(time));
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<SessionTime>) => this.#plan.follow(data));
    this.#part('stay').addEventListener('click', () => void this.#stay());
    this.#part('understood').addEventListener('click', () => this.#understand());
    warning.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (this.#part('stay').hidden) this.#understand();
      else void this.#stay();
    });
    this.#ended?.querySelector('[data-part="close"]')?.addEventListener('click', () => this.#ended?.close());
  }

  start(): void {
    this.#plan.hear({ seconds: Number(this.warning.dataset['gbSession']), mayExtend: 'mayExtend' in this.warning.dataset });
    // A page that the browser kept says what was true when it came.
    const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (way?.type === 'back_forward') void this.#plan.check();
    window.addEventListener('pageshow', (event) => event.persisted && void this.#plan.check());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.warning.open && void this.#plan.check());
  }

  async #stay(): Promise<void> {
    const told = await ask(false);
    if (told) this.#plan.hear(told);
    if (told && told !== 'ended') announce(this.warning.dataset['stayed'] ?? '');
    else if (!told) this.#say(this.warning.dataset['failed'] ?? '');
  }

  #understand(): void {
    this.#isUnderstood = true;
    this.warning.close();
  }

  #show(what: Shown): void {
    if (what === 'nothing' || what === 'ended') {
      this.warning.close();
      this.#isUnderstood = false;
    }
    if (what === 'nothing') this.#ended?.close();
    else if (what === 'ended') this.#end();
    else this.#warn(what);
  }

  #warn({ minutes, mayExtend }: Exclude<Shown, string>): void {
    if (this.#isUnderstood) return;
    for (const [name, isShown] of [['idle', mayExtend], ['stay', mayExtend], ['last', !mayExtend], ['understood', !mayExtend]] as const) this.#part(name).hidden = !isShown;
    if (!this.warning.open) this.warning.showModal();
    this.#say(minutes > 1 ? (this.warning.dataset['minutes'] ?? '').replace('{0}', String(minutes)) : (this.warning.dataset['minute'] ?? ''));
  }

  #end(): void {
    const link = this.#ended?.querySelector<HTMLAnchorElement>('[data-part="sign-in"]');
    if (link) link.search = String(new URLSearchParams({ retour: location.pathname.slice(below('').length) + location.search, session: 'expiree' }));
    if (!this.#ended?.open) this.#ended?.showModal();
  }

  // A live region: the same words again are not said again.
  #say(words: string): void {
    const line = this.#part('left');
    if (line.textContent !== words) line.textContent = words;
  }

  #part(name: string): HTMLElement {
    return this.warning.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }
}

async function ask(isUnattended: boolean): Promise<Told> {
  const reply = await request(below('/session'), { cache: 'no-store', headers: isUnattended ? { 'X-Unattended': 'true' } : {}, signal: AbortSignal.timeout(10_000) });
  const told = success<{ seconds: number; mayExtend: boolean }>(reply);
  return told ?? (reply.status === 401 ? 'ended' : undefined);
}

export function armSessionEnd(warning: HTMLDialogElement): void {
  new SessionEnd(warning).start();
}
