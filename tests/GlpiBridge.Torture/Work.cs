using GlpiBridge.Torture.Portal;

namespace GlpiBridge.Torture;

/// <summary>What agents have to do in a scenario.</summary>
/// <param name="Scenario">For the titles.</param>
/// <param name="Requests">How many requests at least.</param>
/// <param name="Portals">Where the agents go, each call to the next of these.</param>
internal sealed record Work(string Scenario, int Requests, params IReadOnlyList<PortalKeeper> Portals)
{
    /// <summary>What happens meanwhile, until it is cancelled.</summary>
    public Func<CancellationToken, Task> DisturbAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>Whether there is to be more traffic than that.</summary>
    public Func<bool> WantsMore { get; init; } = () => false;

    /// <summary>How many agents work at most.</summary>
    public int Agents { get; init; } = int.MaxValue;
}
