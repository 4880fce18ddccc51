using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts.Represented;

/// <summary>What GLPI knows of somebody who may log in.</summary>
/// <param name="User">The user.</param>
/// <param name="Profiles">The profiles held, by name, each with where.</param>
/// <param name="Groups">The groups, wherever they belong.</param>
internal sealed record Person(GlpiUser User, IReadOnlyList<HeldProfile> Profiles, IReadOnlyList<GlpiGroup> Groups)
{
    public HeldProfile? Holding(ProfileId id) => Profiles.FirstOrDefault(held => held.Profile.Id == id);
}
