namespace GlpiBridge.Desk.Faq;

/// <summary>Whom an article is meant for; one target is enough to read it.</summary>
/// <param name="Kind">What <paramref name="Id"/> is the number of.</param>
/// <param name="Id">The entity, profile, group or user.</param>
/// <param name="EntityId">Where a profile or group counts.</param>
/// <param name="IsRecursive">Whether the entities below count too.</param>
/// <param name="AnyEntity">Whether a profile or group counts everywhere.</param>
public sealed record FaqTarget(FaqTargetKind Kind, long Id, long? EntityId, bool IsRecursive, bool AnyEntity);

public enum FaqTargetKind
{
    Entity,
    Profile,
    Group,
    User,
}
