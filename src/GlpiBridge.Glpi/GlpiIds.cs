using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi;

/// <summary>Id of a ticket.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<TicketId>))]
public readonly record struct TicketId(long Value) : IGlpiId<TicketId>
{
    static TicketId IGlpiId<TicketId>.From(long value) => new(value);
}

/// <summary>Id of an entity; the root entity is 0.</summary>
/// <param name="Value">The number GLPI gave it.</param>
[JsonConverter(typeof(IdConverter<EntityId>))]
public readonly record struct EntityId(long Value) : IGlpiId<EntityId>
{
    static EntityId IGlpiId<EntityId>.From(long value) => new(value);
}

/// <summary>Id of a user.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<UserId>))]
public readonly record struct UserId(long Value) : IGlpiId<UserId>
{
    static UserId IGlpiId<UserId>.From(long value) => new(value);
}

/// <summary>Id of a profile.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<ProfileId>))]
public readonly record struct ProfileId(long Value) : IGlpiId<ProfileId>
{
    static ProfileId IGlpiId<ProfileId>.From(long value) => new(value);
}

/// <summary>Id of a category of tickets.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<ItilCategoryId>))]
public readonly record struct ItilCategoryId(long Value) : IGlpiId<ItilCategoryId>
{
    static ItilCategoryId IGlpiId<ItilCategoryId>.From(long value) => new(value);
}

/// <summary>Id of a document.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<DocumentId>))]
public readonly record struct DocumentId(long Value) : IGlpiId<DocumentId>
{
    static DocumentId IGlpiId<DocumentId>.From(long value) => new(value);
}

/// <summary>Id of a follow-up.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<FollowupId>))]
public readonly record struct FollowupId(long Value) : IGlpiId<FollowupId>
{
    static FollowupId IGlpiId<FollowupId>.From(long value) => new(value);
}

/// <summary>Id of a ticket template.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<TicketTemplateId>))]
public readonly record struct TicketTemplateId(long Value) : IGlpiId<TicketTemplateId>
{
    static TicketTemplateId IGlpiId<TicketTemplateId>.From(long value) => new(value);
}

/// <summary>Id of an article of the knowledge base.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<KnowbaseItemId>))]
public readonly record struct KnowbaseItemId(long Value) : IGlpiId<KnowbaseItemId>
{
    static KnowbaseItemId IGlpiId<KnowbaseItemId>.From(long value) => new(value);
}

/// <summary>Id of a category of the knowledge base.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<KnowbaseCategoryId>))]
public readonly record struct KnowbaseCategoryId(long Value) : IGlpiId<KnowbaseCategoryId>
{
    static KnowbaseCategoryId IGlpiId<KnowbaseCategoryId>.From(long value) => new(value);
}

/// <summary>Id of a type of documents.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<DocumentTypeId>))]
public readonly record struct DocumentTypeId(long Value) : IGlpiId<DocumentTypeId>
{
    static DocumentTypeId IGlpiId<DocumentTypeId>.From(long value) => new(value);
}

/// <summary>Id of the link between a ticket and one of its actors.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<TicketUserId>))]
public readonly record struct TicketUserId(long Value) : IGlpiId<TicketUserId>
{
    static TicketUserId IGlpiId<TicketUserId>.From(long value) => new(value);
}

/// <summary>Id of an asset, within its <see cref="Assets.AssetType"/>.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<AssetId>))]
public readonly record struct AssetId(long Value) : IGlpiId<AssetId>
{
    static AssetId IGlpiId<AssetId>.From(long value) => new(value);
}

/// <summary>Id of a group.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<GroupId>))]
public readonly record struct GroupId(long Value) : IGlpiId<GroupId>
{
    static GroupId IGlpiId<GroupId>.From(long value) => new(value);
}

/// <summary>Id of a location.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<LocationId>))]
public readonly record struct LocationId(long Value) : IGlpiId<LocationId>
{
    static LocationId IGlpiId<LocationId>.From(long value) => new(value);
}

/// <summary>Id of a source of requests (<c>RequestType</c>).</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<RequestTypeId>))]
public readonly record struct RequestTypeId(long Value) : IGlpiId<RequestTypeId>
{
    static RequestTypeId IGlpiId<RequestTypeId>.From(long value) => new(value);
}

/// <summary>Id of an announcement.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<ReminderId>))]
public readonly record struct ReminderId(long Value) : IGlpiId<ReminderId>
{
    static ReminderId IGlpiId<ReminderId>.From(long value) => new(value);
}

/// <summary>Id of a task of a ticket.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<TicketTaskId>))]
public readonly record struct TicketTaskId(long Value) : IGlpiId<TicketTaskId>
{
    static TicketTaskId IGlpiId<TicketTaskId>.From(long value) => new(value);
}

/// <summary>Id of a solution.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<SolutionId>))]
public readonly record struct SolutionId(long Value) : IGlpiId<SolutionId>
{
    static SolutionId IGlpiId<SolutionId>.From(long value) => new(value);
}

/// <summary>Id of an approval.</summary>
/// <param name="Value">The number GLPI gave it, from 1.</param>
[JsonConverter(typeof(IdConverter<TicketValidationId>))]
public readonly record struct TicketValidationId(long Value) : IGlpiId<TicketValidationId>
{
    static TicketValidationId IGlpiId<TicketValidationId>.From(long value) => new(value);
}
