using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Accounts;

/// <summary>A profile that an agent holds in GLPI.</summary>
public sealed record AgentProfile(ProfileId Id, string Name);
