namespace GlpiBridge.Desk.Faq;

/// <summary>What is known of the knowledge base now.</summary>
public abstract record FaqState
{
    private FaqState()
    {
    }

    /// <summary>It can be read.</summary>
    /// <param name="Snapshot">The articles.</param>
    /// <param name="StaleSince">Set while GLPI does not answer: the articles are those of that moment.</param>
    public sealed record Ready(FaqSnapshot Snapshot, DateTimeOffset? StaleSince) : FaqState;

    /// <summary>GLPI has not answered yet; it is asked again soon.</summary>
    public sealed record Unavailable : FaqState;

    /// <summary>There is no service account: GLPI tells nobody else what the articles are and whom they are meant for.</summary>
    public sealed record NotConfigured : FaqState;
}
