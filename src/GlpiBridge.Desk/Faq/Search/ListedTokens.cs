using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Words that were read before, as Lucene takes them.</summary>
internal sealed class ListedTokens : TokenStream
{
    private readonly ICharTermAttribute term;
    private int next;

    public ListedTokens() => term = AddAttribute<ICharTermAttribute>();

    public List<string> Words { get; } = [];

    public override void Reset() => next = 0;

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (next == Words.Count)
        {
            return false;
        }

        term.Append(Words[next++]);
        return true;
    }
}
