using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>What the category picker offers while one types.</summary>
internal static class CategoryEndpoints
{
    private const int Rows = 50;

    public static async Task<IResult> SuggestAsync(string form, string question, string? q, string? collectivite, HttpContext http, FormCatalogue catalogue, CategoryCatalogue categories, WorkPlace places, CancellationToken ct)
    {
        if (catalogue.Find(form) is not { } definition || definition.Questions.OfType<CategoryQuestion>().FirstOrDefault(asked => asked.Id == question) is not { } picker)
        {
            return Results.NotFound();
        }

        var agent = http.User.Agent();
        if (PostedEntity.Read(collectivite) is { } entity)
        {
            agent = await places.InAsync(agent, new EntityId(entity), ct) ?? agent;
        }

        var found = await categories.SearchAsync(agent, picker.Kind ?? definition.Ticket.Kind, picker.Root, picker.IncludesHidden, q ?? "", Rows, ct);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(new Suggestions([.. found.Shown.Select(Suggestion.Of)], found.Total));
    }

    /// <param name="Items">The best of what was found.</param>
    /// <param name="Total">How many there are in all.</param>
    private sealed record Suggestions(IReadOnlyList<Suggestion> Items, int Total);

    private sealed record Suggestion(string Value, string Name, string Path)
    {
        public static Suggestion Of(OfferedCategory category) => new(category.Value, category.Name, string.Join(" › ", category.Parents));
    }
}
