using System.Text.Json;
using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Announcements;
using GlpiBridge.Glpi.Assets;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Knowledge;
using GlpiBridge.Glpi.Notifications;
using GlpiBridge.Glpi.Search;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Templates;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Glpi.Http;

/// <summary>All JSON of the library, generated at build time.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(OddInt32Converter), typeof(OddInt64Converter), typeof(OddBooleanConverter), typeof(OddTextConverter), typeof(OddDateConverter)])]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(InitSessionAnswer))]
[JsonSerializable(typeof(FullSessionAnswer))]
[JsonSerializable(typeof(MyProfilesAnswer))]
[JsonSerializable(typeof(MyEntitiesAnswer))]
[JsonSerializable(typeof(ProfileChange))]
[JsonSerializable(typeof(EntityChange))]
[JsonSerializable(typeof(AllEntities))]
[JsonSerializable(typeof(GlpiConfigAnswer))]
[JsonSerializable(typeof(ItilCategory))]
[JsonSerializable(typeof(IReadOnlyList<ItilCategory>))]
[JsonSerializable(typeof(IReadOnlyList<DocumentType>))]
[JsonSerializable(typeof(GlpiDocument))]
[JsonSerializable(typeof(DocumentBody))]
[JsonSerializable(typeof(IReadOnlyList<DocumentOwner>))]
[JsonSerializable(typeof(IReadOnlyList<ItemWithDocuments>))]
[JsonSerializable(typeof(IReadOnlyList<GlpiDocument>))]
[JsonSerializable(typeof(GlpiUser))]
[JsonSerializable(typeof(IReadOnlyList<UserEmail>))]
[JsonSerializable(typeof(IReadOnlyList<GlpiUser>))]
[JsonSerializable(typeof(IReadOnlyList<UserProfile>))]
[JsonSerializable(typeof(IReadOnlyList<UserGroup>))]
[JsonSerializable(typeof(GlpiGroup))]
[JsonSerializable(typeof(GlpiProfile))]
[JsonSerializable(typeof(IReadOnlyList<GlpiEntity>))]
[JsonSerializable(typeof(LostPassword))]
[JsonSerializable(typeof(NewPassword))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(Followup))]
[JsonSerializable(typeof(IReadOnlyList<Followup>))]
[JsonSerializable(typeof(IReadOnlyList<TicketRow>))]
[JsonSerializable(typeof(IReadOnlyList<TicketUser>))]
[JsonSerializable(typeof(IReadOnlyList<TicketGroup>))]
[JsonSerializable(typeof(IReadOnlyList<StatusChange>))]
[JsonSerializable(typeof(IReadOnlyList<TicketTask>))]
[JsonSerializable(typeof(IReadOnlyList<Solution>))]
[JsonSerializable(typeof(IReadOnlyList<Satisfaction>))]
[JsonSerializable(typeof(IReadOnlyList<TicketValidation>))]
[JsonSerializable(typeof(TicketBody))]
[JsonSerializable(typeof(FollowupBody))]
[JsonSerializable(typeof(TicketUserBody))]
[JsonSerializable(typeof(TicketChangeBody))]
[JsonSerializable(typeof(TicketDeletionBody))]
[JsonSerializable(typeof(SatisfactionBody))]
[JsonSerializable(typeof(ValidationAnswerBody))]
[JsonSerializable(typeof(CreatedAnswer))]
[JsonSerializable(typeof(IReadOnlyList<GlpiAsset>))]
[JsonSerializable(typeof(GlpiTicketTemplate))]
[JsonSerializable(typeof(IReadOnlyList<MandatoryField>))]
[JsonSerializable(typeof(IReadOnlyList<PredefinedField>))]
[JsonSerializable(typeof(EntityTemplate))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseItem>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseItemNumber>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseCategory>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseCategoryLink>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseEntityTarget>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseProfileTarget>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseGroupTarget>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseUserTarget>))]
[JsonSerializable(typeof(IReadOnlyList<KnowbaseDocumentLink>))]
[JsonSerializable(typeof(IReadOnlyList<GlpiDocument>))]
[JsonSerializable(typeof(IReadOnlyList<Reminder>))]
[JsonSerializable(typeof(IReadOnlyList<ReminderEntityTarget>))]
[JsonSerializable(typeof(IReadOnlyList<GlpiNotification>))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class GlpiJsonContext : JsonSerializerContext;
