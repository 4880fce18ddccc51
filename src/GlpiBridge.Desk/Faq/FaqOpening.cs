namespace GlpiBridge.Desk.Faq;

/// <summary>The FAQ as it can be shown to somebody now.</summary>
/// <param name="View">What they may read; null when there is nothing to show at all.</param>
/// <param name="Key">Names what was made for them in the cache.</param>
/// <param name="IsConfigured">False when no service account may read it.</param>
/// <param name="StaleSince">Since when GLPI could not be asked whether something changed; null while it can.</param>
public sealed record FaqOpening(FaqView? View, string Key, bool IsConfigured, DateTimeOffset? StaleSince);
