namespace GlpiBridge.Desk.Faq.Search;

/// <summary>
/// Looks for each word of the query: as typed, as synonym, as half a word; and only for what no readable article holds, as a glued or misspelt one.
/// What counts as found is decided on readable articles alone: the answer cannot tell what stands in the others.
/// </summary>
internal sealed class Matching(FaqIndex index, ReadableArticles.Resolved readable, FaqSynonyms synonyms, Matches matches)
{
    private const int MostForms = 64, MostTitleForms = 256, LeastForText = 3, MostGuesses = 24, LeastToBegin = 4;
    private const float Synonym = 0.6f, Joined = 1f, Elided = 0.9f, Split = 0.9f, Begun = 0.5f, OneEdit = 0.75f, TwoEdits = 0.5f, GuessedSynonym = 0.5f, GuessedBeginning = 0.5f;
    private readonly Postings postings = new(index, readable, matches);

    public void Run(IReadOnlyList<QueryWord> words)
    {
        for (var word = 0; word < words.Count; word++)
        {
            postings.Add(Variant.Of(word, words[word].Stem, 1, isTyped: true));
            matches.Exact[word] = matches.Count(word);
        }

        Join(words);
        AddSynonyms([.. words.Select(word => word.Stem)]);
        Begin(words[^1], words.Count - 1);
        for (var word = 0; word < words.Count; word++)
        {
            if (matches.Count(word) == 0)
            {
                Guess(words[word], word, word == words.Count - 1);
            }
        }
    }

    /// <summary>« wi fi », « i parapheur ».</summary>
    private void Join(IReadOnlyList<QueryWord> words)
    {
        for (var word = 0; word + 1 < words.Count; word++)
        {
            var joined = words[word].Form + words[word + 1].Form;
            if (joined.Length <= FrenchWords.MaxLength)
            {
                postings.Add(new Variant(0b11 << word, [FrenchWords.Stem(joined)], Joined, IsTyped: true));
            }
        }
    }

    private void AddSynonyms(IReadOnlyList<string> stems)
    {
        for (var word = 0; word < stems.Count; word++)
        {
            foreach (var (count, other) in synonyms.For(stems, word))
            {
                postings.Add(new Variant(((1 << count) - 1) << word, other, Synonym));
            }
        }
    }

    /// <summary>One or two letters begin too many words: they are looked for in titles, categories and names of files alone.</summary>
    private int Begin(QueryWord typed, int word)
    {
        var (found, isShort) = (0, typed.Form.Length < LeastForText);
        for (var part = 0; part < index.Parts.Count; part++)
        {
            var forms = Readable(part, index.Parts[part].Part.Vocabulary.Beginning(typed.Form, isShort ? MostTitleForms : MostForms));
            foreach (var sameStem in forms.GroupBy(form => form.Stem, form => form.Form.Length))
            {
                found += postings.Add(Variant.Of(word, sameStem.Key, Begun + (0.4f * typed.Form.Length / sameStem.Min()), isTyped: true), isShort);
            }
        }

        return found;
    }

    private void Guess(QueryWord typed, int word, bool isLast)
    {
        var form = typed.Form;
        _ = (Apostrophes.Without(form) is { } bare && postings.Add(Variant.Of(word, FrenchWords.Stem(bare), Elided)) > 0)
            || Unglue(form, word)
            || (!isLast && form.Length >= LeastToBegin && Begin(typed, word) > 0)
            || Correct(typed, word, 1, OneEdit)
            || Correct(typed, word, 2, TwoEdits)
            || GuessSynonym(typed, word)
            || (isLast && form.Length > LeastToBegin && Near(new Spelling(form, 1, isBeginning: true), word, GuessedBeginning));
    }

    private bool Unglue(string form, int word)
    {
        var found = 0;
        foreach (var stems in GluedWords.Of(form))
        {
            found += postings.Add(new Variant(1 << word, stems, Split));
        }

        return found > 0;
    }

    private bool Correct(QueryWord typed, int word, int edits, float weight) =>
        edits <= Edits(typed.Form) &&
        (Near(new Spelling(typed.Stem, edits, isBeginning: false), word, weight) | (typed.Form != typed.Stem && Near(new Spelling(typed.Form, edits, isBeginning: false), word, weight)));

    private bool Near(Spelling spelling, int word, float weight)
    {
        var found = 0;
        for (var part = 0; part < index.Parts.Count; part++)
        {
            foreach (var stem in Readable(part, spelling.Near(index.Parts[part].Part.Vocabulary, MostForms)).Select(form => form.Stem).Distinct().Take(MostGuesses))
            {
                found += postings.Add(Variant.Of(word, stem, weight));
            }
        }

        return found > 0;
    }

    private IEnumerable<(string Form, string Stem)> Readable(int part, IEnumerable<(string Form, string Stem)> forms) => forms.Where(form => postings.IsReadable(part, form.Form));

    /// <summary>Half a synonym, or a misspelt one.</summary>
    private bool GuessSynonym(QueryWord typed, int word)
    {
        if (typed.Form.Length < LeastToBegin)
        {
            return false;
        }

        var begun = synonyms.Vocabulary.Beginning(typed.Form, MostGuesses).ToList();
        var meant = begun.Count > 0 ? begun : new Spelling(typed.Form, 1, isBeginning: false).Near(synonyms.Vocabulary, MostGuesses);
        var found = 0;
        foreach (var stem in meant.Select(form => form.Stem).Distinct())
        {
            foreach (var (_, other) in synonyms.For([stem], 0))
            {
                found += postings.Add(new Variant(1 << word, other, GuessedSynonym));
            }
        }

        return found > 0;
    }

    private static int Edits(string form) => form.Length >= 8 ? 2 : form.Length >= 4 ? 1 : 0;
}
