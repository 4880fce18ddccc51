namespace GlpiBridge.Desk.Tickets.Remembered;

/// <summary>What GLPI tells now, or told when it was last asked.</summary>
/// <param name="What">It.</param>
/// <param name="AsOf">When it was so; null for now.</param>
public sealed record Remembered<T>(T What, DateTimeOffset? AsOf);
