namespace GlpiBridge.Desk.Faq.Search;

/// <summary>
/// Finds the words that lie within some edits of the one typed; a letter more, less or another, and two neighbours changed over, are one edit each.
/// Words that begin alike share the work: whole stretches of the vocabulary are passed over as soon as their beginning is too far off.
/// </summary>
internal sealed class Spelling
{
    private const byte TooMany = 100;
    private const int FirstLetters = 3;
    private readonly string typed;
    private readonly int edits;
    private readonly bool isBeginning;
    private readonly int width;
    private readonly byte[] rows;

    /// <param name="typed">The word as typed.</param>
    /// <param name="edits">How far off a word may be.</param>
    /// <param name="isBeginning">Whether the beginning of a word suffices.</param>
    public Spelling(string typed, int edits, bool isBeginning)
    {
        (this.typed, this.edits, this.isBeginning) = (typed, edits, isBeginning);
        width = typed.Length + 1;
        rows = new byte[width * (FrenchWords.MaxLength + 1)];
        for (var column = 0; column < width; column++)
        {
            rows[column] = (byte)column;
        }
    }

    public List<(string Form, string Stem)> Near(Vocabulary vocabulary, int limit)
    {
        var found = new List<(string, string)>();
        var forms = vocabulary.Forms;
        var shared = vocabulary.Shared;
        var (index, depth) = (0, 0);
        while (index < forms.Length && found.Count < limit)
        {
            var form = forms[index];
            depth = Math.Min(depth, shared[index]);
            var reach = Reach.Open;
            while (depth < form.Length && reach is Reach.Open)
            {
                reach = Extend(form, depth++);
            }

            var end = reach is Reach.Open ? index + 1 : vocabulary.After(index, depth);
            if (reach is Reach.Found)
            {
                found.AddRange(vocabulary.Some(index, end, limit - found.Count));
            }
            else if (reach is Reach.Open && IsNear(depth))
            {
                found.Add(vocabulary.At(index));
            }

            index = end;
        }

        return found;
    }

    private bool IsNear(int depth) => Math.Abs(depth - typed.Length) <= edits && rows[(depth * width) + typed.Length] <= edits;

    /// <summary>Fills the row of the next letter, as far as it lies within the edits of the diagonal: what lies further off costs too many.</summary>
    private Reach Extend(string form, int depth)
    {
        var (first, last) = (Math.Max(1, depth + 1 - edits), Math.Min(typed.Length, depth + 1 + edits));
        var above = rows.AsSpan(depth * width, width);
        var row = rows.AsSpan((depth + 1) * width, width);
        var letter = form[depth];
        row[first - 1] = first == 1 ? (byte)(depth + 1) : TooMany;
        var best = TooMany;
        for (var column = first; column <= last; column++)
        {
            var cost = Math.Min(Math.Min(row[column - 1], above[column]) + 1, above[column - 1] + (typed[column - 1] == letter ? 0 : 1));
            if (depth > 0 && column > 1 && typed[column - 1] == form[depth - 1] && typed[column - 2] == letter)
            {
                cost = Math.Min(cost, rows[((depth - 1) * width) + column - 2] + 1);
            }

            row[column] = (byte)cost;
            best = Math.Min(best, row[column]);
        }

        if (last < typed.Length)
        {
            row[last + 1] = TooMany;
        }

        return isBeginning && IsNear(depth + 1) ? Reach.Found : Math.Min(best, row[first - 1]) > Most(depth) ? Reach.TooFar : Reach.Open;
    }

    // Two slips are seldom both in the first letters, and those that look for them there go through half the vocabulary.
    private int Most(int depth) => depth < FirstLetters ? Math.Min(edits, 1) : edits;

    private enum Reach
    {
        Open,
        TooFar,
        Found,
    }
}
