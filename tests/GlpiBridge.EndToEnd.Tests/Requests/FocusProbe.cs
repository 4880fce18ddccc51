namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>What is looked at wherever the focus stops.</summary>
internal static class FocusProbe
{
    public const string Reached = "reached";

    /// <summary>« reached » where the focus is on what was asked for; else what is wrong with the place where it is, in words, or nothing.</summary>
    public const string Script =
        """
        (selector) => {
          const at = document.activeElement;
          // Where the skip link leads is no control, and shows no ring.
          if (!at || at.matches('html, body, main')) return '';
          const name = at.tagName + (at.id ? '#' + at.id : '') + ' ' + (at.textContent || at.title || '').trim().slice(0, 40);
          const chain = [];
          for (let part = at; part && part !== document.body && chain.length < 12; part = part.parentElement) chain.push(part);
          const isRinged = (part) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
          };
          if (!chain.some(isRinged)) return `The focus is not seen: ${name}`;
          if (document.querySelector('[tabindex]:not([tabindex="0"], [tabindex="-1"])')) return 'Something has an order of its own.';

          const box = (chain.find(isRinged) ?? at).getBoundingClientRect();
          const inside = (x, y) => {
            const there = document.elementFromPoint(x, y);
            return there && (at.contains(there) || chain.some((part) => part === there) || [...(at.labels ?? [])].some((label) => label.contains(there)));
          };
          const [left, right, top, bottom] = [box.left + 2, box.right - 2, box.top + 2, box.bottom - 2];
          const points = [[left, top], [right, top], [left, bottom], [right, bottom], [(left + right) / 2, (top + bottom) / 2]];
          if (!points.some(([x, y]) => inside(x, y))) return `The focus is covered: ${name}, at ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}, by ${document.elementFromPoint(...points[4])?.className}`;

          // Down the page, or to the right in a row: a form is one column, but for the bar that stays in sight.
          const form = at.closest('form.gb-form, form.gb-signin');
          const before = window.focusBefore;
          window.focusBefore = at;
          if (before && before !== at && before.isConnected && form?.contains(before) && !at.closest('.gb-actions')) {
            const [from, to] = [before.getBoundingClientRect(), at.getBoundingClientRect()];
            const follows = before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
            if (follows && to.top < from.top - 4 && to.left < from.right - 4) window.focusUp = `The focus goes up: ${name}`;
          }
          if (window.focusUp) return window.focusUp;
          return at.matches(selector) ? 'reached' : '';
        }
        """;
}
