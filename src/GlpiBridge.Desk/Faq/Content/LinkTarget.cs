namespace GlpiBridge.Desk.Faq.Content;

/// <summary>What an address in an article leads to.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>One of GLPI's documents.</summary>
    public sealed record Document(long Id) : LinkTarget;

    /// <summary>Another article.</summary>
    public sealed record Article(long Id) : LinkTarget;

    /// <summary>A page outside.</summary>
    public sealed record Web(Uri Address) : LinkTarget;

    /// <summary>A mail address or a telephone.</summary>
    public sealed record Contact(string Address) : LinkTarget;
}
