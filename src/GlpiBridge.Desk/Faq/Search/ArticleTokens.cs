using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>The stems of a text as Lucene takes them.</summary>
internal sealed class ArticleTokens : TokenStream
{
    private readonly WordReader reader = new(compounds: true);
    private readonly WordList words;
    private readonly ICharTermAttribute term;

    public ArticleTokens(WordList words)
    {
        this.words = words;
        term = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    public void Open(string text)
    {
        reader.Open(text, text.Length);
        Count = 0;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        while (reader.Read())
        {
            if (!FrenchWords.IsEmpty(reader.Form))
            {
                term.Append(words.StemOf(reader.Form));
                Count++;
                return true;
            }
        }

        return false;
    }
}
