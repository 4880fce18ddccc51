using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Diagnostics;

/// <summary>What several checks ask GLPI as the service account: asked once an examination.</summary>
internal sealed class ServiceReadings(GlpiServiceAccount service, GlpiSessions sessions, ItilCategoryReader categories, DocumentTypeReader types, UserDirectory directory)
{
    private Task<GlpiSession>? session;
    private Task<GlpiConfig>? config;
    private Task<IReadOnlyList<ItilCategory>>? allCategories;
    private Task<IReadOnlyList<DocumentType>>? allTypes;
    private Task<IReadOnlyList<GlpiUser>>? allUsers;
    private Task<IReadOnlyList<GlpiEntity>>? allEntities;

    public Task<GlpiSession> SessionAsync(CancellationToken ct) => session ??= service.RunAsync(sessions.DescribeAsync, ct);

    public Task<GlpiConfig> ConfigAsync(CancellationToken ct) => config ??= service.RunAsync(sessions.GetConfigAsync, ct);

    public Task<IReadOnlyList<ItilCategory>> CategoriesAsync(CancellationToken ct) => allCategories ??= service.RunAsync(categories.ListAsync, ct);

    public Task<IReadOnlyList<DocumentType>> DocumentTypesAsync(CancellationToken ct) => allTypes ??= service.RunAsync(types.ListAsync, ct);

    public Task<IReadOnlyList<GlpiUser>> UsersAsync(CancellationToken ct) => allUsers ??= service.RunAsync(directory.ListUsersAsync, ct);

    public Task<IReadOnlyList<GlpiEntity>> EntitiesAsync(CancellationToken ct) => allEntities ??= service.RunAsync(directory.ListEntitiesAsync, ct);
}
