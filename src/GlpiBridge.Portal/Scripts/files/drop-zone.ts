import { element } from '../page/element.ts';
import { say } from '../text/words.ts';
import { droppedFiles } from './incoming.ts';

export interface DropZone {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** The button that opens the browser's own dialog, in the zone that files may be dropped on; a camera where fingers point. */
export function createDropZone(id: string, labelId: string, photos: boolean, take: (files: File[], folders: string[]) => void): DropZone {
  const button = element('button', { type: 'button', class: 'btn btn-secondary', id, 'aria-labelledby': `${labelId} ${id}` }, say('script.file-choose'));
  const zone = element(
    'div',
    { class: 'gb-drop' },
    element('span', { class: 'gb-drop-hint' }, say('script.file-drop')),
    button,
    ...(photos && window.matchMedia('(pointer: coarse)').matches ? cameraButton((files) => take(files, [])) : []),
    element('p', { class: 'gb-drop-hint' }, say('script.file-paste')),
  );
  const over = (inside: boolean) => (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    zone.classList.toggle('gb-over', inside);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    const { files, folders } = droppedFiles(event.dataTransfer);
    take(files, folders);
  });
  keepPage();
  return { element: zone, button };
}

// The field has no name: it is never sent.
function cameraButton(take: (files: File[]) => void): HTMLElement[] {
  const camera = element('input', { type: 'file', accept: 'image/*', capture: 'environment', hidden: true });
  const button = element('button', { type: 'button', class: 'btn btn-secondary' }, say('script.file-photo'));
  button.addEventListener('click', () => camera.click());
  camera.addEventListener('change', () => {
    take([...(camera.files ?? [])]);
    camera.value = '';
  });
  return [button, camera];
}

let kept = false;

// A file dropped beside the zone would replace the page, and with it what was typed.
function keepPage(): void {
  if (kept) return;
  kept = true;
  for (const name of ['dragover', 'drop'] as const) {
    window.addEventListener(name, (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }
}
