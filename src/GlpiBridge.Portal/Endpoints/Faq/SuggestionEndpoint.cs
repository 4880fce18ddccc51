using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Faq.Search;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Portal.Pages.Faq;
using GlpiBridge.Portal.Sessions;

namespace GlpiBridge.Portal.Endpoints.Faq;

/// <summary>Articles while one types. A FAQ that cannot be shown suggests nothing: typing goes on.</summary>
internal sealed class SuggestionEndpoint(FaqDesk desk)
{
    private const int Most = 8;

    public async Task<IResult> SuggestAsync(HttpContext http, string? query, int? limit)
    {
        var opening = await desk.OpenAsync(http.User.Agent(), http.RequestAborted);
        var found = opening.View is null || string.IsNullOrWhiteSpace(query)
            ? new FaqSuggestions([], 0)
            : await desk.SuggestAsync(opening, query, Math.Clamp(limit ?? Most, 1, Most), http.RequestAborted);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(new Suggestions([.. found.Shown.Select(shown => Suggestion.Of(shown, http.Request.PathBase))], found.Total));
    }

    /// <param name="Items">The best of what was found.</param>
    /// <param name="Total">How many there are in all.</param>
    private sealed record Suggestions(IReadOnlyList<Suggestion> Items, int Total);

    private sealed record Suggestion(long Id, IReadOnlyList<Part> Title, IReadOnlyList<Part> Extract, string Category, string Url)
    {
        public static Suggestion Of(FaqFound found, PathString root) =>
            new(found.Article.Id, [.. found.Title.Select(Part.Of)], [.. found.Extract.Select(Part.Of)], found.Article.Category, root.Below(FaqAddress.Of(found.Article)));
    }

    private sealed record Part(string Text, bool Match)
    {
        public static Part Of(TextPart part) => new(part.Text, part.IsMatch);
    }
}
