namespace GlpiBridge.Submissions.Remembered;

/// <summary>What somebody was shown.</summary>
/// <param name="Owner">GLPI's id of the user.</param>
/// <param name="Key">Which page; whatever the answer of GLPI depends on belongs into it.</param>
/// <param name="Content">What it said; null for what is to be remembered no more.</param>
/// <param name="SeenAt">When it was so.</param>
public sealed record RememberedPage(long Owner, string Key, byte[]? Content, DateTimeOffset SeenAt);
