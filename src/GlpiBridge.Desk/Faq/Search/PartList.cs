using System.Text;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>A passage of a text in parts, blanks made one, with an ellipsis where the text goes on.</summary>
internal sealed class PartList
{
    private const string Ellipsis = "…";
    private readonly List<TextPart> parts = [];
    private readonly string text;
    private readonly int end;
    private int position;
    private bool afterBlank = true;

    public PartList(string text, int start, int end)
    {
        (this.text, position, this.end) = (text, start, end);
        if (start > 0)
        {
            parts.Add(new TextPart(Ellipsis, false));
        }
    }

    public void Add(int markStart, int markEnd)
    {
        if (markStart < position || markEnd > end)
        {
            return;
        }

        Append(markStart, false);
        Append(markEnd, true);
    }

    public List<TextPart> Finished()
    {
        Append(end, false);
        if (end < text.Length)
        {
            parts.Add(new TextPart(Ellipsis, false));
        }

        return parts;
    }

    private void Append(int to, bool isMatch)
    {
        var piece = new StringBuilder(to - position);
        foreach (var letter in text.AsSpan(position, to - position))
        {
            var isBlank = char.IsWhiteSpace(letter);
            if (!isBlank || !afterBlank)
            {
                piece.Append(isBlank ? ' ' : letter);
            }

            afterBlank = isBlank;
        }

        position = to;
        if (piece.Length > 0)
        {
            parts.Add(new TextPart(piece.ToString(), isMatch));
        }
    }
}
