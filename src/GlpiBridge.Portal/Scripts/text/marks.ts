import { backColors, nearest, textColors } from './palette.ts';

/**
 * The portal's content security policy allows no style attribute, not even in the text being edited. There, colours and indents are
 * attributes of our own, which the content's style sheet shows; they become styles when the text leaves, and come back when it returns.
 */
export const colorMark = 'data-gb-color';
export const backMark = 'data-gb-back';
export const indentMark = 'data-gb-indent';
export const deepestIndent = 8;
const indentWidth = 40;

type Attribute = (name: string) => string | null | undefined;

/** The style that stands for an element's marks, or nothing. */
export function styleOf(attribute: Attribute): string {
  const [color, back, indent] = [attribute(colorMark), attribute(backMark), Number(attribute(indentMark) ?? 0)];
  return [
    color ? `color: ${color.toLowerCase()};` : '',
    back ? `background-color: ${back.toLowerCase()};` : '',
    indent ? `padding-left: ${indent * indentWidth}px;` : '',
  ].filter(Boolean).join(' ');
}

/** The marks that stand for a style: the toolbar's own colours as they are, others as the closest of them. */
export function marksOf(style: string): Record<string, string> {
  const rules = readStyle(style);
  const marks: Record<string, string | undefined> = {
    [colorMark]: nearest(rules.get('color') ?? '', textColors),
    [backMark]: nearest(rules.get('background-color') ?? rules.get('background') ?? '', backColors),
    [indentMark]: indentOf(rules.get('padding-left') ?? ''),
  };
  return Object.fromEntries(Object.entries(marks).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export function readStyle(style: string): Map<string, string> {
  const rules = style.split(';').map((rule) => rule.split(/:(.*)/s).map((part) => part.trim()));
  return new Map(rules.filter(([name, value]) => name && value).map(([name, value]) => [(name ?? '').toLowerCase(), (value ?? '').replace(/\s*!important$/i, '')]));
}

/** HTML that a parser may read under the policy without a report: no style sheets, and styles and handlers called otherwise. */
export function quiet(html: string): string {
  const bare = html.replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, '');
  return bare.replace(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi, (tag) =>
    tag.replace(/("[^"]*"|'[^']*')|(?<=[\s/"'])(style|on[a-z]+)(?=\s*=)/gi, (all, quoted) => (quoted ? all : `data-${all}`)),
  );
}

function indentOf(padding: string): string | undefined {
  const level = Math.min(Math.round(parseFloat(padding) / indentWidth), deepestIndent);
  return padding.endsWith('px') && level > 0 ? String(level) : undefined;
}
