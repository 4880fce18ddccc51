using GlpiBridge.Desk.Accounts;

namespace GlpiBridge.Desk.Faq;

/// <summary>Who asks, as far as it decides what they may read.</summary>
public sealed record FaqReader
{
    public required long UserId { get; init; }

    public required long ProfileId { get; init; }

    public required IReadOnlyList<long> Groups { get; init; }

    public required IReadOnlyList<long> ActiveEntities { get; init; }

    public required IReadOnlyList<long> ParentEntities { get; init; }

    /// <summary>Bits of the profile's right: 1 read, 1024 administer, 2048 read the FAQ.</summary>
    public required int KnowledgeRights { get; init; }

    public static FaqReader Of(Agent agent) => new()
    {
        UserId = agent.UserId.Value,
        ProfileId = agent.ProfileId.Value,
        Groups = [.. agent.Groups.Select(group => group.Value)],
        ActiveEntities = [.. agent.ActiveEntities.Select(entity => entity.Value)],
        ParentEntities = [.. agent.ParentEntities.Select(entity => entity.Value)],
        KnowledgeRights = (int)agent.KnowledgeRights,
    };
}
