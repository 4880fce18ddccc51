using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Caching;
using Microsoft.Extensions.Caching.Hybrid;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// The FAQ for the agent who asks. Everything is answered from memory; what was made for one agent serves those who may read exactly the same,
/// and nobody else: each key of the cache names the snapshot, the audience and the time until which the dates of articles change nothing.
/// </summary>
public sealed class FaqDesk(FaqLibrary library, HybridCache cache, TimeProvider clock)
{
    private const int LongestQuery = 200;
    private const int LastPage = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ViewsLive = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ResultsLive = TimeSpan.FromMinutes(1);

    /// <summary>Waits a while for the first reading after the portal's start; what takes longer goes on beside.</summary>
    public async Task<FaqOpening> OpenAsync(Agent agent, CancellationToken ct)
    {
        try
        {
            // Others wait for the same reading: it does not end with whoever asked first.
            return await ForAsync(agent, await library.OpenAsync(CancellationToken.None).WaitAsync(Patience, clock, ct), ct);
        }
        catch (TimeoutException)
        {
            return await PeekAsync(agent, ct);
        }
    }

    /// <summary>The FAQ for a page that is about something else: what is there already, without any waiting.</summary>
    public Task<FaqOpening> PeekAsync(Agent agent, CancellationToken ct) => ForAsync(agent, library.Peek(), ct);

    /// <summary>Whether the agent writes articles, or reads those that are for technicians: they may want a change to show at once.</summary>
    public static bool MayRebuild(Agent agent) => FaqVisibility.RightsOf(FaqReader.Of(agent)) is FaqRights.Internal or FaqRights.Everything;

    /// <summary>Reads all of GLPI's knowledge base anew. What is shown stays until that is done.</summary>
    public Task RebuildAsync(CancellationToken ct) => library.RebuildAsync(ct);

    /// <param name="opening">The FAQ as the agent sees it.</param>
    /// <param name="query">What was typed, at any length.</param>
    /// <param name="category">A category to stay in, or null.</param>
    /// <param name="page">From 1; what is no page is the nearest one.</param>
    /// <param name="ct">Cancels the search.</param>
    public ValueTask<FaqResults> SearchAsync(FaqOpening opening, string? query, long? category, int page, CancellationToken ct)
    {
        var wanted = Tidy(query);
        var number = Math.Clamp(page, 1, LastPage);
        return KeepAsync(FormattableString.Invariant($"{opening.Key}:search:{category}:{number}:{wanted}"), ResultsLive, () => opening.View!.Search(wanted, category, number), ct);
    }

    public ValueTask<FaqSuggestions> SuggestAsync(FaqOpening opening, string? query, int limit, CancellationToken ct)
    {
        var wanted = Tidy(query);
        return KeepAsync(FormattableString.Invariant($"{opening.Key}:suggest:{limit}:{wanted}"), ResultsLive, () => opening.View!.Suggest(wanted, limit), ct);
    }

    /// <summary>One blank between words, no more than anybody types; a letter of two code units is not cut.</summary>
    private static string Tidy(string? query)
    {
        var tidy = string.Join(' ', (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length <= LongestQuery ? tidy : tidy[..(char.IsHighSurrogate(tidy[LongestQuery - 1]) ? LongestQuery - 1 : LongestQuery)];
    }

    private async Task<FaqOpening> ForAsync(Agent agent, FaqShelf shelf, CancellationToken ct)
    {
        if (shelf.Book is not { } book)
        {
            return new FaqOpening(null, "", shelf.IsConfigured, null);
        }

        var reader = FaqReader.Of(agent);
        var key = FormattableString.Invariant($"faq:{book.Snapshot.Version}:{book.AudienceOf(reader)}");
        var view = await ViewAsync(book, reader, key, ct);
        return new FaqOpening(view, FormattableString.Invariant($"{key}:{view.Until?.UtcTicks}"), shelf.IsConfigured, shelf.StaleSince);
    }

    // An article that appears or disappears by its dates makes another view: the one that is kept says until when it holds.
    private async ValueTask<FaqView> ViewAsync(FaqBook book, FaqReader reader, string key, CancellationToken ct)
    {
        var view = await KeepAsync(key, ViewsLive, () => book.ViewOf(reader, clock.GetUtcNow()), ct);
        if (view.Until <= clock.GetUtcNow())
        {
            await cache.RemoveAsync(key, ct);
            view = await KeepAsync(key, ViewsLive, () => book.ViewOf(reader, clock.GetUtcNow()), ct);
        }

        return view;
    }

    private ValueTask<T> KeepAsync<T>(string key, TimeSpan time, Func<T> make, CancellationToken ct) => cache.KeepHereAsync(key, time, _ => Task.FromResult(make()), ct);
}
