using GlpiBridge.Glpi;
using GlpiBridge.Submissions.Accounts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Accounts.Represented;

/// <summary>Profile and entity of agents without a session: worked out as GLPI does for a session, and never set on the service account's, which everybody shares.</summary>
public sealed class RepresentedPlaces(People people, IOptions<DeskOptions> options)
{
    /// <returns>The agent where they last chose to work; null for somebody whom GLPI would not let in.</returns>
    internal async Task<Agent?> SettleAsync(UserId user, Place? place, CancellationToken ct)
    {
        if (await people.FindAsync(user, ct) is not { } person)
        {
            return null;
        }

        var profile = ProfileFor(person, place);
        var there = place is not null && place.ProfileId == profile.Profile.Id.Value ? profile.In(new EntityId(place.EntityId), person.Groups) : null;
        return Of(person, profile, there);
    }

    /// <returns>The same agent as GLPI knows them now; null when the account, the profile or the entity is theirs no more.</returns>
    internal Task<Agent?> AgainAsync(Agent agent, CancellationToken ct) => AgainAsync(agent.UserId, agent.ProfileId, agent.Entity, ct);

    /// <returns>Somebody as GLPI knows them now; null when the account, the profile or the entity is theirs no more.</returns>
    internal async Task<Agent?> AgainAsync(UserId user, ProfileId held, EntityId entity, CancellationToken ct) =>
        await people.FindAsync(user, ct) is { } person && person.Holding(held) is { } profile && profile.In(entity, person.Groups) is { } scope
            ? Of(person, profile, scope)
            : null;

    /// <summary>The last look before something is written in the agent's name: GLPI lets the service account do it whoever it is for.</summary>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> when GLPI would refuse the agent a ticket in that entity.</exception>
    internal async Task RequireTicketsAsync(Agent agent, CancellationToken ct)
    {
        if (await people.FindAsync(agent.UserId, ct) is not { } person || person.Holding(agent.ProfileId) is not { Profile.MayCreateTickets: true } profile
            || profile.In(agent.Entity, person.Groups) is null)
        {
            throw new GlpiException(GlpiFault.Forbidden, code: "not-the-agents");
        }
    }

    /// <returns>Whether GLPI shows the agent public announcements.</returns>
    internal async Task<bool> MayReadRemindersAsync(Agent agent, CancellationToken ct) => (await people.ProfileAsync(agent.ProfileId, ct)).MayReadReminders;

    internal async Task<IReadOnlyList<AgentEntity>> EntitiesOfAsync(Agent agent, CancellationToken ct) =>
        (await people.FindAsync(agent.UserId, ct))?.Holding(agent.ProfileId)?.Choices ?? [];

    /// <returns>What is within reach in an entity.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for an entity that is not the agent's.</exception>
    internal async Task<EntityScope> ScopeAsync(Agent agent, EntityId entity, CancellationToken ct) =>
        await people.FindAsync(agent.UserId, ct) is { } person && person.Holding(agent.ProfileId)?.In(entity, person.Groups) is { } scope
            ? scope
            : throw new GlpiException(GlpiFault.Forbidden, code: "not-the-agents");

    internal async Task<IReadOnlyList<AgentProfile>> ProfilesOfAsync(Agent agent, CancellationToken ct) =>
        [.. ((await people.FindAsync(agent.UserId, ct))?.Profiles ?? []).Select(held => new AgentProfile(held.Profile.Id, held.Profile.Name))];

    /// <returns>The agent with another profile; null when they do not hold it.</returns>
    internal async Task<Agent?> WithProfileAsync(Agent agent, ProfileId profile, CancellationToken ct) =>
        await people.FindAsync(agent.UserId, ct) is { } person && person.Holding(profile) is { } held ? Of(person, held, null) : null;

    // The same choice as for a session that was just opened.
    private HeldProfile ProfileFor(Person person, Place? place)
    {
        var usual = (person.User.DefaultProfile is { } id ? person.Holding(id) : null) ?? person.Profiles[0];
        return (place is null ? null : person.Holding(new ProfileId(place.ProfileId)))
            ?? (usual.Profile.IsHelpdesk ? null : person.Profiles.FirstOrDefault(held => string.Equals(held.Profile.Name, options.Value.SelfServiceProfile, StringComparison.OrdinalIgnoreCase)))
            ?? usual;
    }

    private static Agent Of(Person person, HeldProfile held, EntityScope? there) =>
        Agent.Of(person.User, held.Profile, there ?? held.Home(person.User.DefaultEntity, person.Groups), held.Choices);
}
