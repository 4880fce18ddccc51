using GlpiBridge.Desk.Diagnostics.Trials;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics;

/// <summary>What is looked at, and through whose eyes.</summary>
/// <param name="Options">How the portal reaches GLPI.</param>
/// <param name="Agent">Credentials of an agent to look through the eyes of; null without one.</param>
public sealed record Examination(GlpiOptions Options, Credentials? Agent)
{
    /// <summary>Names of the only checks to run; null for all.</summary>
    public IReadOnlyCollection<string>? Only { get; init; }

    /// <summary>A request to send for trial; null writes nothing into GLPI.</summary>
    public Trial? Trial { get; init; }
}
