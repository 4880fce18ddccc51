using System.Globalization;
using GlpiBridge.Desk.Faq;
using Microsoft.AspNetCore.Http.Extensions;

namespace GlpiBridge.Portal.Pages.Faq;

/// <summary>Addresses that can be read, kept and sent: the number finds the page, the words are for people.</summary>
internal static class FaqAddress
{
    public const string Home = "/faq";

    public static string Of(FaqEntry article) => $"/faq/articles/{Named(article.Id, article.Slug)}";

    public static string Of(FaqCategory category) => $"/faq/categories/{Named(category.Id, category.Slug)}";

    public static string Search(string query, long? category, int page = 1)
    {
        var values = new QueryBuilder { { "q", query } };
        if (category is { } id)
        {
            values.Add("categorie", id.ToString(CultureInfo.InvariantCulture));
        }

        if (page > 1)
        {
            // « page » is taken by Razor Pages.
            values.Add("p", page.ToString(CultureInfo.InvariantCulture));
        }

        return Home + values.ToQueryString();
    }

    /// <summary>Reads the number of « 12-some-words »; the words may be anything.</summary>
    public static bool TryRead(string named, out long id) =>
        long.TryParse(named.AsSpan(0, named.IndexOf('-', StringComparison.Ordinal) is >= 0 and var dash ? dash : named.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id);

    private static string Named(long id, string slug) => string.Create(CultureInfo.InvariantCulture, $"{id}-{slug}").TrimEnd('-');
}
