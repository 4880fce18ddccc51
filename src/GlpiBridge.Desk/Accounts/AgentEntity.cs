using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Accounts;

/// <summary>An entity that an agent may work in.</summary>
/// <param name="Id">The entity.</param>
/// <param name="Path">Its whole name, « Soluris &gt; Agudelle ».</param>
public sealed record AgentEntity(EntityId Id, string Path)
{
    private const string Separator = " > ";

    /// <summary>The name that people know it by.</summary>
    public string Name => Path[(Path.LastIndexOf(Separator, StringComparison.Ordinal) is var at && at < 0 ? 0 : at + Separator.Length)..];
}
