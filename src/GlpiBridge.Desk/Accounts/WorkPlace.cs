using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Submissions.Accounts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Accounts;

/// <summary>
/// The profile and the entity that an agent works in. In GLPI all entities of the profile are active at once and each request names its own, so that two
/// pages of one person may stand in two entities; which one is chosen decides what the portal offers.
/// </summary>
public sealed class WorkPlace(GlpiSessions sessions, RepresentedPlaces represented, Places places, SettingsCache cache, IOptions<DeskOptions> options, IAuditTrail audit)
{
    /// <summary>Leads a session that was just opened to where its owner works.</summary>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    internal async Task<Agent> SettleAsync(GlpiSession opened, CancellationToken ct)
    {
        var place = await places.OfAsync(opened.UserId.Value, ct);
        var session = await InProfileAsync(opened, place, ct);
        var entities = await ListAsync(session.Token, ct);
        var agent = Agent.Of(session, entities);
        if (!agent.HasSeveralEntities)
        {
            return agent;
        }

        if (place is not null && place.ProfileId == session.ProfileId.Value && entities.Any(entity => entity.Id.Value == place.EntityId) && session.ActiveEntity.Value != place.EntityId)
        {
            return agent.In(EntityScope.Of(await sessions.DescribeInAsync(session.Token, new EntityId(place.EntityId), ct)));
        }

        await sessions.ActivateAllEntitiesAsync(session.Token, ct);
        return agent;
    }

    /// <summary>Leads somebody without a session to where they work.</summary>
    /// <returns>The agent; null for somebody whom GLPI would not let in.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    internal async Task<Agent?> SettleAsync(UserId user, CancellationToken ct) => await represented.SettleAsync(user, await places.OfAsync(user.Value, ct), ct);

    /// <summary>Whose session it is, in one of their entities; the session itself stays as it is.</summary>
    /// <returns>Null when the entity is theirs no more.</returns>
    /// <exception cref="GlpiException">GLPI does not answer, or the session is over.</exception>
    internal async Task<Agent?> ResumeAsync(SessionToken session, EntityId entity, CancellationToken ct) =>
        await InAsync(Agent.Of(await sessions.DescribeAsync(session, ct), await ListAsync(session, ct)), entity, ct);

    /// <returns>All entities that the agent may choose, by name.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public Task<IReadOnlyList<AgentEntity>> EntitiesOfAsync(Agent agent, CancellationToken ct) =>
        agent.Session is { } session ? ListAsync(session, ct) : represented.EntitiesOfAsync(agent, ct);

    /// <returns>The same agent in an entity of theirs; null when it is not theirs.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<Agent?> InAsync(Agent agent, EntityId entity, CancellationToken ct)
    {
        if (agent.Entity == entity)
        {
            return agent;
        }

        if (!agent.HasSeveralEntities || (agent.Entities.Count > 0 && agent.Entities.All(known => known.Id != entity)))
        {
            return null;
        }

        try
        {
            var key = FormattableString.Invariant($"entity:{agent.UserId.Value}:{agent.ProfileId.Value}:{entity.Value}");
            return agent.In(await cache.KeepAsync(key, stop => ScopeAsync(agent, entity, stop), ct));
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden)
        {
            return null;
        }
    }

    /// <summary>Works in another entity from now on, also after the next signing in.</summary>
    /// <returns>The agent there; null when the entity is not theirs.</returns>
    public async Task<Agent?> ChooseAsync(Agent agent, EntityId entity, CancellationToken ct)
    {
        if (await InAsync(agent, entity, ct) is not { } there)
        {
            audit.Record(Chosen(agent, entity.Value) with { Result = AuditResult.Refused });
            return null;
        }

        await RememberAsync(there, ct);
        return there;
    }

    /// <returns>The profiles that the agent holds in GLPI.</returns>
    public async Task<IReadOnlyList<AgentProfile>> ProfilesOfAsync(Agent agent, CancellationToken ct) => agent.Session is not { } session
        ? await represented.ProfilesOfAsync(agent, ct)
        : [.. (await sessions.ListProfilesAsync(session, ct)).Select(profile => new AgentProfile(profile.Id, profile.Name)).OrderBy(profile => profile.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Works with another profile from now on, also after the next signing in.</summary>
    /// <returns>The agent with it; null when they do not hold it.</returns>
    public async Task<Agent?> ChooseProfileAsync(Agent agent, ProfileId profile, CancellationToken ct)
    {
        var there = agent.Session is { } session ? await WithProfileAsync(session, profile, ct) : await represented.WithProfileAsync(agent, profile, ct);
        if (there is null)
        {
            audit.Record(Chosen(agent, profile.Value) with { Result = AuditResult.Refused });
            return null;
        }

        await RememberAsync(there, ct);
        return there;
    }

    private async Task RememberAsync(Agent agent, CancellationToken ct)
    {
        await places.ChooseAsync(agent.UserId.Value, new Place(agent.ProfileId.Value, agent.Entity.Value), ct);
        audit.Record(Chosen(agent, agent.Entity.Value));
    }

    private static AuditEvent Chosen(Agent agent, long item) =>
        new() { Act = AuditAct.PlaceChosen, UserId = agent.UserId.Value, ItemId = item, ByServiceAccount = agent.Session is null };

    private async Task<EntityScope> ScopeAsync(Agent agent, EntityId entity, CancellationToken ct) =>
        agent.Session is { } session ? EntityScope.Of(await sessions.DescribeInAsync(session, entity, ct)) : await represented.ScopeAsync(agent, entity, ct);

    private async Task<Agent?> WithProfileAsync(SessionToken token, ProfileId profile, CancellationToken ct)
    {
        try
        {
            await sessions.ChangeProfileAsync(token, profile, ct);
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.NotFound or GlpiFault.Forbidden)
        {
            return null;
        }

        var session = await sessions.DescribeAsync(token, ct);
        var there = Agent.Of(session, await ListAsync(token, ct));
        if (there.HasSeveralEntities)
        {
            await sessions.ActivateAllEntitiesAsync(token, ct);
        }

        return there;
    }

    private async Task<GlpiSession> InProfileAsync(GlpiSession session, Place? place, CancellationToken ct)
    {
        if (place?.ProfileId == session.ProfileId.Value || (place is null && session.IsHelpdesk))
        {
            return session;
        }

        var held = await sessions.ListProfilesAsync(session.Token, ct);
        var wanted = held.FirstOrDefault(profile => profile.Id.Value == place?.ProfileId)
            ?? (session.IsHelpdesk ? null : held.FirstOrDefault(profile => string.Equals(profile.Name, options.Value.SelfServiceProfile, StringComparison.OrdinalIgnoreCase)));
        if (wanted is null || wanted.Id == session.ProfileId)
        {
            return session;
        }

        await sessions.ChangeProfileAsync(session.Token, wanted.Id, ct);
        return await sessions.DescribeAsync(session.Token, ct);
    }

    private async Task<IReadOnlyList<AgentEntity>> ListAsync(SessionToken session, CancellationToken ct) =>
        [.. (await sessions.ListEntitiesAsync(session, recursive: true, ct)).Select(entity => new AgentEntity(entity.Id, entity.Name)).DistinctBy(entity => entity.Id)
            .OrderBy(entity => entity.Path, StringComparer.CurrentCultureIgnoreCase)];
}
