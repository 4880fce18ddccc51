/** The colours of the toolbar, and their names. Styles/_palette.scss shows the same ones. */
export const textColors: readonly (readonly [string, string])[] = [
  ['#c0392b', 'Red'],
  ['#ba5c00', 'Orange'],
  ['#7d4b1e', 'Brown'],
  ['#1e7d3c', 'Green'],
  ['#0b7a75', 'Turquoise'],
  ['#1f5fae', 'Blue'],
  ['#7a3ea8', 'Purple'],
  ['#b8327a', 'Pink'],
  ['#6b7280', 'Grey'],
];

export const backColors: readonly (readonly [string, string])[] = [
  ['#fff3a3', 'Yellow'],
  ['#ffdcb2', 'Orange'],
  ['#ffc9c4', 'Red'],
  ['#c8f0d0', 'Green'],
  ['#cfe4ff', 'Blue'],
  ['#e6d6fb', 'Purple'],
  ['#e5e7eb', 'Grey'],
];

/** As the editor's options want them: value, name, value, name… */
export function colorMap(colors: readonly (readonly [string, string])[], nameOf: (name: string) => string): string[] {
  return colors.flatMap(([color, name]) => [color, nameOf(name)]);
}

/** The toolbar's colour that comes closest to one from elsewhere; none for what reads as plain black on white. */
export function nearest(css: string, colors: readonly (readonly [string, string])[]): string | undefined {
  const wanted = rgb(css);
  if (!wanted || isPlain(wanted)) return undefined;
  const distance = ([color]: readonly [string, string]): number => {
    const own = rgb(color) ?? [0, 0, 0];
    return own.reduce((sum, part, i) => sum + (part - (wanted[i] ?? 0)) ** 2, 0);
  };
  return [...colors].sort((a, b) => distance(a) - distance(b))[0]?.[0];
}

const names: Record<string, string> = { red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00', lime: '#00ff00', aqua: '#00ffff', fuchsia: '#ff00ff', orange: '#ffa500', purple: '#800080' };

function rgb(css: string): [number, number, number] | undefined {
  const text = names[css.trim().toLowerCase()] ?? css.trim();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return digits.map((pair) => parseInt(pair, 16)) as [number, number, number];
  }
  // Without an alpha, or with the whole of it: what shines through is no colour of its own.
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(\s*[,/]\s*(1|100%))?\s*\)$/i.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined;
}

// Black, white and the greys close to them are what every program writes for text without a colour.
function isPlain(parts: readonly number[]): boolean {
  const [high, low] = [Math.max(...parts), Math.min(...parts)];
  return high - low < 24 && (high < 90 || low > 245);
}
