namespace GlpiBridge.Desk.Announcements;

/// <summary>What the operator tells everybody in a collectivité.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Html">Its text, cleaned.</param>
/// <param name="Since">Since when it stands there.</param>
/// <param name="Begins">When what it announces begins; null when it is not planned. All are GLPI's local time.</param>
/// <param name="Ends">When it ends.</param>
public sealed record Announcement(string Title, string Html, DateTime? Since, DateTime? Begins, DateTime? Ends);
