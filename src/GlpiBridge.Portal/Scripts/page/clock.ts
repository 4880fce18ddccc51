import type { Clock } from '../draft/save-plan.ts';

/** The browser's clock. */
export const clock: Clock = {
  now: () => performance.now(),
  start: (action, delay) => window.setTimeout(action, delay),
  stop: (timer) => window.clearTimeout(timer),
};
