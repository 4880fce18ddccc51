import type { RawEditorOptions } from 'hugerte';
import type { EditorHost } from './host.ts';
import { asset } from '../server/assets.ts';
import { backMark, colorMark } from '../text/marks.ts';
import { backColors, colorMap, textColors } from '../text/palette.ts';
import { language, translate } from './words.ts';

const wide = 'blocks bold italic forecolor backcolor | bullist numlist outdent indent | emoticons gb-table link gb-image | fullscreen';
// What a phone is used for comes first; the rest opens under it.
const narrow = 'bold italic bullist gb-image | numlist outdent indent emoticons link | blocks | gb-table fullscreen | forecolor backcolor';

/** The toolbar of the manual and nothing else, under a policy that allows neither style attributes nor addresses elsewhere. */
export function options({ textarea, label }: EditorHost): RawEditorOptions {
  const isNarrow = window.matchMedia('(width < 52rem)').matches;
  const toolbar = isNarrow ? narrow : wide;
  return {
    target: textarea,
    language,
    // The page brings the skins for light and dark, and the media decide.
    skin: false,
    content_css: [asset('editor/content.css')],
    body_class: 'gb-content',
    iframe_aria_text: label,
    plugins: 'autoresize emoticons fullscreen link lists table',
    toolbar,
    toolbar_mode: isNarrow ? 'sliding' : 'wrap',
    mobile: { toolbar, toolbar_mode: isNarrow ? 'sliding' : 'wrap' },
    menubar: false,
    statusbar: false,
    branding: false,
    promotion: false,
    contextmenu: false,
    min_height: 240,
    max_height: 640,
    autoresize_bottom_margin: 12,
    autoresize_overflow_padding: 13,
    fullscreen_native: false,
    highlight_on_focus: false,
    add_form_submit_trigger: false,
    submit_patch: false,
    convert_urls: false,
    entity_encoding: 'raw',
    browser_spellcheck: true,
    automatic_uploads: false,
    paste_data_images: false,
    smart_paste: false,
    object_resizing: false,
    visual: false,
    valid_elements: '@[data-gb-indent],p,h1,h2,h3,h4,h5,h6,blockquote,pre,br,strong/b,em/i,u,s,span[data-gb-color|data-gb-back],ul,ol,li,table,thead,tbody,tr,th[colspan|rowspan],td[colspan|rowspan],a[href],img[src|alt|width|height|data-gb-upload|data-gb-failed]',
    block_formats: [['Paragraph', 'p'], ['Heading', 'h2'], ['Subheading', 'h3'], ['Quotation', 'blockquote'], ['Plain text', 'pre']].map(([name = '', tag]) => `${translate(name)}=${tag}`).join('; '),
    preview_styles: false,
    formats: {
      forecolor: { inline: 'span', attributes: { [colorMark]: '%value' }, links: true, remove_similar: true },
      hilitecolor: { inline: 'span', attributes: { [backMark]: '%value' }, links: true, remove_similar: true },
    },
    custom_colors: false,
    color_map_foreground: colorMap(textColors, translate),
    color_map_background: colorMap(backColors, translate),
    color_cols: 5,
    color_default_foreground: (textColors[0]?.[0] ?? '').toUpperCase(),
    color_default_background: (backColors[0]?.[0] ?? '').toUpperCase(),
    lists_indent_on_tab: false,
    link_title: false,
    link_target_list: false,
    link_assume_external_targets: 'https',
    link_context_toolbar: true,
    table_sizing_mode: 'responsive',
    table_column_resizing: 'preservetable',
    table_resize_bars: false,
    table_use_colgroups: false,
    table_default_attributes: {},
    table_default_styles: {},
    table_toolbar: 'tableinsertrowafter tableinsertcolafter | tabledeleterow tabledeletecol tabledelete',
    emoticons_database_id: 'gb.emojis',
  };
}
