using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Accounts;

/// <summary>Lets in somebody whom another service than GLPI has identified. GLPI's API gives nobody a session without their password, so the service account acts for them.</summary>
public sealed class RepresentedSignIn(People people, RepresentedPlaces represented, WorkPlace places)
{
    /// <returns>The agent; null when nobody, or more than one, whom GLPI would let in has this address.</returns>
    /// <exception cref="GlpiException">GLPI does not answer, or refuses the service account what it has to read.</exception>
    public async Task<Agent?> OpenByEmailAsync(string address, CancellationToken ct) => await OpenAsync(await people.ByEmailAsync(address, ct), ct);

    /// <returns>The agent; null when nobody, or more than one, whom GLPI would let in has this login.</returns>
    /// <exception cref="GlpiException">GLPI does not answer, or refuses the service account what it has to read.</exception>
    public async Task<Agent?> OpenByLoginAsync(string login, CancellationToken ct) => await OpenAsync(await people.ByLoginAsync(login, ct), ct);

    /// <summary>GLPI ends no session of somebody who has none: this is to be asked from time to time.</summary>
    /// <returns>The agent as GLPI knows them now; null when the account, the profile or the entity is theirs no more.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<Agent?> AgainAsync(Agent agent, CancellationToken ct) => represented.AgainAsync(agent, ct);

    private async Task<Agent?> OpenAsync(IReadOnlyList<UserId> found, CancellationToken ct) => found is [var user] ? await places.SettleAsync(user, ct) : null;
}
