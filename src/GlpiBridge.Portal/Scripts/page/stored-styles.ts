import { marksOf, readStyle } from '../text/marks.ts';

const colors = ['color', 'background', 'background-color'];

/**
 * Formatted text comes with its styles in `data-style`, since the content security policy allows no style attributes. The server has
 * cleaned them. Colours become the nearest of ours, which can be read in light and in dark.
 */
export function applyStoredStyles(place: ParentNode): void {
  for (const element of place.querySelectorAll<HTMLElement>('[data-style]')) {
    const style = element.dataset['style'] ?? '';
    for (const [name, value] of Object.entries(marksOf(style))) element.setAttribute(name, value);
    for (const [name, value] of readStyle(style)) {
      if (!colors.includes(name)) element.style.setProperty(name, value);
    }
  }
}
