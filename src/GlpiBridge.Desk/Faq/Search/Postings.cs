using Lucene.Net.Index;
using Lucene.Net.Util;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Reads from Lucene's lists which readable articles hold a word; the others are not even counted.</summary>
internal sealed class Postings(FaqIndex index, ReadableArticles.Resolved readable, Matches matches)
{
    private readonly TermsEnum?[] stems = new TermsEnum?[index.Parts.Count * ArticleField.All.Count];
    private readonly TermsEnum?[] forms = new TermsEnum?[index.Parts.Count];
    private readonly BytesRef key = new(FrenchWords.MaxLength * 3);
    private DocsEnum? documents;
    private readonly List<(int Document, float Value)> candidates = [];

    /// <summary>How many times a readable article was found.</summary>
    public int Add(Variant variant, bool exceptText = false)
    {
        var (found, start) = (0, 0);
        for (var part = 0; part < index.Parts.Count; part++)
        {
            foreach (var field in exceptText ? ArticleField.Heads : ArticleField.All)
            {
                found += Add(variant, part, start, field);
            }

            start += index.Parts[part].Part.Count;
        }

        if (found > 0)
        {
            Note(variant);
        }

        return found;
    }

    /// <summary>Whether a readable article has exactly this word: others that share its stem do not make it known.</summary>
    public bool IsReadable(int part, string form) => Open(part, ref forms[part], IndexPartWriter.Forms, form) && documents!.NextDoc() != DocsEnum.NO_MORE_DOCS;

    private int Add(Variant variant, int part, int start, ArticleField field)
    {
        candidates.Clear();
        if (!Open(part, field, variant.Stems[0]))
        {
            return 0;
        }

        var (source, average) = (index.Parts[part].Part, readable.AverageLengths[field.Index]);
        while (documents!.NextDoc() != DocsEnum.NO_MORE_DOCS)
        {
            candidates.Add((documents.DocID, field.Score(documents.Freq, source.Length(field, documents.DocID), average)));
        }

        for (var other = 1; other < variant.Stems.Count && candidates.Count > 0; other++)
        {
            Narrow(part, field, variant.Stems[other]);
        }

        foreach (var (document, value) in candidates)
        {
            for (var words = variant.Words; words != 0; words &= words - 1)
            {
                matches.Add(int.TrailingZeroCount(words), start + document, field != ArticleField.Body, variant.IsTyped, value * variant.Weight);
            }
        }

        return candidates.Count;
    }

    private void Narrow(int part, ArticleField field, string stem)
    {
        if (!Open(part, field, stem))
        {
            candidates.Clear();
            return;
        }

        candidates.RemoveAll(candidate => (documents!.DocID < candidate.Document ? documents.Advance(candidate.Document) : documents.DocID) != candidate.Document);
    }

    private bool Open(int part, ArticleField field, string stem) => Open(part, ref stems[(part * ArticleField.All.Count) + field.Index], field.Name, stem);

    private bool Open(int part, ref TermsEnum? words, string field, string word)
    {
        words ??= index.Parts[part].Part.Terms(field);
        key.CopyChars(word);
        if (words is null || !words.SeekExact(key))
        {
            return false;
        }

        documents = words.Docs(readable.Bits[part], documents, DocsFlags.FREQS);
        return true;
    }

    private void Note(Variant variant)
    {
        foreach (var stem in variant.Stems)
        {
            matches.Found[stem] = matches.Found.GetValueOrDefault(stem) | variant.Words;
        }
    }
}
