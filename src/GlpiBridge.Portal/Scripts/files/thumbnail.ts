import { element } from '../page/element.ts';

const side = 88;

/** A canvas needs no blob: address, which the content security policy does not allow. */
export async function drawFile(file: File, place: HTMLElement): Promise<void> {
  try {
    const image = await createImageBitmap(file);
    const canvas = element('canvas', { width: String(side), height: String(side) });
    const scale = Math.max(side / image.width, side / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    canvas.getContext('2d')?.drawImage(image, (side - width) / 2, (side - height) / 2, width, height);
    image.close();
    place.replaceChildren(canvas);
  } catch (error) {
    // A picture that the browser cannot read keeps the letters of its type.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function drawStored(url: string, place: HTMLElement): void {
  const letters = [...place.childNodes];
  const image = element('img', { src: url, alt: '', loading: 'lazy', width: '44', height: '44' });
  image.addEventListener('error', () => place.replaceChildren(...letters));
  place.replaceChildren(image);
}
