namespace GlpiBridge.Desk.Faq.Search;

/// <summary>
/// Finds the words that lie within some edits of the one typed; a letter more, less or another, and two neighbours changed over, are one edit each.
/// Words that begin alike share the work: whole stretches of the vocabulary are passed over as soon as their beginning is too far off.
/// </summary>
internal sealed class Spelling
{
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
        var (index, known, before) = (0, 0, "");
        while (index < forms.Length && found.Count < limit)
        {
            var form = forms[index];
            var depth = Math.Min(known, form.AsSpan().CommonPrefixLength(before));
            var reach = Reach.Open;
            while (depth < form.Length && reach is Reach.Open)
            {
                reach = Extend(form, depth++);
            }

            (known, before) = (depth, form);
            if (reach is Reach.Open)
            {
                if (rows[(depth * width) + typed.Length] <= edits)
                {
                    found.Add(vocabulary.At(index));
                }

                index++;
                continue;
            }

            var end = vocabulary.After(index, form.AsSpan(0, depth));
            if (reach is Reach.Found)
            {
                found.AddRange(vocabulary.Some(index, end, limit - found.Count));
            }

            index = end;
        }

        return found;
    }

    /// <summary>Fills the row of the next letter.</summary>
    private Reach Extend(string form, int depth)
    {
        var above = rows.AsSpan(depth * width, width);
        var row = rows.AsSpan((depth + 1) * width, width);
        var letter = form[depth];
        var best = row[0] = (byte)(depth + 1);
        for (var column = 1; column < width; column++)
        {
            var cost = Math.Min(Math.Min(row[column - 1], above[column]) + 1, above[column - 1] + (typed[column - 1] == letter ? 0 : 1));
            if (depth > 0 && column > 1 && typed[column - 1] == form[depth - 1] && typed[column - 2] == letter)
            {
                cost = Math.Min(cost, rows[((depth - 1) * width) + column - 2] + 1);
            }

            row[column] = (byte)cost;
            best = Math.Min(best, row[column]);
        }

        return isBeginning && row[typed.Length] <= edits ? Reach.Found : best > edits ? Reach.TooFar : Reach.Open;
    }

    private enum Reach
    {
        Open,
        TooFar,
        Found,
    }
}
