namespace GlpiBridge.Benchmarks.Load;

/// <summary>Somebody in front of the portal, or of GLPI's own pages.</summary>
internal interface IAgentAtWork
{
    /// <returns>What does it; null where this cannot be done by a script.</returns>
    Func<CancellationToken, Task>? Of(string what);
}
